import { expect } from 'chai';
import { createReference } from '../../../mock-sharefile/domain/items/references/create-reference.ts';
import type { ReferenceKind } from '../../../mock-sharefile/domain/items/item-record.ts';
import { deleteItem, deleteVersion } from '../../../mock-sharefile/domain/items/remove-items.ts';
import { findRecord } from '../../../mock-sharefile/domain/items/tree-state.ts';
import type { Act, TreeState } from '../../../mock-sharefile/domain/items/tree-state.ts';
import { purgeEntry } from '../../../mock-sharefile/domain/recycle-bin/empty-bin.ts';
import type { BinEntry } from '../../../mock-sharefile/domain/recycle-bin/recycle-bin.ts';
import { restoreItem } from '../../../mock-sharefile/domain/recycle-bin/restore-item.ts';
import { folderIn, recordIn } from './compare-trees.ts';
import { childIn, removeFrom, touchUp, versionsIn } from './tree-model.ts';
import type { ModelBinEntry, ModelItem, TreeModel } from './tree-model.ts';
import { addToModel, expectRefusal } from './tree-operations.ts';

/** Makes a link or a note on both trees, or expects the real one to refuse. */
export function runReference(
  model: TreeModel,
  tree: TreeState,
  kind: ReferenceKind,
  parent: ModelItem,
  name: string,
  act: Act,
): void {
  const request = { kind, name, uri: 'https://elsewhere.example/' };
  const work = (): ReturnType<typeof createReference> => createReference(tree, folderIn(tree, parent.id), request, act);
  if (kind === 'SymbolicLink' && parent.parentId !== undefined) {
    expectRefusal(work, 'bad-request');
    return;
  }
  if (childIn(model, parent.id, name)) {
    expectRefusal(work, 'name-taken');
    return;
  }
  addToModel(model, work(), parent.id);
}

/** Deletes on both trees, into the bin or for good, or expects the real one to refuse. */
export function runDelete(model: TreeModel, tree: TreeState, item: ModelItem, permanently: boolean, act: Act): void {
  const work = (): void => {
    deleteItem(tree, recordIn(tree, item.id), act, permanently);
  };
  if (item.parentId === undefined) {
    expectRefusal(work, 'forbidden');
    return;
  }
  work();
  forget(model, item, item.parentId, permanently);
  for (const { id } of versionsIn(item)) expect(findRecord(tree, id)).to.equal(undefined);
}

function forget(model: TreeModel, item: ModelItem, parentId: string, permanently: boolean): void {
  const entry = { item, parentId, all: removeFrom(model, item) };
  touchUp(model, parentId);
  if (permanently) purgeBelow(model, entry);
  else model.bin.set(item.id, entry);
}

/** Deletes one version of a file on both trees; the last one takes the file along. */
export function runDeleteVersion(model: TreeModel, tree: TreeState, item: ModelItem, index: number, act: Act): void {
  if (item.kind !== 'File' || item.parentId === undefined) return;
  const versions = versionsIn(item);
  const gone = versions[index % versions.length];
  const record = recordIn(tree, gone?.id ?? '');
  if (record.kind !== 'File') throw new Error(`${record.id} is no file any more.`);
  deleteVersion(tree, record, act);
  if (versions.length === 1) {
    forget(model, item, item.parentId, false);
    return;
  }
  const [current, ...older] = versions.filter((version) => version !== gone);
  model.items.delete(item.id);
  if (current) model.items.set(current.id, { ...item, ...toVersion(current), older });
  touchUp(model, item.parentId);
}

function toVersion({ id, size, blobId, createdAt, editedAt }: ModelItem | ModelItem['older'][number]): object {
  return { id, size, blobId, createdAt, editedAt };
}

/** Takes something out of the bin of both trees, or expects the real one to refuse. */
export function runRestore(model: TreeModel, tree: TreeState, entry: ModelBinEntry, act: Act): void {
  const { item, parentId, all } = entry;
  const work = (): unknown => restoreItem(tree, entryIn(tree, item.id), act);
  if (!model.items.has(parentId)) {
    expectRefusal(work, 'restore-conflict');
    return;
  }
  if (childIn(model, parentId, item.name)) {
    expectRefusal(work, 'name-taken');
    return;
  }
  work();
  model.bin.delete(item.id);
  for (const each of all) model.items.set(each.id, each);
  touchUp(model, parentId);
}

/** Deletes something in the bin for good, from both trees. */
export function runPurge(model: TreeModel, tree: TreeState, entry: ModelBinEntry): void {
  purgeEntry(tree, entryIn(tree, entry.item.id));
  model.bin.delete(entry.item.id);
  purgeBelow(model, entry);
}

/** What was deleted from a folder goes with it. */
function purgeBelow(model: TreeModel, { all }: ModelBinEntry): void {
  for (const folder of all) {
    for (const entry of [...model.bin.values()].filter(({ parentId }) => parentId === folder.id)) {
      model.bin.delete(entry.item.id);
      purgeBelow(model, entry);
    }
  }
}

function entryIn(tree: TreeState, id: string): BinEntry {
  const entry = tree.bin.entries.get(id);
  if (!entry) throw new Error(`The bin lost ${id}.`);
  return entry;
}
