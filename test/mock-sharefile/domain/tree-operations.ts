import { expect } from 'chai';
import { createFolder, putFile } from '../../../mock-sharefile/domain/items/create-items.ts';
import { copyItem } from '../../../mock-sharefile/domain/items/copy-item.ts';
import { editItem } from '../../../mock-sharefile/domain/items/change-items.ts';
import { deleteItem } from '../../../mock-sharefile/domain/items/remove-items.ts';
import type { FileRecord, FolderRecord, ItemRecord } from '../../../mock-sharefile/domain/items/item-record.ts';
import { findRecord } from '../../../mock-sharefile/domain/items/tree-state.ts';
import type { Act, TreeState } from '../../../mock-sharefile/domain/items/tree-state.ts';
import { folderIn, recordIn } from './compare-trees.ts';
import { childIn, isBelow, removeFrom, touchUp } from './tree-model.ts';
import type { ModelItem, TreeModel } from './tree-model.ts';

/** Does it on both trees, or expects the real one to refuse. */
export function runFolder(
  model: TreeModel,
  tree: TreeState,
  parent: ModelItem,
  name: string,
  overwrite: boolean,
  act: Act,
): void {
  const existing = childIn(model, parent.id, name);
  const work = (): FolderRecord => createFolder(tree, folderIn(tree, parent.id), { name, overwrite }, act);
  if (existing && !(overwrite && existing.kind === 'Folder')) {
    expectRefusal(work, 'name-taken');
    return;
  }
  const folder = work();
  if (existing) expect(folder.id).to.equal(existing.id);
  else addToModel(model, folder, parent.id);
}

/** Does it on both trees, or expects the real one to refuse. */
export function runUpload(
  model: TreeModel,
  tree: TreeState,
  parent: ModelItem,
  name: string,
  overwrite: boolean,
  act: Act,
): void {
  const existing = childIn(model, parent.id, name);
  const content = { blobId: 'b', sizeBytes: (act.at / 10) % 97, md5: 'm' };
  const work = (): FileRecord => putFile(tree, folderIn(tree, parent.id), { name, content, overwrite }, act);
  if (existing?.kind === 'Folder') {
    expectRefusal(work, 'name-taken');
    return;
  }
  const file = work();
  if (existing && overwrite) {
    expect(file.streamId).to.equal(existing.streamId);
    expect(file.id).not.to.equal(existing.id);
    model.items.delete(existing.id);
  } else if (existing) expect(file.name).to.match(/ \(\d+\)/);
  addToModel(model, file, parent.id, existing && overwrite ? [existing.id, ...existing.olderIds] : []);
}

/** Does it on both trees, or expects the real one to refuse. */
export function runRename(model: TreeModel, tree: TreeState, item: ModelItem, name: string, act: Act): void {
  const work = (): ItemRecord => editItem(tree, recordIn(tree, item.id), { name }, act);
  if (name === item.name) {
    work();
    return;
  }
  if (item.parentId === undefined) {
    expectRefusal(work, 'forbidden');
    return;
  }
  const taken = childIn(model, item.parentId, name);
  if (taken && taken !== item) {
    expectRefusal(work, 'name-taken');
    return;
  }
  work();
  item.name = name;
  item.editedAt = model.now;
  touchUp(model, item.parentId);
}

/** Does it on both trees, or expects the real one to refuse. */
export function runMove(model: TreeModel, tree: TreeState, item: ModelItem, target: ModelItem, act: Act): void {
  const work = (): ItemRecord => editItem(tree, recordIn(tree, item.id), { parent: folderIn(tree, target.id) }, act);
  if (item.parentId === target.id) {
    work();
    return;
  }
  if (item.parentId === undefined) {
    expectRefusal(work, 'forbidden');
    return;
  }
  if (isBelow(model, target, item.id)) {
    expectRefusal(work, 'bad-request');
    return;
  }
  if (childIn(model, target.id, item.name)) {
    expectRefusal(work, 'name-taken');
    return;
  }
  const source = item.parentId;
  work();
  item.parentId = target.id;
  item.editedAt = model.now;
  touchUp(model, source);
  touchUp(model, target.id);
}

/** Does it on both trees, or expects the real one to refuse. */
export function runCopy(
  model: TreeModel,
  tree: TreeState,
  item: ModelItem,
  target: ModelItem,
  overwrite: boolean,
  act: Act,
): void {
  const work = (): ItemRecord => copyItem(tree, recordIn(tree, item.id), folderIn(tree, target.id), overwrite, act);
  if (item.parentId === undefined || isBelow(model, target, item.id)) {
    expectRefusal(work, 'bad-request');
    return;
  }
  const existing = childIn(model, target.id, item.name);
  if (existing && (!overwrite || existing.kind !== item.kind || existing === item)) {
    expectRefusal(work, 'name-taken');
    return;
  }
  // Filling up folders meets every other rule again; one level of it is modelled, deeper ones by the other operations.
  if (existing?.kind === 'Folder') return;
  const copied = work();
  if (existing) model.items.delete(existing.id);
  adopt(model, copied, target.id, existing ? [existing.id, ...existing.olderIds] : []);
}

/** Does it on both trees, or expects the real one to refuse. */
export function runDelete(model: TreeModel, tree: TreeState, item: ModelItem, act: Act): void {
  const work = (): void => {
    deleteItem(tree, recordIn(tree, item.id), act);
  };
  if (item.parentId === undefined) {
    expectRefusal(work, 'forbidden');
    return;
  }
  work();
  removeFrom(model, item);
  touchUp(model, item.parentId);
  for (const id of [item.id, ...item.olderIds]) expect(findRecord(tree, id)).to.equal(undefined);
}

function addToModel(model: TreeModel, item: ItemRecord, parentId: string, olderIds: readonly string[] = []): void {
  const { id, kind, streamId, name } = item;
  const size = item.kind === 'File' ? item.sizeBytes : 0;
  model.items.set(id, { id, kind, streamId, name, size, parentId, editedAt: model.now, olderIds });
  touchUp(model, parentId);
}

function adopt(model: TreeModel, item: ItemRecord, parentId: string, olderIds: readonly string[]): void {
  addToModel(model, item, parentId, olderIds);
  if (item.kind === 'Folder') for (const child of item.children.values()) adopt(model, child, item.id, []);
}

function expectRefusal(work: () => unknown, code: string): void {
  expect(work).to.throw().with.property('code', code);
}
