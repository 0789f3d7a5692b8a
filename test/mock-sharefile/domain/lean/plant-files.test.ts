import { expect } from 'chai';
import { createFolder, putFile } from '../../../../mock-sharefile/domain/items/create-items.ts';
import { listChildren } from '../../../../mock-sharefile/domain/items/folder-contents.ts';
import type { FolderRecord, ItemRecord } from '../../../../mock-sharefile/domain/items/item-record.ts';
import { toItemRow } from '../../../../mock-sharefile/domain/items/kept/item-row.ts';
import { createPlanter } from '../../../../mock-sharefile/domain/items/lean/plant-files.ts';
import { modifiedSince } from '../../../../mock-sharefile/domain/items/modification-log.ts';
import { createKeptTree } from '../kept-tree.ts';

const CONTENT = { blobId: 'blob', sizeBytes: 7, md5: 'md5' };
/** In which of the folders, one below the other, each file goes. */
const PLACES = [2, 0, 1, 1, 2, 0, 0, 1];

/** Three folders, one below the other, with nothing in them. */
function createTree(): { readonly kept: ReturnType<typeof createKeptTree>; readonly folders: readonly FolderRecord[] } {
  const kept = createKeptTree();
  const folders: FolderRecord[] = [];
  for (let at = 1; at <= 3; at += 1) {
    const parent = folders.at(-1) ?? kept.tree.root;
    folders.push(createFolder(kept.tree, parent, { name: 'a', overwrite: false }, { at, byUserId: 'user' }));
  }
  return { kept, folders };
}

/** All that a tree shows, and in which order its folders were changed. */
function shown(tree: ReturnType<typeof createKeptTree>['tree']): unknown {
  const below = (folder: FolderRecord): unknown => [
    modifiedSince(folder.log, 0, false).map(({ id }) => id),
    listChildren(folder).map((item: ItemRecord) => [toItemRow(item), item.kind === 'Folder' ? below(item) : []]),
  ];
  return [toItemRow(tree.root), below(tree.root), [...tree.byId.keys()]];
}

describe('files that are planted', () => {
  it('leave the tree as uploads of the same files do, and are kept as these are', () => {
    const planted = createTree();
    const planter = createPlanter(planted.kept.tree);
    const uploaded = createTree();
    PLACES.forEach((place, index) => {
      const [at, name] = [100 + index * 10, `file ${String(index)}`];
      const [parent, other] = [planted.folders[place], uploaded.folders[place]];
      if (!parent || !other) throw new Error('There are three folders.');
      planter.plant({ parent, name, content: CONTENT, creatorId: 'user', at, clientModifiedAt: at - 5 });
      const dates = { clientCreatedAt: at - 5, clientModifiedAt: at - 5 };
      const request = { name, content: CONTENT, overwrite: false, ...dates };
      putFile(uploaded.kept.tree, other, request, { at, byUserId: 'user' });
    });
    planter.finish();
    expect(shown(planted.kept.tree)).to.deep.equal(shown(uploaded.kept.tree));
    expect(shown(planted.kept.restored())).to.deep.equal(shown(planted.kept.tree));
  });
});
