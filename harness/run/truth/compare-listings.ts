import type { ObservedChange } from '../../../schemas/index.ts';
import { toInstantText } from '../time/to-instant-text.ts';
import type { ListedItem, Listing } from './list-account.ts';
import type { KnownChanges } from './read-change-feed.ts';

type Unnumbered = Omit<ObservedChange, 'sequence'>;

/** What two listings cannot tell, in sentences for whoever reads the ledger. */
const GAPS: readonly string[] = [
  'Two listings do not show what was made and deleted between them, nor all but the last of several changes of an Item.',
  'They do not show when an Item was deleted, moved, renamed or restored if its dates stayed; such a change of others need not be notified.',
  'Changes that others made to Items that the steps changed as well cannot be told from those of the steps.',
];

/**
 * Adds to the changes of the steps what the difference of two listings shows that others did. Pure. A change whose time
 * nothing tells is placed at the end of the run, where no notification of it can be demanded.
 */
export function compareListings(before: Listing, after: Listing, steps: readonly ObservedChange[]): KnownChanges {
  const ofSteps = new Set(
    steps.flatMap(({ item, previousId }) => [item.Id, ...(previousId === undefined ? [] : [previousId])]),
  );
  const versionBefore = new Map(
    [...before.items.values()].flatMap(({ item }) => (item.StreamID === undefined ? [] : [[item.StreamID, item.Id]])),
  );
  const others: Unnumbered[] = [];
  const superseded = new Set<string>();
  for (const listed of after.items.values()) {
    const { item } = listed;
    const old = before.items.get(item.Id);
    const previousId = old || item.StreamID === undefined ? undefined : versionBefore.get(item.StreamID);
    if (previousId !== undefined) superseded.add(previousId);
    if (ofSteps.has(item.Id)) continue;
    const made = old ? editsOf(old, listed, before.at) : newItem(listed, previousId, before.at);
    others.push(...made.map((change) => ({ ...change, ...(isOnTheWay(change, steps) && { by: 'step' as const }) })));
  }
  for (const [id, { item, path }] of before.items) {
    if (after.items.has(id) || ofSteps.has(id) || superseded.has(id) || isBelowAny(path, steps)) continue;
    others.push({ by: 'others', madeAt: '', operation: 'delete', path, item });
  }
  const timed = others.map((change) =>
    change.madeAt === '' ? { ...change, madeAt: toInstantText(after.at) } : change,
  );
  const changes = [...steps, ...timed]
    .sort((one, other) => Date.parse(one.madeAt) - Date.parse(other.madeAt))
    .map((change, index) => ({ ...change, sequence: index + 1 }));
  return { changes, truth: { source: 'listings', gaps: GAPS } };
}

/** What came back from the recycle bin has a date from before. */
function newItem({ item, path }: ListedItem, previousId: string | undefined, since: number): readonly Unnumbered[] {
  const madeAt = instantSince(item.CreationDate, since);
  if (madeAt === '') return [{ by: 'others', madeAt, operation: 'restore', path, item }];
  const isFolder = item.kind === 'Folder';
  const made: Unnumbered = {
    ...{ by: 'others', madeAt, path },
    operation: isFolder ? 'create-folder' : previousId === undefined ? 'upload' : 'new-version',
    ...(previousId !== undefined && { previousId }),
    item: { ...item, ProgenyEditDate: item.CreationDate },
  };
  const editedAt = instantSince(item.ProgenyEditDate, since);
  // The date of a folder moves with what lies below it.
  if (isFolder || editedAt === '' || editedAt <= madeAt) return [made];
  return [made, { by: 'others', madeAt: editedAt, operation: 'update', path, item }];
}

function editsOf(old: ListedItem, { item, path }: ListedItem, since: number): readonly Unnumbered[] {
  const isMoved = item.ParentId !== old.item.ParentId;
  const isRenamed = item.Name !== old.item.Name;
  const isEdited = item.kind === 'File' && item.ProgenyEditDate !== old.item.ProgenyEditDate;
  if (!isMoved && !isRenamed && !isEdited) return [];
  return [
    {
      by: 'others',
      madeAt: isEdited ? instantSince(item.ProgenyEditDate, since) : '',
      operation: isMoved ? 'move' : isRenamed ? 'rename' : 'update',
      path,
      ...(path !== old.path && { fromPath: old.path }),
      item,
    },
  ];
}

/** A folder that the client of the steps made on the way to what a step uploads. */
function isOnTheWay({ operation, path }: Unnumbered, steps: readonly ObservedChange[]): boolean {
  return operation === 'create-folder' && steps.some((step) => step.path.startsWith(`${path}/`));
}

/** What went with a folder that a step deleted, or moved with it. */
function isBelowAny(path: string, steps: readonly ObservedChange[]): boolean {
  return steps.some(
    ({ operation, path: of, fromPath = of }) => operation === 'delete' && path.startsWith(`${fromPath}/`),
  );
}

/** A stamp as an instant's text; empty when it is none, or lies before `since`. */
function instantSince(stamp: string, since: number): string {
  const instant = Date.parse(stamp);
  return Number.isNaN(instant) || instant < since ? '' : toInstantText(instant);
}
