import { expect } from 'chai';
import fc from 'fast-check';
import type { ReferenceKind } from '../../../mock-sharefile/domain/items/item-record.ts';
import type { BinEntry } from '../../../mock-sharefile/domain/recycle-bin/recycle-bin.ts';
import { compareTrees } from './compare-trees.ts';
import type { KeptTree } from './kept-tree.ts';
import { createKeptTree } from './kept-tree.ts';
import type { ModelItem, TreeModel } from './tree-model.ts';
import { runDelete, runDeleteVersion, runPurge, runReference, runRestore } from './bin-operations.ts';
import { runCopy, runFolder, runMove, runRename, runUpload } from './tree-operations.ts';

type Operation =
  | { readonly kind: 'folder' | 'upload'; readonly place: number; readonly name: string; readonly overwrite: boolean }
  | { readonly kind: 'rename'; readonly item: number; readonly name: string }
  | { readonly kind: 'move' | 'copy'; readonly item: number; readonly place: number; readonly overwrite: boolean }
  | { readonly kind: 'reference'; readonly place: number; readonly name: string; readonly of: ReferenceKind }
  | { readonly kind: 'delete'; readonly item: number; readonly permanently: boolean }
  | { readonly kind: 'delete-version'; readonly item: number; readonly version: number }
  | { readonly kind: 'restore' | 'purge'; readonly entry: number };

/** Does one operation on both trees and compares all of them afterwards, and what is kept of them. */
class OperationCommand implements fc.Command<TreeModel, KeptTree> {
  readonly operation: Operation;

  constructor(operation: Operation) {
    this.operation = operation;
  }

  check(): boolean {
    return true;
  }

  run(model: TreeModel, kept: KeptTree): void {
    const { tree } = kept;
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
      case 'reference':
        runReference(model, tree, operation.of, folderAt(operation.place), operation.name, act);
        break;
      case 'delete':
        runDelete(model, tree, pick(items, operation.item), operation.permanently, act);
        break;
      case 'delete-version':
        runDeleteVersion(model, tree, pick(items, operation.item), operation.version, act);
        break;
      case 'restore':
        if (model.bin.size > 0) runRestore(model, tree, pick([...model.bin.values()], operation.entry), act);
        break;
      case 'purge':
        if (model.bin.size > 0) runPurge(model, tree, pick([...model.bin.values()], operation.entry));
    }
    compareTrees(model, tree);
    const restored = kept.restored();
    compareTrees(model, restored);
    expect([...restored.bin.byId.keys()]).to.have.members([...tree.bin.byId.keys()]);
    expect([...restored.bin.entries.values()].map(toPlainEntry)).to.deep.equal(
      [...tree.bin.entries.values()].map(toPlainEntry),
    );
  }

  toString(): string {
    return JSON.stringify(this.operation);
  }
}

function toPlainEntry({ item, parent, deletedAt, byUserId }: BinEntry): object {
  return { id: item.id, parentId: parent.id, deletedAt, byUserId };
}

function pick<T>(list: readonly T[], index: number): T {
  const picked = list[index % list.length];
  if (picked === undefined) throw new Error('There is nothing to pick from.');
  return picked;
}

const name = fc.constantFrom('a', 'A', 'b.txt', 'B.TXT', 'c');
// Mostly the same few items, so that things happen to one of them again and again.
const index = fc.oneof(fc.nat(5), fc.nat(50));
const overwrite = fc.boolean();
const operations = [
  fc.record({ kind: fc.constantFrom('folder' as const, 'upload' as const), place: index, name, overwrite }),
  fc.record({ kind: fc.constantFrom('folder' as const, 'upload' as const), place: index, name, overwrite }),
  fc.record({ kind: fc.constant('rename' as const), item: index, name }),
  fc.record({ kind: fc.constantFrom('move' as const, 'copy' as const), item: index, place: index, overwrite }),
  fc.record({
    kind: fc.constant('reference' as const),
    place: index,
    name,
    of: fc.constantFrom<ReferenceKind[]>('Link', 'Note', 'SymbolicLink'),
  }),
  fc.record({ kind: fc.constant('delete' as const), item: index, permanently: fc.nat(3).map((n) => n === 0) }),
  fc.record({ kind: fc.constant('delete-version' as const), item: index, version: fc.nat(3) }),
  fc.record({ kind: fc.constantFrom('restore' as const, 'restore' as const, 'purge' as const), entry: index }),
].map((arbitrary: fc.Arbitrary<Operation>) => arbitrary.map((operation) => new OperationCommand(operation)));

describe('the item tree', () => {
  it('stays equal to a simple model: names, ids, versions, sizes, counts, dates, contents, recycle bin, what changed since when, and what is kept of it', () => {
    fc.assert(
      fc.property(fc.commands(operations, { maxCommands: 40, size: 'max' }), (commands) => {
        fc.modelRun(() => {
          const real = createKeptTree();
          const { id, streamId, name: rootName } = real.tree.root;
          const root = {
            id,
            streamId,
            kind: 'Folder' as const,
            name: rootName,
            size: 0,
            createdAt: 0,
            editedAt: 0,
            older: [],
          };
          const items = new Map<string, ModelItem>([[id, { ...root, blobId: '', parentId: undefined }]]);
          return { model: { items, rootId: id, bin: new Map(), blobIds: new Set<string>(), now: 0 }, real };
        }, commands);
      }),
      { numRuns: 80 },
    );
  });
});
