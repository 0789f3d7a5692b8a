import { readFile } from 'node:fs/promises';
import { HarnessError } from '../harness-error.ts';
import { whyUnreadable } from './why-unreadable.ts';

/** What a file that the user named is to be, for a message when it is not there. */
export interface WantedFile {
  /** What it is, at the beginning of a sentence: `The bundle`. */
  readonly what: string;
  /** What to do, as a sentence. */
  readonly todo: string;
}

/** Reads the bytes of a file that the user named. Throws `usage`, which says why it cannot be read and what to do. */
export async function readUserBytes(path: string, { what, todo }: WantedFile): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new HarnessError('usage', `${what} ${path} cannot be read: ${whyUnreadable(cause)}. ${todo}`, { cause });
  }
}

/** Reads a text file that the user named, without a byte order mark. Throws as `readUserBytes` does. */
export async function readUserFile(path: string, wanted: WantedFile): Promise<string> {
  return (await readUserBytes(path, wanted)).toString('utf8').replace(/^\ufeff/, '');
}
