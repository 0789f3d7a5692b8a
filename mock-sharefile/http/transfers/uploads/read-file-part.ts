import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { ShareFileError } from '../../../domain/share-file-error.ts';

/** A file as a form carries it. */
export interface FilePart<Result> {
  readonly fileName: string;
  /** What was made of its bytes. */
  readonly result: Result;
}

/**
 * Hands the first file of a multipart form that stands in one of `fields` to `receive` while it arrives. Rejects with
 * `bad-request` for other bodies and forms without it, and with what `receive` rejects with. The form reader is loaded
 * with the first form.
 */
export async function readFilePart<Result>(
  request: IncomingMessage,
  fields: readonly string[],
  receive: (stream: AsyncIterable<Buffer>) => Promise<Result>,
): Promise<FilePart<Result>> {
  // A bundle sees no other name of a CommonJS package than its default.
  const { default: busboy } = await import('@fastify/busboy');
  const wanted = `a file in the field ${fields.join(' or ')}`;
  const contentType = request.headers['content-type'];
  if (contentType === undefined || !contentType.toLowerCase().startsWith('multipart/form-data')) {
    throw new ShareFileError('bad-request', `An upload that is not raw must be multipart/form-data with ${wanted}.`);
  }
  const names = new Set(fields.map((field) => field.toLowerCase()));
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => {
      if (!(error instanceof ShareFileError)) {
        reject(new ShareFileError('bad-request', `The form cannot be read: ${String(error)}`));
        return;
      }
      // What is left of the form is not read.
      request.unpipe();
      request.pause();
      reject(error);
    };
    let found: Promise<FilePart<Result>> | undefined;
    let form;
    try {
      form = new busboy.Busboy({ headers: { 'content-type': contentType } });
    } catch (error) {
      fail(error);
      return;
    }
    form.on('file', (field, stream: Readable, fileName) => {
      if (!names.has(field.toLowerCase()) || found) {
        stream.resume();
        return;
      }
      const bytes = stream.iterator({ destroyOnReturn: false });
      found = receive(bytes).then((result) => ({ fileName, result }));
      found.catch(fail);
    });
    form.on('error', fail);
    form.on('finish', () => {
      if (found) resolve(found);
      else fail(`it lacks ${wanted}.`);
    });
    request.on('aborted', () => {
      fail('the request ended before it was whole.');
    });
    request.pipe(form);
  });
}
