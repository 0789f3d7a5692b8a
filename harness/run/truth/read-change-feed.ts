import type { Fault, Observation, ObservedChange, ProviderTruth } from '../../../schemas/index.ts';
import type { ShownItem } from '../../sharefile/parse-item.ts';
import type { LocalControl, RunContext } from '../run-context.ts';
import type { FeedEntry } from './feed-entry.ts';
import { mergeChanges } from './merge-changes.ts';
import { foldersMadeOnTheWay, pairEntries } from './pair-entries.ts';
import type { PairedEntry } from './pair-entries.ts';
import { namesIn } from './place-entries.ts';

/** What happened in ShareFile, and from where that is known. */
export type KnownChanges = Pick<Observation, 'changes'> & { readonly truth?: ProviderTruth };

/** Of how many Items the present state is read; there is no list of Items by id. */
const MOST_READ = 200;

/**
 * What the mock's change feed says was done since the run began, by steps and by others. To be called when the run is
 * over: it clears the faults, which could stand in the way of looking at Items.
 */
export async function readChangeFeed(
  context: RunContext,
  local: LocalControl,
  steps: readonly ObservedChange[],
  faults: readonly Fault[],
): Promise<KnownChanges> {
  if (faults.some(({ effect }) => effect.kind === 'clockSkew' || effect.kind === 'equalTimestamps')) {
    const gap =
      'ShareFile was made to write down wrong times, so when others changed something is not known; only the steps count.';
    return { changes: steps, truth: { source: 'change-feed', gaps: [gap] } };
  }
  const paired = pairEntries(steps, local.shareFileChanges());
  const onTheWay = foldersMadeOnTheWay(paired);
  const others = paired.filter(({ entry, change }) => !change && !onTheWay.has(entry)).map(({ entry }) => entry);
  const shown = await readItems(context, local, paired, others);
  const names = new Map([...[...shown].map(([id, { Name }]) => [id, Name] as const), ...namesIn(paired)]);
  return {
    changes: mergeChanges(steps, { paired, onTheWay, names, shown }),
    truth: { source: 'change-feed', gaps: [] },
  };
}

/** The present state of the Items that others changed and of the folders above them; what is gone is left out. */
async function readItems(
  context: RunContext,
  local: LocalControl,
  paired: readonly PairedEntry[],
  others: readonly FeedEntry[],
): Promise<ReadonlyMap<string, ShownItem>> {
  const known = namesIn(paired);
  const needed = new Set(
    others.flatMap(({ itemId, ancestorIds }) => [itemId, ...ancestorIds.slice(0, -1).filter((id) => !known.has(id))]),
  );
  if (needed.size === 0) return new Map();
  await local.clearFaults('all');
  const read = [...needed].slice(0, MOST_READ).map(async (id): Promise<readonly [string, ShownItem][]> => {
    const item = await context.shareFileClient.itemById(id).catch(() => undefined);
    return item ? [[id, item]] : [];
  });
  return new Map((await Promise.all(read)).flat());
}
