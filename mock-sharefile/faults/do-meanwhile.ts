import { effectOf } from '../domain/faults/effect-of.ts';
import type { ActiveEffect } from '../domain/faults/fault-set.ts';
import { putFile } from '../domain/items/create-items.ts';
import { childNamed } from '../domain/items/folder-contents.ts';
import type { FolderRecord, ItemRecord } from '../domain/items/item-record.ts';
import { deleteItem } from '../domain/items/remove-items.ts';
import { accountOfHost } from '../http/oauth/sign-in.ts';
import type { Exchange } from '../http/request/request-context.ts';
import { stampOf } from '../http/request/stamp-of.ts';

/** Changes what somebody else changes while a request is on its way; what cannot be done is left undone. */
export function doMeanwhile(exchange: Exchange, effects: readonly ActiveEffect[]): void {
  const change = effectOf(effects, 'meanwhile');
  if (!change) return;
  const { tree } = accountOfHost(exchange) ?? exchange.state.defaultAccount;
  const act = { at: stampOf(exchange), byUserId: tree.root.creatorId };
  const gone = change.delete === undefined ? undefined : itemAt(tree.root, namesOf(change.delete));
  if (gone && gone !== tree.root) deleteItem(tree, gone, act);
  if (change.upload === undefined) return;
  const names = namesOf(change.upload);
  const folder = itemAt(tree.root, names.slice(0, -1));
  if (folder?.kind !== 'Folder') return;
  const name = names.at(-1) ?? '';
  const content = exchange.state.blobs.put(Buffer.from(name));
  putFile(tree, folder, { name, content, overwrite: true, clientCreatedAt: act.at, clientModifiedAt: act.at }, act);
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
