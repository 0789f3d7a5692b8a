import type { Evidence, Observation, Replay } from '../../../schemas/index.ts';
import { changesBetween } from '../evidence/changes-between.ts';
import type { Check } from '../check.ts';
import { judgeBy, skip } from '../check.ts';
import { evidenceOf } from '../evidence/evidence-of.ts';
import { lifetimeOf } from '../evidence/lifetime.ts';
import { notificationsOf } from '../evidence/seen-notification.ts';
import type { SeenNotification } from '../evidence/seen-notification.ts';
import { WEBHOOK_GRACE_MS } from '../evidence/tolerances.ts';
import { intervalOf, pollWindowsOf } from '../expectations/poll-windows.ts';

/** Before anything changes nothing comes, and a poll that finds nothing sends nothing. */
export const restIsSilent: Check = {
  name: 'an-account-at-rest-is-silent',
  clauses: ['PAGE-EVENT-03', 'OC-3.6-04'],
  level: 'must',
  judge: (observation) => {
    const living = observation.replays.filter(({ instance }) => instance);
    if (living.length === 0) return skip('No instance was created.');
    const quiet = living.filter((replay) => quietPolls(replay, observation) > 0);
    return judgeBy(
      [
        ...living.flatMap((replay) => tooEarly(replay, observation)),
        ...notificationsOf(observation).filter(isEmpty).map(emptyFault),
      ],
      'A callback came though nothing had happened',
      `Nothing came before the first change, and ${quiet.length} instances had polls that found nothing and sent nothing.`,
      ['PAGE-EVENT-03', ...(quiet.length > 0 ? ['OC-3.6-04'] : [])],
    );
  },
};

/** Changes just before the creation may still be announced, or seen by a first poll that looks further back. */
function tooEarly(replay: Replay, observation: Observation): readonly Evidence[] {
  const lifetime = lifetimeOf(replay, observation);
  if (!lifetime) return [];
  const before = replay.mode === 'polling' ? (intervalOf(replay) ?? 0) : WEBHOOK_GRACE_MS;
  const [first] = changesBetween(observation, lifetime.requestedAt - before, Infinity);
  const changedAt = first ? Date.parse(first.madeAt) : Infinity;
  return notificationsOf(observation)
    .filter(({ callback, receivedAt }) => callback.replay === replay.id && receivedAt < changedAt)
    .map((seen) => evidenceOf(seen, 'it came before anything was changed in ShareFile', 'PAGE-EVENT-03'));
}

function isEmpty({ body, events }: SeenNotification): boolean {
  return body !== undefined && events.length === 0;
}

function emptyFault(seen: SeenNotification): Evidence {
  return evidenceOf(seen, 'it reports no event', 'OC-3.6-04');
}

/** How many polls had nothing to find. */
function quietPolls(replay: Replay, observation: Observation): number {
  if (replay.mode !== 'polling') return 0;
  return pollWindowsOf(replay, observation).filter(
    ({ after, pollAt }) => changesBetween(observation, after, pollAt).length === 0,
  ).length;
}
