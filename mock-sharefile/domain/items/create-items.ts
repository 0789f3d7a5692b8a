import { canonicalId } from '../ids.ts';
import { nameFault, numberedName } from '../names.ts';
import { ShareFileError } from '../share-file-error.ts';
import { attachItem, childNamed, detachItem } from './folder-contents.ts';
import { toItemChange } from './item-change.ts';
import type { FileContent, FileRecord, FolderRecord } from './item-record.ts';
import { createFolderRecord } from './item-record.ts';
import { createFileRecord } from './lean/create-file-record.ts';
import type { EditOperation } from './editing/propagation.ts';
import { bumpFolders } from './editing/propagation.ts';
import { touchItem } from './touch-item.ts';
import type { Act, TreeSettings, TreeState } from './tree-state.ts';
import { publish, register } from './tree-state.ts';

/** What a new folder is made from. */
export interface FolderRequest {
  readonly name: string;
  readonly description?: string | undefined;
  readonly expiresAt?: number | undefined;
  readonly overwrite: boolean;
  /** `create` unless the folder is part of a copy. */
  readonly operation?: 'create' | 'copy';
}

/** Creates a folder, or gives the one that is there when `overwrite` is set. Throws `name-taken`, `bad-request`. */
export function createFolder(tree: TreeState, parent: FolderRecord, request: FolderRequest, act: Act): FolderRecord {
  checkName(tree, request.name);
  const existing = childNamed(parent, request.name);
  if (existing) {
    if (existing.kind === 'Folder' && request.overwrite) return existing;
    throw nameTaken(tree.settings, request.name);
  }
  const id = tree.ids.folder();
  const folder = createFolderRecord({
    id,
    creatorId: act.byUserId,
    at: act.at,
    name: request.name,
    description: request.description,
    expiresAt: request.expiresAt,
  });
  register(tree, folder);
  attachItem(parent, folder, tree.settings);
  bumpAncestors(tree, parent, request.operation ?? 'create', act);
  publish(tree, toItemChange(request.operation === 'copy' ? 'copied' : 'created', folder, act.at, act.byUserId));
  return folder;
}

/** What a new file, or a new version of one, is made from. */
export interface FileRequest {
  readonly name: string;
  readonly content: FileContent;
  readonly overwrite: boolean;
  readonly description?: string | undefined;
  readonly clientCreatedAt?: number | undefined;
  readonly clientModifiedAt?: number | undefined;
  readonly expiresAt?: number | undefined;
  /** The id of the version that the sender believes to be current. */
  readonly baseFileId?: string | undefined;
  readonly operation?: 'create' | 'copy';
}

/**
 * Puts a file into `parent`. With `overwrite` and a file of that name there, it becomes its next version.
 * Throws `name-taken`, `upload-conflict`, `bad-request`.
 */
export function putFile(tree: TreeState, parent: FolderRecord, request: FileRequest, act: Act): FileRecord {
  checkName(tree, request.name);
  const existing = childNamed(parent, request.name);
  if (existing && existing.kind !== 'File') throw nameTaken(tree.settings, request.name);
  checkBase(parent, request.name, request.baseFileId);
  const previous = existing && request.overwrite ? existing : undefined;
  if (existing && !previous && tree.settings.uploadNameConflict === 'refuse')
    throw nameTaken(tree.settings, request.name);
  const name = existing && !previous ? freeName(parent, request.name) : request.name;
  const id = tree.ids.file();
  const file = createFileRecord(
    {
      id,
      streamId: previous?.streamId,
      name,
      creatorId: act.byUserId,
      at: act.at,
      description: request.description,
      clientCreatedAt: request.clientCreatedAt,
      clientModifiedAt: request.clientModifiedAt,
      expiresAt: request.expiresAt,
    },
    request.content,
    previous && tree.settings.versioning ? previous : undefined,
  );
  if (previous) replaceVersion(tree, previous);
  register(tree, file);
  tree.contents.hold(file.blobId);
  attachItem(parent, file, tree.settings);
  const copied = request.operation === 'copy';
  bumpAncestors(tree, parent, copied ? 'copy' : previous ? 'new-version' : 'create', act);
  const kind = previous ? 'version-added' : copied ? 'copied' : 'created';
  publish(tree, toItemChange(kind, file, act.at, act.byUserId));
  return file;
}

/** Throws `upload-conflict` if a file is to follow the version `baseFileId` and that is not the current one. */
export function checkBase(parent: FolderRecord, name: string, baseFileId: string | undefined): void {
  if (baseFileId === undefined || childNamed(parent, name)?.id === canonicalId(baseFileId)) return;
  throw new ShareFileError(
    'upload-conflict',
    `FileUploadConflict: ${JSON.stringify(name)} was uploaded on top of version ${baseFileId}, which is not current.`,
  );
}

/** Throws `bad-request`, or what the setting `invalidNameAnswer` says, for a name that no item may have. */
export function checkName(tree: TreeState, name: string): void {
  const fault = nameFault(name, tree.settings.maxNameLength);
  if (fault !== undefined) throw new ShareFileError(tree.settings.invalidNameAnswer, fault);
}

/** Builds the refusal of a name that another item of the folder has. */
export function nameTaken({ nameTakenText }: TreeSettings, name: string): ShareFileError {
  return new ShareFileError(
    'name-taken',
    nameTakenText.replaceAll('{name}', () => name),
  );
}

function replaceVersion(tree: TreeState, previous: FileRecord): void {
  detachItem(previous, tree.settings);
  previous.current = false;
  touchItem(previous);
  if (tree.settings.versioning) return;
  tree.byId.delete(previous.id);
  tree.contents.release(previous.blobId);
  tree.onForgotten(previous.id);
}

/** Shows the folders above a new item as edited, as far as the settings have it so. */
export function bumpAncestors(tree: TreeState, parent: FolderRecord, operation: EditOperation, act: Act): void {
  if (tree.settings.progenyEditPropagation[operation].newAncestors) bumpFolders(parent, act.at);
}

function freeName(parent: FolderRecord, name: string): string {
  let number = 1;
  while (childNamed(parent, numberedName(name, number))) number += 1;
  return numberedName(name, number);
}
