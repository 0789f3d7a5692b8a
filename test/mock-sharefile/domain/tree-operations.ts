import { expect } from 'chai';
import { createFolder, putFile } from '../../../mock-sharefile/domain/items/create-items.ts';
import { copyItem } from '../../../mock-sharefile/domain/items/copy-item.ts';
import { editItem } from '../../../mock-sharefile/domain/items/change-items.ts';
import type { FileRecord, FolderRecord, ItemRecord } from '../../../mock-sharefile/domain/items/item-record.ts';
import type { Act, TreeState } from '../../../mock-sharefile/domain/items/tree-state.ts';
import { folderIn, recordIn } from './compare-trees.ts';
import { childIn, childrenIn, isBelow, touchUp, versionsIn } from './tree-model.ts';
import type { ModelItem, ModelVersion, TreeModel } from './tree-model.ts';

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
  const content = { blobId: `b${act.at}`, sizeBytes: (act.at / 10) % 97, md5: 'm' };
  const work = (): FileRecord => putFile(tree, folderIn(tree, parent.id), { name, content, overwrite }, act);
  if (existing && existing.kind !== 'File') {
    expectRefusal(work, 'name-taken');
    return;
  }
  model.blobIds.add(content.blobId);
  const file = work();
  if (existing && overwrite) {
    expect(file.streamId).to.equal(existing.streamId);
    expect(file.id).not.to.equal(existing.id);
    model.items.delete(existing.id);
  } else if (existing) expect(file.name).to.match(/ \(\d+\)/);
  addToModel(model, file, parent.id, existing && overwrite ? versionsIn(existing) : []);
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
  if (item.kind === 'SymbolicLink' || isBelow(model, target, item.id)) {
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
  if (hasClash(model, item, existing)) {
    expectRefusal(work, 'name-taken');
    return;
  }
  if (item.kind === 'SymbolicLink') {
    expectRefusal(work, 'bad-request');
    return;
  }
  // The real copy is made first and the model learns from it: only the ids are the tree's to choose.
  adoptCopy(model, work(), item, target.id);
}

/** Tells whether something below a folder would be copied over what it cannot replace. */
function hasClash(model: TreeModel, item: ModelItem, existing: ModelItem | undefined): boolean {
  if (!existing) return false;
  if (existing.kind !== item.kind || existing === item) return true;
  if (item.kind !== 'Folder') return item.kind !== 'File';
  return childrenIn(model, item.id).some((child) => hasClash(model, child, childIn(model, existing.id, child.name)));
}

function adoptCopy(model: TreeModel, copied: ItemRecord, source: ModelItem, targetId: string): void {
  const existing = childIn(model, targetId, source.name);
  const sources = childrenIn(model, source.id);
  if (existing && existing.kind !== 'Folder') model.items.delete(existing.id);
  if (existing?.kind === 'Folder') expect(copied.id).to.equal(existing.id);
  else addToModel(model, copied, targetId, existing ? versionsIn(existing) : []);
  if (copied.kind !== 'Folder') return;
  for (const child of sources) {
    const copy = [...copied.children.values()].find((each) => each.name.toLowerCase() === child.name.toLowerCase());
    if (!copy) throw new Error(`${child.name} was not copied.`);
    adoptCopy(model, copy, child, copied.id);
  }
}

/** Adds what the real tree made to the model. */
export function addToModel(
  model: TreeModel,
  item: ItemRecord,
  parentId: string,
  older: readonly ModelVersion[] = [],
): void {
  const { id, kind, streamId, name } = item;
  const [size, blobId] = item.kind === 'File' ? [item.sizeBytes, item.blobId] : [0, ''];
  const [createdAt, editedAt] = [model.now, model.now];
  model.items.set(id, { id, kind, streamId, name, size, blobId, createdAt, editedAt, parentId, older });
  touchUp(model, parentId);
}

/** Expects the real tree to refuse. */
export function expectRefusal(work: () => unknown, code: string): void {
  expect(work).to.throw().with.property('code', code);
}
