import type { Readable } from 'node:stream';

/** Lets go of bytes that nobody wants. An answer that is cut off says so by an error, which would end the process. */
export function discard(bytes: Readable): void {
  bytes.on('error', () => undefined);
  bytes.destroy();
}
