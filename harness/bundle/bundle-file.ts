import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { ReproBundle } from '../../schemas/index.ts';
import { isValid, violationsOf } from '../../schemas/index.ts';
import { readUserBytes } from '../files/read-user-file.ts';
import { writeUserFile } from '../files/write-user-files.ts';
import { HarnessError } from '../harness-error.ts';
import { memberOf, parseJson } from '../member-of.ts';

/** What a bundle unpacks to at most; larger ones are refused before they fill the memory. */
const LARGEST_BYTES = 512 * 1024 * 1024;

/** Writes a bundle (JSON, compressed by gzip). Throws `usage`. */
export async function writeBundle(path: string, bundle: ReproBundle): Promise<void> {
  const packed = await promisify(gzip)(Buffer.from(JSON.stringify(bundle)));
  await writeUserFile(path, packed, 'Name a file that can be written.');
}

/** Reads a bundle. Throws `usage` when there is no such file, `bundle-not-valid` when it is no whole bundle of this version. */
export async function readBundle(path: string): Promise<ReproBundle> {
  const wanted = { what: 'The bundle', todo: 'Name a file that ends in .ocrepro, as verify, run and fuzz write them.' };
  return parseBundle(await unpack(path, await readUserBytes(path, wanted)), path);
}

async function unpack(path: string, bytes: Buffer): Promise<unknown> {
  if (bytes.length < 2 || bytes.readUInt16BE(0) !== 0x1f8b) {
    throw notValid(path, 'it is not compressed by gzip, as *.ocrepro files are. Is it another kind of file?');
  }
  const unpacked = await promisify(gunzip)(bytes, { maxOutputLength: LARGEST_BYTES }).catch((cause: unknown) => {
    throw notValid(path, `it is damaged or incomplete (${String(cause)}). Copy it again, in binary mode.`);
  });
  const value = parseJson(unpacked.toString('utf8'));
  if (value === undefined) throw notValid(path, 'what it holds is not JSON.');
  return value;
}

/** Checks the JSON of a bundle. */
export function parseBundle(value: unknown, path: string): ReproBundle {
  if (isValid('harness/bundle', value)) return value;
  const version = memberOf(value, 'formVersion');
  if (memberOf(value, 'form') !== 'sharefile-lab bundle') throw notValid(path, 'it is JSON, but not that of a bundle.');
  if (version !== 1) {
    const tool = memberOf(memberOf(value, 'tool'), 'version');
    const written = typeof tool === 'string' ? ` It was written by version ${tool}: use that one.` : '';
    throw notValid(path, `its form has version ${String(version)}, and this program reads version 1.${written}`);
  }
  const [first] = violationsOf('harness/bundle', value);
  throw notValid(path, `${first?.message ?? 'it does not keep to its schema'}.`);
}

function notValid(path: string, why: string): HarnessError {
  return new HarnessError('bundle-not-valid', `${path} is no bundle that can be used: ${why}`);
}
