import { groupBy } from '../../group-by.ts';
import { isSuccess } from '../../is-success.ts';
import type { Evidence } from '../../../schemas/index.ts';
import { notificationsOf } from '../evidence/seen-notification.ts';
import type { SeenNotification } from '../evidence/seen-notification.ts';
import type { Observation } from '../../../schemas/index.ts';
import { lifetimeOf } from '../evidence/lifetime.ts';
import { tolerancesOf } from '../evidence/tolerances.ts';
import type { Check } from '../check.ts';
import { judgeBy, skip } from '../check.ts';
import { evidenceOf, toText } from '../evidence/evidence-of.ts';

/** Waits before the attempts after the first, in seconds, as two pages publish them. */
const SCHEDULES = [
  [8, 64, 512, 4096, 32768],
  [4, 16, 64, 256, 1024, 4096, 16384, 65536, 262144],
];

/** The attempts at one notification, in order. */
type Attempts = readonly SeenNotification[];

/** A callback that was refused comes again on a published schedule, one that was taken does not, and none waits for another. */
export const refusedCallbacksComeAgain: Check = {
  name: 'refused-callbacks-come-again',
  clauses: ['OC-5.5-01', 'OC-5.5-03', 'OC-5.5-04', 'OC-5.5-09'],
  level: 'should',
  judge: (observation) => {
    const all = attemptsIn(observation);
    if (all.length === 0) return skip('No callback came.');
    const refused = all.filter(([first]) => first && !isTaken(first));
    const overtaking = refused.flatMap((attempts) => withOthersOfItsPoll(attempts, all));
    return judgeBy(
      [
        ...all.flatMap(comesThoughTaken),
        ...refused.flatMap((attempts) => missesItsSchedule(attempts, observation)),
        ...overtaking.flatMap(({ attempts, other }) => heldUp(attempts, other)),
      ],
      'A callback was repeated in another way than published',
      `${refused.length} refused notifications came again on a published schedule, and no other of ${all.length} did.`,
      [
        ...(all.length > refused.length ? ['OC-5.5-04'] : []),
        ...(refused.length > 0 ? ['OC-5.5-01', 'OC-5.5-03'] : []),
        ...(overtaking.length > 0 ? ['OC-5.5-09'] : []),
      ],
    );
  },
};

function attemptsIn(observation: Observation): readonly Attempts[] {
  const named = notificationsOf(observation).filter(({ id }) => id !== undefined);
  return [...groupBy(named, ({ callback, id }) => `${callback.replay ?? ''} ${toText(id)}`).values()];
}

function isTaken({ callback: { answeredStatus } }: SeenNotification): boolean {
  return isSuccess(answeredStatus);
}

function comesThoughTaken(attempts: Attempts): readonly Evidence[] {
  const taken = attempts.findIndex(isTaken);
  if (taken === -1) return [];
  return attempts
    .slice(taken + 1)
    .map((again) => evidenceOf(again, `it came again although ${toText(again.id)} was taken before`, 'OC-5.5-04'));
}

/** A refusal that nothing follows is a fault only when the schedule called for an attempt before the end. */
function missesItsSchedule(attempts: Attempts, observation: Observation): readonly Evidence[] {
  const { instantMs } = tolerancesOf(observation);
  const [first] = attempts;
  const until = first?.replay && lifetimeOf(first.replay, observation)?.until;
  if (!first || until === undefined) return [];
  const judged = SCHEDULES.map((schedule) => {
    for (const [index, attempt] of attempts.entries()) {
      if (isTaken(attempt)) return undefined;
      const delayMs = (schedule[index] ?? Infinity) * 1000;
      const next = attempts[index + 1];
      const dueAt = attempt.receivedAt + delayMs;
      if (!next) return dueAt + instantMs < until ? missing(attempt, delayMs) : undefined;
      if (Math.abs(next.receivedAt - dueAt) > instantMs) return offSchedule(next, attempt);
    }
    return undefined;
  });
  const [one] = judged;
  return one && judged.every((fault) => fault !== undefined) ? [one] : [];
}

function missing(refused: SeenNotification, delayMs: number): Evidence {
  const text = `it was refused with ${refused.callback.answeredStatus} and did not come again after ${delayMs / 1000} s`;
  return evidenceOf(refused, text, 'OC-5.5-01');
}

function offSchedule(next: SeenNotification, before: SeenNotification): Evidence {
  const seconds = (next.receivedAt - before.receivedAt) / 1000;
  return evidenceOf(next, `it came again after ${seconds} s; 8, 64, 512 or 4, 16, 64 s are published`, 'OC-5.5-03');
}

/** Other notifications that were made with a refused one, of the same poll. */
function withOthersOfItsPoll(
  attempts: Attempts,
  all: readonly Attempts[],
): readonly { readonly attempts: Attempts; readonly other: SeenNotification }[] {
  const [first] = attempts;
  if (first?.pollAt === undefined) return [];
  return all.flatMap((others) => {
    const [other] = others;
    return other && other !== first && other.replay === first.replay && other.pollAt === first.pollAt
      ? [{ attempts, other }]
      : [];
  });
}

function heldUp(attempts: Attempts, other: SeenNotification): readonly Evidence[] {
  const [first, again] = attempts;
  if (!first || !again || other.receivedAt < again.receivedAt) return [];
  const text = `it came only after callback ${first.callback.sequence}, of the same poll, had been repeated`;
  return [evidenceOf(other, text, 'OC-5.5-09')];
}
