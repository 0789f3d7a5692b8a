import { nameFault, nameKey } from '../../../domain/names.ts';
import { ShareFileError } from '../../../domain/share-file-error.ts';

/** The paths of an archive, as far as they are read. */
export interface ArchivePaths {
  /**
   * Splits a path into names. Throws `bad-request` if one of them cannot be the name of an item, if it is too deep, or if
   * the archive has it already: names differ by more than their case here.
   */
  add(text: string, isFolder: boolean): readonly string[];
}

/** Deeper than people nest folders, and no deeper than this mock can walk through; a limit of its own. */
const MOST_NAMES = 100;

/** Builds an empty set of paths. */
export function createArchivePaths(maxNameLength: number): ArchivePaths {
  const kinds = new Map<string, 'file' | 'folder'>();
  return {
    add(text, isFolder) {
      const names = (isFolder ? text.slice(0, -1) : text).split('/');
      if (names.length > MOST_NAMES) throw badPath(text, `it is deeper than ${String(MOST_NAMES)} folders.`);
      for (const name of names) {
        const fault = nameFault(name, maxNameLength);
        if (fault !== undefined) throw badPath(text, fault);
      }
      let key = '';
      for (const [index, name] of names.entries()) {
        key += `/${nameKey(name)}`;
        const kind = isFolder || index < names.length - 1 ? 'folder' : 'file';
        const known = kinds.get(key);
        if (known !== undefined && (known === 'file' || kind === 'file')) {
          throw badPath(text, 'another entry of the archive has the same name in the same folder.');
        }
        kinds.set(key, kind);
      }
      return names;
    },
  };
}

function badPath(text: string, why: string): ShareFileError {
  const path = JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
  return new ShareFileError(
    'bad-request',
    `The archive cannot be unpacked, and nothing of it is stored: it has the path ${path}. ${why}`,
  );
}
