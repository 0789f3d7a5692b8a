import type { ObservedChange } from '../../../schemas/index.ts';
import type { ShownItem } from '../../sharefile/parse-item.ts';
import { toInstantText } from '../time/to-instant-text.ts';
import type { FeedEntry } from './feed-entry.ts';
import type { PairedEntry } from './pair-entries.ts';
import type { FolderNames } from './place-entries.ts';
import { toOthersChange } from './to-others-change.ts';

/** The feed, and what is known besides. */
export interface FeedKnowledge {
  readonly paired: readonly PairedEntry[];
  readonly onTheWay: ReadonlyMap<FeedEntry, ObservedChange>;
  readonly names: FolderNames;
  /** Items as they are after the run, by id. */
  readonly shown: ReadonlyMap<string, ShownItem>;
}

type Unnumbered = Omit<ObservedChange, 'sequence'>;

/**
 * The changes of the steps and those of others in the order in which they happened, which is that of the feed. A step's
 * change that the feed has forgotten keeps its place in time. Pure.
 */
export function mergeChanges(steps: readonly ObservedChange[], knowledge: FeedKnowledge): readonly ObservedChange[] {
  const { paired, onTheWay } = knowledge;
  const lastOf = new Map(paired.map(({ entry }) => [entry.itemId, entry]));
  const previous = previousVersions(paired);
  const found = paired.map(({ entry, change }): Unnumbered => {
    if (change) return change;
    const { itemId } = entry;
    const known = { names: knowledge.names, shown: knowledge.shown.get(itemId), isLast: lastOf.get(itemId) === entry };
    const made = toOthersChange(entry, { ...known, previousId: previous.get(entry) });
    const step = onTheWay.get(entry);
    return step ? { ...made, by: 'step', madeAt: step.madeAt } : { ...made, madeAt: toInstantText(entry.at) };
  });
  const seen = new Set<Unnumbered>(found);
  const all = [...inOrder(found), ...steps.filter((change) => !seen.has(change))];
  return all
    .sort((one, other) => Date.parse(one.madeAt) - Date.parse(other.madeAt))
    .map((change, index) => ({ ...change, sequence: index + 1 }));
}

/** ShareFile rounds its stamps; so that no change comes before one that it followed, its time is that one's. */
function inOrder(found: readonly Unnumbered[]): readonly Unnumbered[] {
  let latest = '';
  return found.map((change) => {
    if (change.madeAt >= latest) latest = change.madeAt;
    return change.madeAt === latest ? change : { ...change, madeAt: latest };
  });
}

/** For each new version the Id that was last in its place: of the same name, in the same folder. */
function previousVersions(paired: readonly PairedEntry[]): ReadonlyMap<FeedEntry, string> {
  const inPlace = new Map<string, string>();
  const placeOf = new Map<string, string>();
  const previous = new Map<FeedEntry, string>();
  for (const { entry } of paired) {
    const place = `${entry.ancestorIds[0] ?? ''}/${entry.itemName}`;
    const before = inPlace.get(place);
    if (entry.kind === 'version-added' && before !== undefined && before !== entry.itemId) previous.set(entry, before);
    const left = placeOf.get(entry.itemId);
    if (left !== undefined && inPlace.get(left) === entry.itemId) inPlace.delete(left);
    if (entry.kind === 'deleted') continue;
    placeOf.set(entry.itemId, place);
    inPlace.set(place, entry.itemId);
  }
  return previous;
}
