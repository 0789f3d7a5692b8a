import { ZipFile } from 'yazl';
import type { BlobStore } from '../../../delivery/blob-store.ts';
import { listChildren } from '../../../domain/items/folder-contents.ts';
import type { FileRecord, ItemRecord } from '../../../domain/items/item-record.ts';
import { versionsOf } from '../../../domain/items/tree-state.ts';

/**
 * Gives a ZIP of items as a stream: folders with all below them, files under their names, and with `allVersions` each
 * older version as `name (version 1).ext` (GUESS). What is in a file is opened when its turn comes, so an archive of
 * any size needs little memory.
 */
export function createArchive(
  items: readonly ItemRecord[],
  allVersions: boolean,
  blobs: BlobStore,
): NodeJS.ReadableStream {
  const zip = new ZipFile();
  for (const item of items) addItem(zip, item, '', allVersions, blobs);
  zip.end();
  return zip.outputStream;
}

function addItem(zip: ZipFile, item: ItemRecord, path: string, allVersions: boolean, blobs: BlobStore): void {
  if (item.kind === 'Folder') {
    const children = listChildren(item);
    if (children.length === 0) zip.addEmptyDirectory(`${path}${item.name}/`, { mtime: toLocalTime(item.createdAt) });
    for (const child of children) addItem(zip, child, `${path}${item.name}/`, allVersions, blobs);
    return;
  }
  // What is elsewhere has no bytes to pack (GUESS: it is left out).
  if (item.kind !== 'File') return;
  addFile(zip, item, `${path}${item.fileName}`, blobs);
  if (!allVersions) return;
  for (const version of versionsOf(item).slice(1)) {
    addFile(zip, version, `${path}${versionName(version.fileName, version.version)}`, blobs);
  }
}

function addFile(zip: ZipFile, file: FileRecord, path: string, blobs: BlobStore): void {
  const options = { mtime: toLocalTime(file.createdAt), forceDosTimestamp: true };
  const bytes = blobs.read(file.blobId);
  if (Buffer.isBuffer(bytes)) zip.addBuffer(bytes, path, options);
  else if (bytes) {
    zip.addReadStreamLazy(path, { ...options, size: file.sizeBytes }, (pass) => {
      pass(null, bytes());
    });
  }
}

function versionName(name: string, version: number): string {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot <= 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
  return `${stem} (version ${version})${extension}`;
}

/** A ZIP carries wall-clock time; it is to be that of UTC on every machine, whatever its time zone. */
function toLocalTime(at: number): Date {
  const utc = new Date(at);
  return new Date(
    Math.max(1980, utc.getUTCFullYear()),
    utc.getUTCMonth(),
    utc.getUTCDate(),
    utc.getUTCHours(),
    utc.getUTCMinutes(),
    utc.getUTCSeconds(),
  );
}
