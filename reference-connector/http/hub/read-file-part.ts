import type { IncomingMessage } from 'node:http';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ConnectorError } from '../../domain/connector-error.ts';
import type { RoutedRequest } from '../connector-request.ts';

/** A file as a form carries it. */
export interface FilePart {
  readonly fileName: string;
  readonly bytes: Readable;
}

/** So much of a file is looked at before anything is done with it: a short form that is broken has changed nothing. */
const HELD_BYTES = 64 * 1024;

/**
 * Hands the first field `file` of the request's form to `receive` while it arrives, so that a file of any size needs
 * little memory. Rejects with `request-not-valid` for a form without it or one that breaks off, with `body-too-large`
 * for a file of more than `limitBytes`, and with what `receive` rejects with; what is left of the form is not read then.
 * The form reader is loaded with the first form.
 */
export async function readFilePart<Result>(
  request: RoutedRequest,
  limitBytes: number,
  receive: (part: FilePart) => Promise<Result>,
): Promise<Result> {
  // A bundle sees no other name of a CommonJS package than its default.
  const { default: busboy } = await import('@fastify/busboy');
  const source = request.stream ?? Readable.from([request.body], { objectMode: false });
  const contentType = String(request.headers['content-type']);
  return new Promise((resolve, reject) => {
    let bytes: HeldBytes | undefined;
    const fail = (error: unknown): void => {
      source.unpipe();
      source.pause();
      bytes?.stream.destroy(error instanceof Error ? error : undefined);
      reject(error instanceof ConnectorError ? error : unreadable(error));
    };
    let form;
    try {
      form = new busboy.Busboy({ headers: { 'content-type': contentType }, limits: { files: 10, fields: 100 } });
    } catch (error) {
      fail(error);
      return;
    }
    form.on('file', (field, stream: Readable, fileName) => {
      stream.on('error', () => undefined);
      if (field !== 'file' || bytes) {
        stream.resume();
        return;
      }
      bytes = holdBytes(limitBytes, () => {
        if (bytes) receive({ fileName, bytes: bytes.stream }).then(resolve, fail);
      });
      pipeline(stream, bytes.stream).catch(fail);
    });
    form.on('error', fail);
    form.on('finish', () => {
      if (bytes) bytes.go();
      else fail('it has no file field named file');
    });
    source.on('error', fail);
    source.on('close', () => {
      if (!isComplete(source)) fail('it broke off');
    });
    source.pipe(form);
  });
}

interface HeldBytes {
  readonly stream: Transform;
  /** Lets `start` happen, if it did not yet. */
  go(): void;
}

/** Passes bytes on, and calls `start` once there are enough of them or all of them. */
function holdBytes(limitBytes: number, start: () => void): HeldBytes {
  let length = 0;
  let hasStarted = false;
  const go = (): void => {
    if (hasStarted || stream.destroyed) return;
    hasStarted = true;
    start();
  };
  const stream = new Transform({
    readableHighWaterMark: 4 * HELD_BYTES,
    transform(chunk: Buffer, _encoding, done) {
      length += chunk.length;
      if (length > limitBytes) {
        done(new ConnectorError('body-too-large', `The file has more than ${String(limitBytes)} bytes.`));
        return;
      }
      done(null, chunk);
      if (length > HELD_BYTES) go();
    },
  });
  stream.on('error', () => undefined);
  return { stream, go };
}

function isComplete(source: Readable | IncomingMessage): boolean {
  return 'complete' in source ? source.complete : source.readableEnded;
}

function unreadable(error: unknown): ConnectorError {
  const reason = error instanceof Error ? error.message : String(error);
  return new ConnectorError('request-not-valid', `The multipart form cannot be read: ${reason}. Send -F file=@name.`);
}
