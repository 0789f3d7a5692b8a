import type { Evidence, Observation } from '../../../schemas/index.ts';
import type { Check } from '../check.ts';
import { judgeBy, skip } from '../check.ts';
import { evidenceOf, toText } from '../evidence/evidence-of.ts';
import { notificationsOf } from '../evidence/seen-notification.ts';
import type { SeenNotification } from '../evidence/seen-notification.ts';

/** A notification that was refused comes again as it was: same id, same eventId, same bytes. */
export const retriesKeepTheirIds: Check = {
  name: 'retries-keep-their-ids',
  clauses: ['OC-5.5-01', 'OC-5.5-02'],
  level: 'should',
  judge: (observation) => {
    const repeats = repeatsOf(observation);
    if (repeats.refused === 0) return skip('The receiver refused no callback.');
    if (repeats.pairs.length === 0) return skip('A refused callback did not come again before the run ended.');
    return judgeBy(
      repeats.pairs.flatMap(faultsOf),
      'A refused notification came again as another one',
      `${repeats.pairs.length} refused notifications came again with the same ids and bytes.`,
    );
  },
};

type Pair = readonly [first: SeenNotification, again: SeenNotification];

/** Pairs of a refused callback and the one that is its next attempt: by its id, or else by what it reports. */
function repeatsOf(observation: Observation): { readonly refused: number; readonly pairs: readonly Pair[] } {
  const notifications = notificationsOf(observation);
  const byId = pairUp(notifications, ({ callback, id }) => JSON.stringify([callback.replay, id]));
  const known = new Set(byId.flat());
  const others = pairUp(
    notifications.filter((notification) => !known.has(notification)),
    toKey,
  );
  return { refused: notifications.filter(isRefused).length, pairs: [...byId, ...others] };
}

/** Refused ones, each with the next of the same key. */
function pairUp(
  notifications: readonly SeenNotification[],
  keyOf: (notification: SeenNotification) => string,
): readonly Pair[] {
  const waiting = new Map<string, SeenNotification>();
  return notifications.flatMap((notification) => {
    const key = keyOf(notification);
    const first = waiting.get(key);
    waiting.delete(key);
    if (isRefused(notification)) waiting.set(key, notification);
    return first ? [[first, notification] as const] : [];
  });
}

function isRefused({ callback: { answeredStatus } }: SeenNotification): boolean {
  return answeredStatus < 200 || answeredStatus > 299;
}

/** Events without objectIds look alike in all parts of a poll, so there only the id tells which one comes again. */
function toKey({ callback, events, pollAt, id }: SeenNotification): string {
  if (events.some(({ objectId }) => typeof objectId !== 'string')) return JSON.stringify([callback.replay, id]);
  return JSON.stringify([
    callback.replay,
    pollAt,
    events.map(({ objectId, eventType, date }) => [objectId, eventType, date]),
  ]);
}

function faultsOf([first, again]: Pair): readonly Evidence[] {
  const before = `callback ${first.callback.sequence}`;
  if (again.id !== first.id)
    return [evidenceOf(again, `its id is ${toText(again.id)}; ${before} had ${toText(first.id)}`)];
  if (again.eventId !== first.eventId) {
    return [evidenceOf(again, `its eventId is ${toText(again.eventId)}; ${before} had ${toText(first.eventId)}`)];
  }
  return again.callback.bodyBase64 === first.callback.bodyBase64
    ? []
    : [evidenceOf(again, `its bytes are not those of ${before}, so an earlier signature no longer fits`)];
}
