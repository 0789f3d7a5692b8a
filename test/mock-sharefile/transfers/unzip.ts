import { inflateRawSync } from 'node:zlib';

/** What lies in an archive: texts by their paths; a folder that is empty ends in a slash. */
export type Unzipped = Readonly<Record<string, string>>;

const END_SIGNATURE = 0x06054b50;
const STORED = 0;

/** Reads a small ZIP by its central directory. Throws for what is none, and for a path that it has twice. */
export function unzip(archive: Buffer): Unzipped {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || archive.readUInt32LE(end) !== END_SIGNATURE) throw new Error('This is no ZIP.');
  const files: Record<string, string> = {};
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const name = archive.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    if (name in files) throw new Error(`${name} lies in the archive twice.`);
    const start = archive.readUInt32LE(at + 42);
    const bytesAt = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
    const bytes = archive.subarray(bytesAt, bytesAt + archive.readUInt32LE(at + 20));
    const isStored = archive.readUInt16LE(at + 10) === STORED;
    files[name] = (isStored ? bytes : inflateRawSync(bytes)).toString();
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return files;
}
