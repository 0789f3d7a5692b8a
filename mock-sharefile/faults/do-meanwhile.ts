import { effectOf } from '../domain/faults/effect-of.ts';
import type { ActiveEffect } from '../domain/faults/fault-set.ts';
import { putFile } from '../domain/items/create-items.ts';
import { childNamed } from '../domain/items/folder-contents.ts';
import type { FolderRecord, ItemRecord } from '../domain/items/item-record.ts';
import { deleteItem } from '../domain/items/remove-items.ts';
import type { Act, TreeState } from '../domain/items/tree-state.ts';
import { ShareFileError } from '../domain/share-file-error.ts';
import { accountOfHost } from '../http/oauth/sign-in.ts';
import type { Exchange } from '../http/request/request-context.ts';
import { stampOf } from '../http/request/stamp-of.ts';

/** Changes what somebody else changes while a request is on its way; what cannot be done is left undone. */
export function doMeanwhile(exchange: Exchange, effects: readonly ActiveEffect[]): void {
  const change = effectOf(effects, 'meanwhile');
  if (!change) return;
  const { tree } = accountOfHost(exchange) ?? exchange.state.defaultAccount;
  const act = { at: stampOf(exchange), byUserId: tree.root.creatorId };
  attempt(() => {
    const gone = change.delete === undefined ? undefined : itemAt(tree.root, namesOf(change.delete));
    if (gone && gone !== tree.root) deleteItem(tree, gone, act);
  });
  attempt(() => {
    if (change.upload !== undefined) upload(exchange, tree, namesOf(change.upload), act);
  });
}

function upload({ state }: Exchange, tree: TreeState, names: readonly string[], act: Act): void {
  const folder = itemAt(tree.root, names.slice(0, -1));
  if (folder?.kind !== 'Folder') return;
  const name = names.at(-1) ?? '';
  const content = state.blobs.put(Buffer.from(name));
  try {
    putFile(tree, folder, { name, content, overwrite: true, clientCreatedAt: act.at, clientModifiedAt: act.at }, act);
  } catch (error) {
    if (!tree.contents.isHeld(content.blobId)) state.blobs.forget(content.blobId);
    throw error;
  }
}

/** What the service would refuse somebody says nothing of the request that is on its way. */
function attempt(change: () => void): void {
  try {
    change();
  } catch (error) {
    if (!(error instanceof ShareFileError)) throw error;
  }
}

function namesOf(path: string): readonly string[] {
  return path.split('/').slice(2);
}

function itemAt(root: FolderRecord, names: readonly string[]): ItemRecord | undefined {
  return names.reduce<ItemRecord | undefined>(
    (item, name) => (item?.kind === 'Folder' ? childNamed(item, name) : undefined),
    root,
  );
}
