import { numberedName } from '../../names.ts';
import { nameTaken } from '../create-items.ts';
import { childNamed, isInside } from '../folder-contents.ts';
import type { FolderRecord, ItemRecord } from '../item-record.ts';
import type { TreeSettings } from '../tree-state.ts';

/** How an edit meets names that are taken. */
export interface NameConflictRules {
  /** Whether what has the name is deleted. On PATCH it is not in the published list, but clients send it (quirk Q28). */
  readonly overwrite: boolean;
  /** Whether a folder takes another name then. */
  readonly resolveFolderNames: boolean;
}

/** What an edit that is allowed does beside itself. */
export interface ResolvedNames {
  readonly name: string | undefined;
  /** What has to go first. */
  readonly clobbered: readonly ItemRecord[];
}

/** Finds out what becomes of names when `item` is renamed, moved to `target`, or both. Throws `name-taken`. */
export function resolveNames(
  item: ItemRecord,
  name: string | undefined,
  target: FolderRecord | undefined,
  settings: TreeSettings,
  rules: NameConflictRules,
): ResolvedNames {
  const folder = target ?? item.parent;
  const wanted = name ?? item.name;
  const clobbered = new Set<ItemRecord>();
  const other = folder && (name !== undefined || target) ? otherNamed(folder, wanted, item) : undefined;
  if (folder && other) {
    if (rules.resolveFolderNames && item.kind === 'Folder') return { name: freeName(folder, wanted), clobbered: [] };
    if (!rules.overwrite || other.kind !== item.kind || isProtected(other, item, target))
      throw nameTaken(settings, wanted);
    clobbered.add(other);
  }
  const sibling = name !== undefined && target && item.parent ? otherNamed(item.parent, name, item) : undefined;
  if (sibling && settings.renameBeforeMove !== 'off') {
    if (settings.renameBeforeMove === 'conflicts' || isProtected(sibling, item, target))
      throw nameTaken(settings, wanted);
    clobbered.add(sibling);
  }
  return { name, clobbered: [...clobbered] };
}

/** What holds the item, or the folder that it goes to, cannot be deleted to make room for it. */
function isProtected(other: ItemRecord, item: ItemRecord, target: FolderRecord | undefined): boolean {
  if (other.kind === 'Folder' && other.homeOf !== undefined) return true;
  return isInside(item, other) || (target !== undefined && isInside(target, other));
}

function otherNamed(folder: FolderRecord, name: string, item: ItemRecord): ItemRecord | undefined {
  const other = childNamed(folder, name);
  return other === item ? undefined : other;
}

function freeName(folder: FolderRecord, name: string): string {
  let number = 1;
  while (childNamed(folder, numberedName(name, number))) number += 1;
  return numberedName(name, number);
}
