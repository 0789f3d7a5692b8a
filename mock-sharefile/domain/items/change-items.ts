import { ShareFileError } from '../share-file-error.ts';
import { checkName } from './create-items.ts';
import { checkPlace } from './references/create-reference.ts';
import type { NameConflictRules } from './editing/resolve-names.ts';
import { resolveNames } from './editing/resolve-names.ts';
import { attachItem, detachItem, isInside, renameItem } from './folder-contents.ts';
import type { ItemChangeKind } from './item-change.ts';
import { toItemChange } from './item-change.ts';
import type { FolderRecord, ItemRecord } from './item-record.ts';
import type { EditOperation } from './editing/propagation.ts';
import { bumpFolders, bumpItem } from './editing/propagation.ts';
import { deleteItem } from './remove-items.ts';
import type { Act, TreeState } from './tree-state.ts';
import { touchItem } from './touch-item.ts';
import { publish, versionsOf } from './tree-state.ts';

/** What of an item is to change; what is undefined stays. */
export interface ItemEdit {
  readonly name?: string | undefined;
  readonly fileName?: string | undefined;
  readonly description?: string | undefined;
  readonly expiresAt?: number | undefined;
  readonly clientModifiedAt?: number | undefined;
  readonly parent?: FolderRecord | undefined;
  /** Where a link leads; for other items it has no meaning. */
  readonly uri?: string | undefined;
  /** What becomes of names that are taken; without it, an edit that meets one is refused. */
  readonly conflicts?: NameConflictRules;
}

/**
 * Changes an item. All is checked before anything is changed. A rename together with a move renames first in the old
 * folder, as the service does (quirk Q2, setting `renameBeforeMove`). What makes room is deleted; `beforeReplacing` hears
 * of it first and throws to prevent all of it. Throws `bad-request`, `forbidden`, `name-taken`.
 */
export function editItem(
  tree: TreeState,
  item: ItemRecord,
  edit: ItemEdit,
  act: Act,
  beforeReplacing: (other: ItemRecord) => void = () => undefined,
): ItemRecord {
  const target = edit.parent !== undefined && edit.parent !== item.parent ? edit.parent : undefined;
  const wanted = effectiveName(item, edit);
  checkEdit(tree, item, wanted, edit.fileName, target);
  const { name, clobbered } = resolveNames(item, wanted, target, tree.settings, edit.conflicts ?? REFUSE);
  clobbered.forEach(beforeReplacing);
  for (const each of clobbered) deleteItem(tree, each, act);
  const operation = applyFields(tree, item, edit, name);
  if (operation !== undefined) {
    item.lastModifiedById = act.byUserId;
    bumpForEdit(tree, item, operation, act);
    publish(tree, toItemChange(operation === 'rename' && name !== undefined ? 'renamed' : 'edited', item, ...at(act)));
  }
  if (target) moveItem(tree, item, target, act);
  return item;
}

function effectiveName(item: ItemRecord, edit: ItemEdit): string | undefined {
  // Name and FileName of a folder are one; if both are given, Name wins.
  const name = edit.name ?? (item.kind === 'Folder' ? edit.fileName : undefined);
  return name === item.name ? undefined : name;
}

function checkEdit(
  tree: TreeState,
  item: ItemRecord,
  name: string | undefined,
  fileName: string | undefined,
  target: FolderRecord | undefined,
): void {
  if (item.kind === 'File' && !item.current) {
    throw new ShareFileError(
      'bad-request',
      `${item.id} is an older version of ${item.name}; only the current one can be changed.`,
    );
  }
  if (name !== undefined) {
    checkName(tree, name);
  }
  if (fileName !== undefined) checkName(tree, fileName);
  if (item.parent === undefined || (item.kind === 'Folder' && item.homeOf !== undefined)) {
    if (name !== undefined || target) throw new ShareFileError('forbidden', `${item.name} cannot be renamed or moved.`);
  }
  if (target) checkPlace(item.kind, item.name, target);
  if (!target || !isInside(target, item)) return;
  throw new ShareFileError('bad-request', 'A folder cannot be moved into itself.');
}

const REFUSE: NameConflictRules = { overwrite: false, resolveFolderNames: false };

function applyFields(
  tree: TreeState,
  item: ItemRecord,
  edit: ItemEdit,
  name: string | undefined,
): EditOperation | undefined {
  let operation: EditOperation | undefined;
  if (edit.clientModifiedAt !== undefined) {
    item.clientModifiedAt = edit.clientModifiedAt;
    operation = 'edit-client-date';
  }
  const isWordedAnew = name !== undefined || edit.description !== undefined;
  if (isWordedAnew) tree.words?.remove(item);
  if (name !== undefined) renameItem(item, name);
  if (item.kind === 'Folder') item.fileName = item.name;
  else if (edit.fileName !== undefined || name !== undefined) item.fileName = edit.fileName ?? item.name;
  if (edit.description !== undefined) item.description = edit.description;
  if (isWordedAnew) tree.words?.add(item);
  if (edit.expiresAt !== undefined) item.expiresAt = edit.expiresAt;
  if (edit.uri !== undefined && 'uri' in item) item.uri = edit.uri;
  const others = [name, edit.fileName, edit.description, edit.expiresAt, edit.uri];
  return others.some((value) => value !== undefined) ? 'rename' : operation;
}

function bumpForEdit(tree: TreeState, item: ItemRecord, operation: EditOperation, act: Act): void {
  const rule = tree.settings.progenyEditPropagation[operation];
  touchItem(item);
  if (rule.item) bumpItem(item, act.at);
  if (rule.oldAncestors) bumpFolders(item.parent, act.at);
}

function moveItem(tree: TreeState, item: ItemRecord, target: FolderRecord, act: Act): void {
  const rule = tree.settings.progenyEditPropagation.move;
  const source = item.parent;
  detachItem(item, tree.settings);
  attachItem(target, item, tree.settings);
  item.lastModifiedById = act.byUserId;
  if (item.kind === 'Folder') tree.pathEpoch += 1;
  else if (item.kind === 'File') for (const version of versionsOf(item)) placeVersion(version, target);
  if (rule.item) bumpItem(item, act.at);
  if (rule.oldAncestors) bumpFolders(source, act.at);
  if (rule.newAncestors) bumpFolders(target, act.at);
  publish(tree, toItemChange('moved', item, ...at(act)));
}

function placeVersion(version: ItemRecord, folder: FolderRecord): void {
  version.parent = folder;
  touchItem(version);
}

function at(act: Act): [number, string] {
  return [act.at, act.byUserId];
}

/** Writes down that something was done with `item` that leaves it as it is, such as a download. */
export function noteUse(tree: TreeState, kind: ItemChangeKind, item: ItemRecord, act: Act): void {
  publish(tree, toItemChange(kind, item, act.at, act.byUserId));
}
