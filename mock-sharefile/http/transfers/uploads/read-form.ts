import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { ShareFileError } from '../../../domain/share-file-error.ts';

/** A file of a form on its way. */
export interface FormFile {
  readonly field: string;
  /** Empty when the sender chose none. */
  readonly fileName: string;
  readonly bytes: AsyncIterable<Buffer>;
}

/** A form that has arrived. */
export interface Form<Result> {
  /** The first value of each field, by its name in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  /** What was made of its files, in their order. */
  readonly files: readonly Result[];
}

/** Far more than any form of the service has; a limit of this mock. */
const LIMITS = { fields: 100, fieldSize: 64 * 1024, files: 1000 };

/**
 * Reads a multipart form and hands its files to `receive` while they arrive; a file for which that gives nothing is left
 * out. `wanted` says what the form is to have. Rejects with `bad-request` for other bodies, and with what `receive`
 * rejects with. The form reader is loaded with the first form.
 */
export async function readForm<Result>(
  request: IncomingMessage,
  wanted: string,
  receive: (file: FormFile) => Promise<Result> | undefined,
): Promise<Form<Result>> {
  // A bundle sees no other name of a CommonJS package than its default.
  const { default: busboy } = await import('@fastify/busboy');
  const contentType = request.headers['content-type'];
  if (contentType === undefined || !contentType.toLowerCase().startsWith('multipart/form-data')) {
    throw new ShareFileError('bad-request', `An upload that is not raw must be multipart/form-data with ${wanted}.`);
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
    const fields = new Map<string, string>();
    const files: Promise<Result>[] = [];
    let form;
    try {
      form = new busboy.Busboy({ headers: { 'content-type': contentType }, limits: LIMITS });
    } catch (error) {
      fail(error);
      return;
    }
    form.on('field', (name, value) => {
      const key = name.toLowerCase();
      if (!fields.has(key)) fields.set(key, value);
    });
    form.on('file', (field, stream: Readable, fileName) => {
      let file: Promise<Result> | undefined;
      try {
        file = receive({ field, fileName, bytes: stream.iterator({ destroyOnReturn: false }) });
      } catch (error) {
        fail(error);
      }
      if (!file) {
        stream.resume();
        return;
      }
      files.push(file);
      file.catch(fail);
    });
    form.on('error', fail);
    form.on('finish', () => {
      Promise.all(files).then((received) => {
        resolve({ fields, files: received });
      }, fail);
    });
    request.on('aborted', () => {
      fail('the request ended before it was whole.');
    });
    request.pipe(form);
  });
}
