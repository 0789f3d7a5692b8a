import { rightsOf } from '../../../domain/access-controls/rights-of.ts';
import { roundToTick } from '../../../domain/dates/wire-date.ts';
import { createFolder, nameTaken } from '../../../domain/items/create-items.ts';
import { childNamed } from '../../../domain/items/folder-contents.ts';
import type { FileContent, FileRecord, FolderRecord } from '../../../domain/items/item-record.ts';
import { ShareFileError } from '../../../domain/share-file-error.ts';
import type { Exchange } from '../../request/request-context.ts';
import type { Query } from '../../routing/parse-query.ts';
import { actOfUpload, checkStorable, folderOf, storeFile } from '../storing/store-file.ts';
import type { UploadSession } from '../transfers.ts';
import type { ArchiveEntry } from './read-archive.ts';
import { readArchive } from './read-archive.ts';

/** Tells whether an upload is to be unpacked. Only a name says what an upload is, so others stay what they are (GUESS). */
export function isToUnpack({ unzip }: UploadSession, name: string, { state }: Exchange): boolean {
  return unzip && state.settings.unzipUploads !== 'off' && /.\.zip$/i.test(name);
}

/**
 * Puts what is in an archive where the archive would have come to lie: all of it, or nothing. Gives the files. Throws
 * what reading the archive and storing a file throw.
 */
export async function unpackUpload(
  exchange: Exchange,
  session: UploadSession,
  query: Query,
  name: string,
  archive: FileContent,
): Promise<readonly FileRecord[]> {
  const { blobs, settings } = exchange.state;
  const { contents } = session.account.tree;
  // The same archive may come twice at once, and then its content is let go of with the second one.
  contents.hold(archive.blobId);
  try {
    const { entries, discard } = await readArchive(blobs, archive, settings);
    try {
      const ownFolder = settings.unzipUploads === 'into-own-folder' ? [name.slice(0, -'.zip'.length)] : [];
      const placed = entries.map((entry) => ({ ...entry, path: [...ownFolder, ...entry.path] }));
      // Nobody else does anything between looking and storing.
      for (const entry of placed) checkPlace(exchange, session, query, entry);
      return placed.flatMap((entry) => place(exchange, session, query, entry));
    } finally {
      await discard();
    }
  } finally {
    contents.release(archive.blobId);
  }
}

function checkPlace(exchange: Exchange, session: UploadSession, query: Query, { path, content }: ArchiveEntry): void {
  const { account, user } = session;
  let folder = folderOf(session);
  for (const [index, name] of path.entries()) {
    if (content && index === path.length - 1) {
      checkStorable(exchange, session, query, folder, name);
      return;
    }
    const child = childNamed(folder, name);
    if (!child) return;
    if (child.kind !== 'Folder') throw nameTaken(account.tree.settings, name);
    if (!rightsOf(account, user, child).canUpload) {
      throw new ShareFileError('forbidden', `You lack the right CanUpload on ${child.name}.`);
    }
    folder = child;
  }
}

function place(
  exchange: Exchange,
  session: UploadSession,
  query: Query,
  { path, content, modifiedAt }: ArchiveEntry,
): readonly FileRecord[] {
  const { tree } = session.account;
  const names = content ? path.slice(0, -1) : path;
  const act = actOfUpload(exchange, session);
  const folder = names.reduce<FolderRecord>(
    (parent, name) => createFolder(tree, parent, { name, overwrite: true }, act),
    folderOf(session),
  );
  if (!content) return [];
  const clientModifiedAt = Number.isFinite(modifiedAt) ? roundToTick(modifiedAt) : undefined;
  // What the sender says of a version is said of the archive.
  const about = { clientModifiedAt, baseFileId: undefined };
  const file = { name: path.at(-1) ?? '', ...about, commit: () => content.commit() };
  return [storeFile(exchange, session, query, folder, file)];
}
