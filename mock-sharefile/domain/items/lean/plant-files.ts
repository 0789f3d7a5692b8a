import { placeChild } from '../folder-contents.ts';
import type { FileContent, FolderRecord } from '../item-record.ts';
import { logModification } from '../modification-log.ts';
import { addToTotals, bumpFolders } from '../editing/propagation.ts';
import type { TreeState } from '../tree-state.ts';
import { register } from '../tree-state.ts';
import { createFileRecord } from './create-file-record.ts';

/** A file that was there from the start. Its name is legal and free in its folder. Instants are epoch milliseconds. */
export interface PlantedFile {
  readonly parent: FolderRecord;
  readonly name: string;
  readonly content: FileContent;
  readonly creatorId: string;
  readonly at: number;
  readonly clientModifiedAt: number;
}

/** Puts many files into a tree. */
export interface Planter {
  plant(file: PlantedFile): void;
  /** Brings up to date what the folders show of the files in them; until then they show nothing of these. */
  finish(): void;
}

interface Planted {
  sizeBytes: number;
  count: number;
  lastAt: number;
}

/**
 * Begins to put files into a tree, oldest first, as `putFile` would, but with nobody who hears of it and with the folders
 * above counted once instead of for every file: three times as fast, which a million files need.
 */
export function createPlanter(tree: TreeState): Planter {
  const plantedIn = new Map<FolderRecord, Planted>();
  return {
    plant({ parent, name, content, creatorId, at, clientModifiedAt }) {
      const made = { id: tree.ids.file(), name, creatorId, at, clientCreatedAt: clientModifiedAt, clientModifiedAt };
      const file = createFileRecord(made, content);
      file.parent = parent;
      register(tree, file);
      tree.contents.hold(content.blobId);
      placeChild(parent, file);
      logModification(parent.log, file);
      const planted = plantedIn.get(parent);
      if (planted) {
        planted.sizeBytes += content.sizeBytes;
        planted.count += 1;
        planted.lastAt = at;
      } else plantedIn.set(parent, { sizeBytes: content.sizeBytes, count: 1, lastAt: at });
    },
    finish() {
      const { newAncestors } = tree.settings.progenyEditPropagation.create;
      const inOrder = [...plantedIn].sort(([, a], [, b]) => a.lastAt - b.lastAt);
      for (const [folder, { sizeBytes, count, lastAt }] of inOrder) {
        addToTotals(folder, sizeBytes, count);
        if (newAncestors) bumpFolders(folder, lastAt);
      }
      plantedIn.clear();
    },
  };
}
