import { readUserBytes } from '../../files/read-user-file.ts';
import { HarnessError } from '../../harness-error.ts';
import { readPackageFile } from '../../run/read-package-file.ts';

/** A page and the name under which findings are reported. */
export interface PageFile {
  readonly file: string;
  readonly text: string;
}

const DOCUMENTED_PAGE = 'fixtures/documented/documented-page.txt';

/** A page of documentation has some kilobytes; more than this is something else. */
const LARGEST_PAGE_BYTES = 2_000_000;

const WANTED = { what: 'The page', todo: 'Name a text file.' };

/** Reads the pages that were named, or the documented one. Throws `usage` for what is no text. */
export async function readPages(files: readonly string[]): Promise<readonly PageFile[]> {
  if (files.length === 0) return [{ file: DOCUMENTED_PAGE, text: await readPackageFile(DOCUMENTED_PAGE) }];
  return Promise.all(files.map(async (file) => ({ file, text: toText(file, await readUserBytes(file, WANTED)) })));
}

function toText(file: string, bytes: Buffer): string {
  if (bytes.length > LARGEST_PAGE_BYTES) {
    throw new HarnessError(
      'usage',
      `${file} has ${bytes.length} bytes; at most ${LARGEST_PAGE_BYTES} are read. Name a single page.`,
    );
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Said below: bytes that are no UTF-8 and NULs mean the same to the reader.
  }
  throw new HarnessError('usage', `${file} is not text. Name a UTF-8 text or Markdown file.`);
}
