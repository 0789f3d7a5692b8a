import { expect } from 'chai';
import fc from 'fast-check';
import { createRandom } from '../../../world/index.ts';
import { createIdGenerator } from '../../../mock-sharefile/domain/ids.ts';
import { createItemTree } from '../../../mock-sharefile/domain/items/create-item-tree.ts';
import { createFolder, putFile } from '../../../mock-sharefile/domain/items/create-items.ts';
import { copyItem } from '../../../mock-sharefile/domain/items/copy-item.ts';
import { editItem } from '../../../mock-sharefile/domain/items/change-items.ts';
import { deleteItem } from '../../../mock-sharefile/domain/items/remove-items.ts';
import { listChildren } from '../../../mock-sharefile/domain/items/folder-contents.ts';
import { modifiedSince } from '../../../mock-sharefile/domain/items/modification-log.ts';
import type { FileRecord, FolderRecord, ItemRecord } from '../../../mock-sharefile/domain/items/item-record.ts';
import { findRecord } from '../../../mock-sharefile/domain/items/tree-state.ts';
import type { TreeState } from '../../../mock-sharefile/domain/items/tree-state.ts';
import { DEFAULT_SETTINGS } from '../../../mock-sharefile/settings.ts';
import { childIn, childrenIn, isBelow, removeFrom, totalsOf, touchUp } from './tree-model.ts';
import type { ModelItem, TreeModel } from './tree-model.ts';

type Operation =
  | { readonly kind: 'folder' | 'upload'; readonly place: number; readonly name: string; readonly overwrite: boolean }
  | { readonly kind: 'rename'; readonly item: number; readonly name: string }
  | { readonly kind: 'move' | 'copy'; readonly item: number; readonly place: number; readonly overwrite: boolean }
  | { readonly kind: 'delete'; readonly item: number };

/** Does one operation on both trees and compares all of them afterwards. */
class OperationCommand implements fc.Command<TreeModel, TreeState> {
  readonly operation: Operation;

  constructor(operation: Operation) {
    this.operation = operation;
  }

  check(): boolean {
    return true;
  }

  run(model: TreeModel, tree: TreeState): void {
    model.now += 10;
    const act = { at: model.now, byUserId: 'user' };
    const { operation } = this;
    const items = [...model.items.values()];
    const folders = items.filter((item) => item.kind === 'Folder');
    const folderAt = (index: number): ModelItem => pick(folders, index);
    switch (operation.kind) {
      case 'folder':
        runFolder(model, tree, folderAt(operation.place), operation.name, operation.overwrite, act);
        break;
      case 'upload':
        runUpload(model, tree, folderAt(operation.place), operation.name, operation.overwrite, act);
        break;
      case 'rename':
        runRename(model, tree, pick(items, operation.item), operation.name, act);
        break;
      case 'move':
        runMove(model, tree, pick(items, operation.item), folderAt(operation.place), act);
        break;
      case 'copy':
        runCopy(model, tree, pick(items, operation.item), folderAt(operation.place), operation.overwrite, act);
        break;
      case 'delete':
        runDelete(model, tree, pick(items, operation.item), act);
    }
    compare(model, tree);
  }

  toString(): string {
    return JSON.stringify(this.operation);
  }
}

interface Act {
  readonly at: number;
  readonly byUserId: string;
}

function runFolder(
  model: TreeModel,
  tree: TreeState,
  parent: ModelItem,
  name: string,
  overwrite: boolean,
  act: Act,
): void {
  const existing = childIn(model, parent.id, name);
  const work = (): FolderRecord => createFolder(tree, folderIn(tree, parent.id), { name, overwrite }, act);
  if (existing && !(overwrite && existing.kind === 'Folder')) return expectRefusal(work, 'name-taken');
  const folder = work();
  if (existing) expect(folder.id).to.equal(existing.id);
  else addToModel(model, folder, parent.id);
}

function runUpload(
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
  if (existing?.kind === 'Folder') return expectRefusal(work, 'name-taken');
  const file = work();
  if (existing && overwrite) {
    expect(file.streamId).to.equal(existing.streamId);
    expect(file.id).not.to.equal(existing.id);
    model.items.delete(existing.id);
  } else if (existing) expect(file.name).to.match(/ \(\d+\)/);
  addToModel(model, file, parent.id, existing && overwrite ? [existing.id, ...existing.olderIds] : []);
}

function runRename(model: TreeModel, tree: TreeState, item: ModelItem, name: string, act: Act): void {
  const work = (): ItemRecord => editItem(tree, recordIn(tree, item.id), { name }, act);
  if (name === item.name) {
    work();
    return;
  }
  if (item.parentId === undefined) return expectRefusal(work, 'forbidden');
  const taken = childIn(model, item.parentId, name);
  if (taken && taken !== item) return expectRefusal(work, 'name-taken');
  work();
  item.name = name;
  item.editedAt = model.now;
  touchUp(model, item.parentId);
}

