import { ShareFileError } from '../../share-file-error.ts';
import { bumpAncestors, checkName, nameTaken } from '../create-items.ts';
import { attachItem, childNamed } from '../folder-contents.ts';
import { toItemChange } from '../item-change.ts';
import type { FolderRecord, ReferenceKind, ReferenceRecord } from '../item-record.ts';
import { createReferenceRecord } from './create-reference-record.ts';
import type { Act, TreeState } from '../tree-state.ts';
import { publish, register } from '../tree-state.ts';

/** What a new link, note or symbolic link is made from. */
export interface ReferenceRequest {
  readonly kind: ReferenceKind;
  readonly name: string;
  readonly uri: string;
  readonly description?: string | undefined;
  readonly expiresAt?: number | undefined;
  /** `create` unless it is part of a copy. */
  readonly operation?: 'create' | 'copy';
}

/**
 * Creates a link, a note or a symbolic link. Symbolic links are at the top of an account only (.NET SDK). Throws
 * `name-taken`, `bad-request`.
 */
export function createReference(
  tree: TreeState,
  parent: FolderRecord,
  request: ReferenceRequest,
  act: Act,
): ReferenceRecord {
  const { kind, name, description, expiresAt, operation = 'create' } = request;
  checkName(tree, name);
  checkPlace(kind, name, parent);
  if (childNamed(parent, name)) throw nameTaken(tree.settings, name);
  const id = kind === 'SymbolicLink' ? tree.ids.folder() : tree.ids.file();
  const made = { id, name, description, expiresAt, creatorId: act.byUserId, at: act.at };
  const reference = createReferenceRecord(kind, made, request.uri);
  register(tree, reference);
  attachItem(parent, reference, tree.settings);
  bumpAncestors(tree, parent, operation, act);
  publish(tree, toItemChange(operation === 'copy' ? 'copied' : 'created', reference, act.at, act.byUserId));
  return reference;
}

/** Throws `bad-request` if an item of this kind cannot be in that folder. */
export function checkPlace(kind: string, name: string, folder: FolderRecord): void {
  if (kind !== 'SymbolicLink' || folder.parent === undefined) return;
  throw new ShareFileError('bad-request', `${name} is a symbolic link, and those are at the top of an account only.`);
}
