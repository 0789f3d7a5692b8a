import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { ConnectorError } from '../../domain/connector-error.ts';
import type { RoutedRequest } from '../connector-request.ts';

/** A file as a form carries it. */
export interface FilePart {
  readonly fileName: string;
  readonly bytes: Readable;
}

/**
 * Hands the first field `file` of the request's form to `receive` while it arrives, so that a file of any size needs
 * little memory. Rejects with `request-not-valid` for a form without it or one that breaks off, and with what
 * `receive` rejects with; what is left of the form is not read then. The form reader is loaded with the first form.
 */
export async function readFilePart<Result>(
  request: RoutedRequest,
  receive: (part: FilePart) => Promise<Result>,
): Promise<Result> {
  const { Busboy } = await import('@fastify/busboy');
  const source = request.stream ?? Readable.from([request.body], { objectMode: false });
  const contentType = String(request.headers['content-type']);
  return new Promise((resolve, reject) => {
    let file: Readable | undefined;
    const fail = (error: unknown): void => {
      source.unpipe();
      source.pause();
      file?.destroy();
      reject(error instanceof ConnectorError ? error : unreadable(error));
    };
    let form;
    try {
      form = new Busboy({ headers: { 'content-type': contentType }, limits: { files: 10, fields: 100 } });
    } catch (error) {
      fail(error);
      return;
    }
    form.on('file', (field, stream: Readable, fileName) => {
      stream.on('error', () => undefined);
      if (field !== 'file') {
        stream.resume();
        return;
      }
      file = stream;
      receive({ fileName, bytes: stream }).then(resolve, fail);
    });
    form.on('error', fail);
    form.on('finish', () => {
      if (!file) fail('it has no file field named file');
    });
    source.on('error', fail);
    source.on('close', () => {
      if (!isComplete(source)) fail('it broke off');
    });
    source.pipe(form);
  });
}

function isComplete(source: Readable | IncomingMessage): boolean {
  return 'complete' in source ? source.complete : source.readableEnded;
}

function unreadable(error: unknown): ConnectorError {
  const reason = error instanceof Error ? error.message : String(error);
  return new ConnectorError('request-not-valid', `The multipart form cannot be read: ${reason}. Send -F file=@name.`);
}
