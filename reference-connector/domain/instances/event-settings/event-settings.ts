import type { PolledResource } from './polled-resource.ts';

/** Parsed `event.*` configuration of an instance. */
export type EventSettings = DisabledEvents | PollingEvents | WebhookEvents;

/** Events switched off. */
export interface DisabledEvents {
  readonly mode: 'disabled';
}

/** Events by asking ShareFile what changed. */
export interface PollingEvents extends CallbackSettings {
  readonly mode: 'polling';
  readonly refreshIntervalMinutes: number;
  readonly resources: readonly PolledResource[];
}

/** Events by ShareFile's own webhooks. */
export interface WebhookEvents extends CallbackSettings {
  readonly mode: 'webhook';
}

/** Where notifications go. */
export interface CallbackSettings {
  readonly callbackUrl: string;
  /** The host in it. */
  readonly callbackHost: string;
  /** Key of the HMAC over each notification; undefined sends no signature. */
  readonly signatureKey: string | undefined;
  /** Basic authentication and extra headers that each callback carries; lower-case names. */
  readonly callbackHeaders: Readonly<Record<string, string>>;
}
