import type { Observation, ObservedChange, Replay } from '../../../schemas/index.ts';
import { changesBetween } from '../evidence/changes-between.ts';
import { isWatched } from './is-watched.ts';
import type { EventType } from './decide-event-type.ts';
import type { ExpectedEvent } from './expected-event.ts';
import { lifetimeOf } from '../evidence/lifetime.ts';
import { WEBHOOK_GRACE_MS } from '../evidence/tolerances.ts';
import { vanishedItems } from '../evidence/vanished-items.ts';

interface Rule {
  readonly types: readonly EventType[];
  readonly required: boolean;
}

/**
 * What ShareFile's webhooks let one expect of each change. Whether a new version is an Upload or an Update, and
 * whether a move or a copy is announced, is not documented.
 */
const FILE_RULES: Readonly<Record<ObservedChange['operation'], Rule | undefined>> = {
  upload: { types: ['CREATED'], required: true },
  'new-version': { types: ['CREATED', 'UPDATED'], required: true },
  rename: { types: ['UPDATED'], required: true },
  update: { types: ['UPDATED'], required: true },
  move: { types: ['UPDATED'], required: false },
  copy: { types: ['CREATED'], required: false },
  delete: { types: ['DELETED'], required: true },
  // Whether what comes back from the recycle bin is announced, and as what, is not documented.
  restore: { types: ['CREATED', 'UPDATED'], required: false },
  'create-folder': undefined,
};

/** ShareFile announces nothing but the deletion of a folder; a subject that finds out more by itself does no wrong. */
const FOLDER_RULES: Readonly<Record<ObservedChange['operation'], Rule | undefined>> = {
  'create-folder': { types: ['CREATED'], required: false },
  copy: { types: ['CREATED'], required: false },
  rename: { types: ['UPDATED'], required: false },
  update: { types: ['UPDATED'], required: false },
  move: { types: ['UPDATED'], required: false },
  delete: { types: ['DELETED'], required: true },
  restore: { types: ['CREATED', 'UPDATED'], required: false },
  upload: undefined,
  'new-version': undefined,
};

/** The events that a webhook replay must, or may, see: one for each change while its instance lived. */
export function expectWebhookEvents(replay: Replay, observation: Observation): readonly ExpectedEvent[] {
  const lifetime = lifetimeOf(replay, observation);
  if (!lifetime) return [];
  const changes = changesBetween(observation, lifetime.requestedAt - WEBHOOK_GRACE_MS, lifetime.until);
  const announced = new Set<string>();
  const ofChanges = changes.flatMap((change): readonly ExpectedEvent[] => {
    const rule = (change.item.kind === 'File' ? FILE_RULES : FOLDER_RULES)[change.operation];
    if (!rule) return [];
    const madeAt = Date.parse(change.madeAt);
    // Of a change in the very instant of the creation nobody can tell whether it came before.
    const inTime = madeAt > lifetime.createdAt && madeAt + WEBHOOK_GRACE_MS <= lifetime.until;
    // Two webhooks of one instant that say the same cannot be told from one that ShareFile sends twice.
    const says = JSON.stringify([change.item.Id, change.madeAt, rule.types]);
    const isNew = !announced.has(says);
    announced.add(says);
    return [
      {
        objectId: change.item.Id,
        types: rule.types,
        required: rule.required && isNew && inTime && isWatched(change, replay),
        ...(madeAt <= lifetime.createdAt && { isBefore: true }),
        pollAt: undefined,
        changes: [change],
      },
    ];
  });
  return [...ofChanges, ...belowDeletedFolders(changes, observation)];
}

/** Whether ShareFile announces what goes with a deleted folder is not documented. */
function belowDeletedFolders(changes: readonly ObservedChange[], observation: Observation): readonly ExpectedEvent[] {
  const recent = new Set(changes);
  return [...vanishedItems(observation)].flatMap(([objectId, vanishings]) =>
    vanishings
      .filter(({ by, how }) => how === 'deleted' && by.item.Id !== objectId && recent.has(by))
      .map(({ by }) => ({ objectId, types: ['DELETED'], required: false, pollAt: undefined, changes: [by] })),
  );
}
