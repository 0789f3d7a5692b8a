import type { EventSettings } from './event-settings/event-settings.ts';

/** Values of an instance's configuration; everything is kept as text, as it comes back. */
export type Configuration = Readonly<Record<string, string | null>>;

/** The OAuth tokens of an instance at ShareFile. */
export interface ShareFileGrant {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** When the access token ends, epoch ms. */
  readonly expiresAt: number;
}

/** What `POST /instances` creates: one account at ShareFile, connected, with its events. */
export interface ConnectorInstance {
  readonly id: number;
  readonly name: string;
  readonly token: string;
  readonly tags: readonly string[];
  /** Epoch ms. */
  readonly createdAt: number;
  readonly disabled: boolean;
  readonly traceLoggingEnabled: boolean;
  readonly configuration: Configuration;
  readonly externalAuthentication: 'none' | 'initial';
  readonly events: EventSettings;
  /** The element's default of the poller configuration when the instance was made; later edits do not reach it (B-17). */
  readonly elementPollerDefault?: 'as-printed' | 'corrected';
  readonly grant: ShareFileGrant;
  /** Ids of the webhook subscriptions at ShareFile that belong to it. */
  readonly subscriptionIds: readonly string[];
  /** Ids of the folders that those are for; none when one covers the account. */
  readonly watchedFolderIds: readonly string[];
  /** Whether folders that are still to come need subscriptions of their own. */
  readonly needsFolderWatch: boolean;
}

/** The key of the only element that this connector implements; compared with its case. */
export const ELEMENT_KEY = 'sharefile';

/** The hub of the element. */
export const HUB_KEY = 'documents';
