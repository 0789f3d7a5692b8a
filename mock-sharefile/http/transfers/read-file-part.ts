import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { ShareFileError } from '../../domain/share-file-error.ts';

/** A file as a form carries it. */
export interface FilePart<Result> {
  readonly fileName: string;
  /** What was made of its bytes. */
  readonly result: Result;
}

/**
 * Hands the first field `Filedata` of a multipart form to `receive` while it arrives. Rejects with `bad-request` for
 * other bodies and forms without it, and with what `receive` rejects with. The form reader is loaded with the first
 * form.
 */
export async function readFilePart<Result>(
  request: IncomingMessage,
  receive: (stream: AsyncIterable<Buffer>) => Promise<Result>,
): Promise<FilePart<Result>> {
  const { Busboy } = await import('@fastify/busboy');
  const contentType = request.headers['content-type'];
  if (contentType === undefined || !contentType.toLowerCase().startsWith('multipart/form-data')) {
    throw new ShareFileError(
      'bad-request',
      'An upload that is not raw must be multipart/form-data with a field Filedata.',
    );
  }
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
      form = new Busboy({ headers: { 'content-type': contentType } });
    } catch (error) {
      fail(error);
      return;
    }
    form.on('file', (field, stream: Readable, fileName) => {
      if (field.toLowerCase() !== 'filedata' || found) {
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
      else fail('it has no file field Filedata.');
    });
    request.on('aborted', () => {
      fail('the request ended before it was whole.');
    });
    request.pipe(form);
  });
}
