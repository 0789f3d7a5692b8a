import type { Clock } from '../../../world/index.ts';
import type { ReceivedCallback } from '../../callbacks/received-callback.ts';
import { startCallbackSink } from '../../callbacks/start-callback-sink.ts';
import type { Terminal } from '../terminal.ts';

/** A callback receiver that tells what it gets. */
export interface PrintingSink {
  readonly callbackUrl: string;
  close(): Promise<void>;
}

/** Starts a receiver that prints one line per event, for users who have no receiver of their own yet. */
export async function startPrintingSink(
  clock: Clock,
  port: number,
  signatureKey: string,
  terminal: Terminal,
): Promise<PrintingSink> {
  const sink = await startCallbackSink({ clock, port });
  sink.expectKey('serve', signatureKey);
  sink.onReceived((callback) => {
    terminal.out(describe(callback));
  });
  return { callbackUrl: sink.urlFor('serve'), close: () => sink.close() };
}

function describe(callback: ReceivedCallback): string {
  const at = new Date(callback.receivedAt).toISOString();
  const signature = callback.signatureIsValid === true ? 'signed' : 'not signed with the printed key';
  if (!callback.notification)
    return `${at} a callback that is no notification (${String(callback.rawBody.length)} bytes)\n`;
  const { instanceName } = callback.notification.message;
  return callback.events
    .map((event) => `${at} ${event.eventType} ${String(event.objectId)} from "${instanceName}", ${signature}\n`)
    .join('');
}
