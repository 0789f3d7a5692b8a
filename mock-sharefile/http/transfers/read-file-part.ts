import type { IncomingMessage } from 'node:http';
import { ShareFileError } from '../../domain/share-file-error.ts';

/** A file as a form carries it. */
export interface FilePart {
  readonly fileName: string;
  readonly bytes: Buffer;
}

/**
 * Reads the field `Filedata` of a multipart form. Rejects with `bad-request` for other bodies and forms without it,
 * with `body-too-large` beyond `maxBytes`. The form reader is loaded with the first form.
 */
export async function readFilePart(request: IncomingMessage, maxBytes: number): Promise<FilePart> {
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
      reject(new ShareFileError('bad-request', `The form cannot be read: ${String(error)}`));
    };
    let found: FilePart | undefined;
    let form;
    try {
      form = new Busboy({ headers: { 'content-type': contentType }, limits: { fileSize: maxBytes } });
    } catch (error) {
      fail(error);
      return;
    }
    form.on('file', (field, stream, fileName) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('limit', () => {
        reject(new ShareFileError('body-too-large', `The file is longer than the ${maxBytes} bytes that are taken.`));
      });
      stream.on('end', () => {
        if (field.toLowerCase() === 'filedata') found ??= { fileName, bytes: Buffer.concat(parts) };
      });
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
