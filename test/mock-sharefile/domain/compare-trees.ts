import { expect } from 'chai';
import { listChildren } from '../../../mock-sharefile/domain/items/folder-contents.ts';
import { modifiedSince } from '../../../mock-sharefile/domain/items/modification-log.ts';
import type { FolderRecord, ItemRecord } from '../../../mock-sharefile/domain/items/item-record.ts';
import { deletedFrom } from '../../../mock-sharefile/domain/recycle-bin/list-deleted.ts';
import { findDeleted } from '../../../mock-sharefile/domain/recycle-bin/recycle-bin.ts';
import { findRecord, versionsOf } from '../../../mock-sharefile/domain/items/tree-state.ts';
import type { TreeState } from '../../../mock-sharefile/domain/items/tree-state.ts';
import { childrenIn, totalsOf, versionsIn } from './tree-model.ts';
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
    expect(record.createdAt).to.equal(item.createdAt);
    expect(record.fileName).to.equal(item.name);
    expect(findRecord(tree, item.streamId)).to.equal(record);
    if (record.kind === 'File') {
      expect(versionsOf(record).map(({ id, sizeBytes }) => [id, sizeBytes])).to.deep.equal(
        versionsIn(item).map(({ id, size }) => [id, size]),
      );
    }
    for (const { id } of item.older) expect(findRecord(tree, id)?.streamId).to.equal(item.streamId);
    records += 1 + item.older.length;
    if (record.kind !== 'Folder') continue;
    expect(record.fileCount).to.equal(totals.files);
    const children = childrenIn(model, item.id);
    expect(listChildren(record).map((child) => child.id)).to.have.members(children.map((child) => child.id));
    const since = model.now - 30;
    const edited = children.filter((child) => child.editedAt > since).map((child) => child.id);
    expect(modifiedSince(record.log, since, false).map((child) => child.id)).to.have.members(edited);
  }
  expect(tree.byId.size).to.equal(records);
  compareBins(model, tree);
  const used = [...model.items.values(), ...[...model.bin.values()].flatMap(({ all }) => all)];
  const blobIds = new Set(used.flatMap(versionsIn).map(({ blobId }) => blobId));
  for (const id of model.blobIds) expect(tree.contents.isHeld(id), `content ${id}`).to.equal(blobIds.has(id));
}

/** The recycle bin: what was deleted from where, in which order, and all that can be found in it. */
function compareBins(model: TreeModel, tree: TreeState): void {
  const entries = [...model.bin.values()];
  expect([...tree.bin.entries.keys()]).to.deep.equal(entries.map(({ item }) => item.id));
  for (const folderId of new Set(entries.map(({ parentId }) => parentId))) {
    const deleted = entries.filter(({ parentId }) => parentId === folderId).map(({ item }) => item.id);
    expect(deletedFrom(tree, folderId).map(({ item }) => item.id)).to.deep.equal(deleted.reverse());
  }
  for (const item of entries.flatMap(({ all }) => all)) {
    for (const { id } of versionsIn(item)) {
      expect(findDeleted(tree.bin, id)?.streamId).to.equal(item.streamId);
      expect(findRecord(tree, id)).to.equal(undefined);
    }
    expect(findDeleted(tree.bin, item.streamId)?.id).to.equal(item.id);
  }
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
