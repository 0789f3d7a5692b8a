import type { Fault } from '../../schemas/index.ts';
import type { Transport } from '../../world/index.ts';
import type { CallbackSink } from '../callbacks/start-callback-sink.ts';
import type { OpenConnectorsAccess, ShareFileAccess } from '../deployment/access.ts';
import type { ConnectorRestart } from '../deployment/start-local-deployment.ts';
import type { ShareFileClient } from '../sharefile/create-sharefile-client.ts';
import type { Pace } from './time/pace.ts';
import type { FeedEntry } from './truth/feed-entry.ts';

/** What can be done to the local services besides what any client can do. */
export interface LocalControl {
  /** Lets the mock ShareFile misbehave; each fault replaces the one of its id. */
  setFaults(faults: readonly Fault[]): Promise<void>;
  clearFaults(ids: readonly string[] | 'all'): Promise<void>;
  /** All that happened in the mock ShareFile since it was started, by whomever. */
  shareFileChanges(): readonly FeedEntry[];
  /** Ends the connector abruptly and starts it again, with what it had or without. */
  restartConnector(how: ConnectorRestart): Promise<void>;
}

/** All that a run reaches: the subject, ShareFile, the callback sink, time. */
export interface RunContext {
  readonly transport: Transport;
  readonly connector: OpenConnectorsAccess;
  readonly shareFile: ShareFileAccess;
  readonly shareFileClient: ShareFileClient;
  readonly sink: CallbackSink;
  readonly pace: Pace;
  /** Key with which notifications are to be signed. */
  readonly signatureKey: string;
  /** Overrides the documented refresh interval. */
  readonly refreshIntervalMinutes?: number;
  /** What only services that the harness started itself can be told; absent where the subject runs elsewhere. */
  readonly local?: LocalControl;
  /** Merged into the body of every create request, before the replay's own overrides. */
  readonly overrides?: Readonly<Record<string, unknown>>;
  /** Reads a documented text by its path below the package (`fixtures/documented/polling-curl.txt`). */
  readonly readDocument: (path: string) => Promise<string>;
}
