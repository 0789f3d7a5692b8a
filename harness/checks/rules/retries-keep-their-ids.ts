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

/** Pairs of a refused callback and the next one of the same replay that reports the same events. */
function repeatsOf(observation: Observation): { readonly refused: number; readonly pairs: readonly Pair[] } {
  const waiting = new Map<string, SeenNotification>();
  const pairs: Pair[] = [];
  let refused = 0;
  for (const notification of notificationsOf(observation)) {
    const key = toKey(notification);
    const first = waiting.get(key);
    if (first) pairs.push([first, notification]);
    waiting.delete(key);
    const { answeredStatus } = notification.callback;
    if (answeredStatus >= 200 && answeredStatus <= 299) continue;
    refused += 1;
    waiting.set(key, notification);
  }
  return { refused, pairs };
}

function toKey({ callback, events, pollAt }: SeenNotification): string {
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
