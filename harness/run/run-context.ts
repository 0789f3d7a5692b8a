import type { Transport } from '../../world/index.ts';
import type { CallbackSink } from '../callbacks/start-callback-sink.ts';
import type { OpenConnectorsAccess, ShareFileAccess } from '../deployment/access.ts';
import type { ShareFileClient } from '../sharefile/create-sharefile-client.ts';
import type { Pace } from './pace.ts';

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
  /** Reads a documented text by its path below the package (`fixtures/documented/polling-curl.txt`). */
  readonly readDocument: (path: string) => Promise<string>;
}
