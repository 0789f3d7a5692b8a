import type { ObservedChange, ObservedItem } from '../../../schemas/index.ts';
import type { ShownItem } from '../../sharefile/parse-item.ts';
import { toInstantText } from '../time/to-instant-text.ts';
import { operationOf } from './feed-entry.ts';
import type { FeedEntry } from './feed-entry.ts';
import { pathOf } from './place-entries.ts';
import type { FolderNames } from './place-entries.ts';

/** What is known of an entry's Item besides the entry. */
export interface KnownOfItem {
  readonly names: FolderNames;
  /** As ShareFile shows it after the run; undefined when it is gone. */
  readonly shown: ShownItem | undefined;
  /** Whether the entry is the last of its Item. */
  readonly isLast: boolean;
  /** Id of the version that it took the place of. */
  readonly previousId: string | undefined;
}

type Change = Omit<ObservedChange, 'sequence' | 'madeAt'>;

/** An entry as an observed change. Stamps that nobody can know any more are left out. */
export function toOthersChange(entry: FeedEntry, known: KnownOfItem): Change {
  const { itemId, itemKind, itemName, ancestorIds } = entry;
  const { shown, previousId } = known;
  const [parentId] = ancestorIds;
  return {
    by: 'others',
    operation: operationOf(entry) ?? 'update',
    path: pathOf(entry, known.names),
    ...(previousId !== undefined && { previousId }),
    item: {
      Id: itemId,
      ...(shown?.StreamID !== undefined && { StreamID: shown.StreamID }),
      kind: itemKind === 'Folder' ? 'Folder' : 'File',
      Name: itemName,
      ...stampsOf(entry, known),
      ...(parentId !== undefined && { ParentId: parentId }),
    },
  };
}

/** A new Item has the stamp of its creation twice; of others ShareFile still shows the stamps when nothing came after. */
function stampsOf(
  { kind, at }: FeedEntry,
  { shown, isLast }: KnownOfItem,
): Pick<ObservedItem, 'CreationDate' | 'ProgenyEditDate'> {
  const stamp = toInstantText(at);
  if (kind === 'created' || kind === 'copied' || kind === 'version-added')
    return { CreationDate: stamp, ProgenyEditDate: stamp };
  if (!shown) return {};
  const { CreationDate, ProgenyEditDate } = shown;
  // The date of a folder moves with what lies below it.
  return { CreationDate, ...(isLast && shown.kind === 'File' && { ProgenyEditDate }) };
}
