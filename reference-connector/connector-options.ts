import type { Express } from 'express';
import type { NotificationRecord } from './events/notification-record.ts';
import type { Dispatcher } from './http/dispatcher.ts';
import type { Clock, Random, Store, StreamingTransport, Transport, WorkQueue } from './ports.ts';
import type { ConnectorSettings } from './settings/settings.ts';
import type { ConnectorStages } from './stages.ts';

/** What a connector is made from. */
export interface ConnectorOptions {
  readonly clock: Clock;
  readonly queue: WorkQueue;
  readonly random: Random;
  readonly transport: Transport | StreamingTransport;
  /** Origin of a stand-in for ShareFile; its hosts stay `https://{subdomain}.sharefile.com` and `.sf-api.com` in URLs. */
  readonly shareFileUrl?: string;
  /** Origin at which ShareFile reaches this connector. */
  readonly publicUrl?: string;
  /** Whether callbacks may go to a host; all that the transport allows unless given. */
  readonly isAllowedHost?: (hostname: string) => boolean;
  /** Settings that differ from those of the profile `sap`. */
  readonly settings?: Partial<ConnectorSettings>;
  /** Where instances, bounds, notifications and events outlive this connector; nowhere unless given. */
  readonly store?: Store;
  /** Stages that differ from the honest ones. */
  readonly stages?: Partial<ConnectorStages>;
}

/** A connector that does not listen. */
export interface Connector {
  readonly app: Express;
  readonly userSecret: string;
  readonly organizationSecret: string;
  /** All notifications of the last days, oldest first, with their attempts. */
  notifications(): readonly NotificationRecord[];
  /** Tells where ShareFile reaches this connector, once that is known. */
  setPublicUrl(origin: string): void;
  /** Goes on with what `store` holds of an earlier connector; to be called once, before the first request. */
  restore(): Promise<void>;
  /** With a `store`: nothing of what is due runs any more, so that another connector may go on with it. */
  end(): void;
  /** Answers a request without a socket. Throws a ConnectorError where HTTP would answer with an error. */
  readonly dispatch: Dispatcher['dispatch'];
}
