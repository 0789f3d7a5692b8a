import type { IncomingMessage } from 'node:http';
import { ShareFileError } from '../../../domain/share-file-error.ts';
import { readForm } from './read-form.ts';

/** A file as a form carries it. */
export interface FilePart<Result> {
  readonly fileName: string;
  /** What was made of its bytes. */
  readonly result: Result;
}

/**
 * Hands the first file of a multipart form that stands in one of `fields` to `receive` while it arrives. Rejects with
 * `bad-request` for other bodies and forms without it, and with what `receive` rejects with.
 */
export async function readFilePart<Result>(
  request: IncomingMessage,
  fields: readonly string[],
  receive: (stream: AsyncIterable<Buffer>) => Promise<Result>,
): Promise<FilePart<Result>> {
  const wanted = `a file in the field ${fields.join(' or ')}`;
  const names = new Set(fields.map((field) => field.toLowerCase()));
  let isFound = false;
  const { files } = await readForm(request, wanted, ({ field, fileName, bytes }) => {
    if (!names.has(field.toLowerCase()) || isFound) return undefined;
    isFound = true;
    return receive(bytes).then((result) => ({ fileName, result }));
  });
  const [part] = files;
  if (part) return part;
  throw new ShareFileError('bad-request', `The form cannot be read: it lacks ${wanted}.`);
}
