import { expect } from 'chai';
import { listChildren } from '../../../mock-sharefile/domain/items/folder-contents.ts';
import { modifiedSince } from '../../../mock-sharefile/domain/items/modification-log.ts';
import type { FolderRecord, ItemRecord } from '../../../mock-sharefile/domain/items/item-record.ts';
import { findRecord } from '../../../mock-sharefile/domain/items/tree-state.ts';
import type { TreeState } from '../../../mock-sharefile/domain/items/tree-state.ts';
import { childrenIn, totalsOf } from './tree-model.ts';
import type { TreeModel } from './tree-model.ts';

/** Every visible property of every item, and no item that the model does not have. */
export function compareTrees(model: TreeModel, tree: TreeState): void {
  let records = 0;
  for (const item of model.items.values()) {
    const record = recordIn(tree, item.id);
    const totals = totalsOf(model, item);
    expect(record.name).to.equal(item.name);
    expect(record.parent?.id).to.equal(item.parentId);
    expect(record.progenyEditedAt).to.equal(item.editedAt);
    expect(record.sizeBytes).to.equal(totals.size);
    for (const id of item.olderIds) expect(findRecord(tree, id)?.streamId).to.equal(item.streamId);
    records += 1 + item.olderIds.length;
    if (record.kind !== 'Folder') continue;
    expect(record.fileCount).to.equal(totals.files);
    const children = childrenIn(model, item.id);
    expect(listChildren(record).map((child) => child.id)).to.have.members(children.map((child) => child.id));
    const since = model.now - 30;
    const edited = children.filter((child) => child.editedAt > since).map((child) => child.id);
    expect(modifiedSince(record.log, since, false).map((child) => child.id)).to.have.members(edited);
  }
  expect(tree.byId.size).to.equal(records);
}

/** Gives the record that must be there. */
export function recordIn(tree: TreeState, id: string): ItemRecord {
  const record = findRecord(tree, id);
  if (!record) throw new Error(`The tree lost ${id}.`);
  return record;
}

/** Gives the folder that must be there. */
export function folderIn(tree: TreeState, id: string): FolderRecord {
  const record = recordIn(tree, id);
  if (record.kind !== 'Folder') throw new Error(`${id} is no folder any more.`);
  return record;
}