function runMove(model: TreeModel, tree: TreeState, item: ModelItem, target: ModelItem, act: Act): void {
  const work = (): ItemRecord => editItem(tree, recordIn(tree, item.id), { parent: folderIn(tree, target.id) }, act);
  if (item.parentId === target.id) {
    work();
    return;
  }
  if (item.parentId === undefined) return expectRefusal(work, 'forbidden');
  if (isBelow(model, target, item.id)) return expectRefusal(work, 'bad-request');
  if (childIn(model, target.id, item.name)) return expectRefusal(work, 'name-taken');
  const source = item.parentId;
  work();
  item.parentId = target.id;
  item.editedAt = model.now;
  touchUp(model, source);
  touchUp(model, target.id);
}

function runCopy(
  model: TreeModel,
  tree: TreeState,
  item: ModelItem,
  target: ModelItem,
  overwrite: boolean,
  act: Act,
): void {
  const work = (): ItemRecord => copyItem(tree, recordIn(tree, item.id), folderIn(tree, target.id), overwrite, act);
  if (item.parentId === undefined || isBelow(model, target, item.id)) return expectRefusal(work, 'bad-request');
  const existing = childIn(model, target.id, item.name);
  if (existing && (!overwrite || existing.kind !== item.kind || existing === item)) {
    return expectRefusal(work, 'name-taken');
  }
  // Filling up folders meets every other rule again; one level of it is modelled, deeper ones by the other operations.
  if (existing?.kind === 'Folder') return;
  const copied = work();
  if (existing) model.items.delete(existing.id);
  adopt(model, copied, target.id, existing ? [existing.id, ...existing.olderIds] : []);
}

function runDelete(model: TreeModel, tree: TreeState, item: ModelItem, act: Act): void {
  const work = (): void => {
    deleteItem(tree, recordIn(tree, item.id), act);
  };
  if (item.parentId === undefined) return expectRefusal(work, 'forbidden');
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

/** Every visible property of every item, and no item that the model does not have. */
function compare(model: TreeModel, tree: TreeState): void {
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
    if (record.kind === 'File') continue;
    expect(record.fileCount).to.equal(totals.files);
    const children = childrenIn(model, item.id);
    expect(listChildren(record).map((child) => child.id)).to.have.members(children.map((child) => child.id));
    const since = model.now - 30;
    const edited = children.filter((child) => child.editedAt > since).map((child) => child.id);
    expect(modifiedSince(record.log, since, false).map((child) => child.id)).to.have.members(edited);
  }
  expect(tree.byId.size).to.equal(records);
}

function expectRefusal(work: () => unknown, code: string): void {
  expect(work).to.throw().with.property('code', code);
}

function recordIn(tree: TreeState, id: string): ItemRecord {
  const record = findRecord(tree, id);
  if (!record) throw new Error(`The tree lost ${id}.`);
  return record;
}

function folderIn(tree: TreeState, id: string): FolderRecord {
  const record = recordIn(tree, id);
  if (record.kind === 'File') throw new Error(`${id} became a file.`);
  return record;
}

function pick<T>(list: readonly T[], index: number): T {
  const picked = list[index % list.length];
  if (picked === undefined) throw new Error('There is nothing to pick from.');
  return picked;
}

const name = fc.constantFrom('a', 'A', 'b.txt', 'B.TXT', 'c', 'd d.md');
const index = fc.nat(50);
const overwrite = fc.boolean();
const operations = [
  fc.record({ kind: fc.constantFrom('folder' as const, 'upload' as const), place: index, name, overwrite }),
  fc.record({ kind: fc.constantFrom('folder' as const, 'upload' as const), place: index, name, overwrite }),
  fc.record({ kind: fc.constant('rename' as const), item: index, name }),
  fc.record({ kind: fc.constantFrom('move' as const, 'copy' as const), item: index, place: index, overwrite }),
  fc.record({ kind: fc.constant('delete' as const), item: index }),
].map((arbitrary: fc.Arbitrary<Operation>) => arbitrary.map((operation) => new OperationCommand(operation)));

describe('the item tree', () => {
  it('stays equal to a simple model: names, ids, versions, sizes, counts, edit dates, what changed since when', () => {
    fc.assert(
      fc.property(fc.commands(operations, { maxCommands: 60 }), (commands) => {
        fc.modelRun(() => {
          const real = createItemTree({
            accountId: 'a0000000-0000-0000-0000-000000000000',
            rootName: 'Folders',
            ownerId: 'user',
            createdAt: 0,
            ids: createIdGenerator(createRandom(1)),
            settings: DEFAULT_SETTINGS,
            onChange: () => undefined,
          });
          const { id, streamId, name: rootName } = real.root;
          const root = { id, streamId, kind: 'Folder' as const, name: rootName, size: 0, editedAt: 0, olderIds: [] };
          const items = new Map<string, ModelItem>([[id, { ...root, parentId: undefined }]]);
          return { model: { items, rootId: id, now: 0 }, real };
        }, commands);
      }),
      { numRuns: 300 },
    );
  });
});
