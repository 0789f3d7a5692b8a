import type { Evidence, Observation, Replay } from '../../../schemas/index.ts';
import type { Check } from '../check.ts';
import { judgeBy, skip } from '../check.ts';
import { dateFaults } from '../expectations/date-faults.ts';
import { evidenceOf, nameExpected } from '../evidence/evidence-of.ts';
import { matchEvents, whyNotMatched } from '../expectations/match-events.ts';
import { lifetimeOf } from '../evidence/lifetime.ts';
import { toInstantText } from '../evidence/parse-wire-date.ts';
import { intervalOf } from '../expectations/poll-windows.ts';
import { notificationsOf } from '../evidence/seen-notification.ts';
import type { SeenNotification } from '../evidence/seen-notification.ts';
import { tolerancesOf } from '../evidence/tolerances.ts';

/** Polls are a whole number of intervals apart, no change waits for longer than one, and all dates are UTC. */
export const pollingKeepsItsInterval: Check = {
  name: 'polling-keeps-its-interval',
  clauses: ['PAGE-POLL-01', 'PAGE-POLL-02', 'OC-5.1-04', 'OC-5.1-06'],
  level: 'must',
  judge: (observation) => {
    const polling = observation.replays.filter(
      (replay) => replay.mode === 'polling' && intervalOf(replay) !== undefined,
    );
    const polled = polling.map((replay) => ({ replay, polls: pollsOf(replay, observation) }));
    const count = polled.reduce((sum, { polls }) => sum + polls.length, 0);
    if (count === 0) return skip('No notification of a polling instance came.');
    return judgeBy(
      polled.flatMap(({ replay, polls }) => [
        ...rhythmFaults(replay, polls, observation),
        ...lateFaults(replay, observation),
        ...polls.flatMap((notification) => dateFaults(notification, tolerancesOf(observation))),
      ]),
      'Polls depart from their interval, or dates from UTC',
      `${count} notifications come from polls a whole number of intervals apart, with dates in UTC.`,
    );
  },
};

function pollsOf(replay: Replay, observation: Observation): readonly SeenNotification[] {
  return notificationsOf(observation).filter(
    (seen) => seen.replay === replay && !seen.isRetry && seen.events.length > 0,
  );
}

/** On a virtual clock turns count from the creation; a poller on a real clock may have a rhythm of its own. */
function rhythmFaults(
  replay: Replay,
  polls: readonly SeenNotification[],
  observation: Observation,
): readonly Evidence[] {
  const interval = intervalOf(replay) ?? 0;
  const { instantMs } = tolerancesOf(observation);
  const createdAt = lifetimeOf(replay, observation)?.createdAt;
  const origin = observation.clock === 'virtual' ? createdAt : polls[0]?.pollAt;
  if (origin === undefined) return [];
  return polls.flatMap((notification) => {
    const { pollAt } = notification;
    if (pollAt === undefined) return [evidenceOf(notification, 'it names no pollDate', 'OC-5.1-04')];
    const off = Math.abs(pollAt - origin - Math.round((pollAt - origin) / interval) * interval);
    if (off <= instantMs) return [];
    const text = `polled at ${toInstantText(pollAt)}, ${off} ms off the rhythm of ${interval / 60_000} minutes from ${toInstantText(origin)}`;
    return [evidenceOf(notification, text, 'PAGE-POLL-02')];
  });
}

/** Changes that a later poll reported than the first after them. */
function lateFaults(replay: Replay, observation: Observation): readonly Evidence[] {
  if (whyNotMatched(replay) !== undefined) return [];
  const { instantMs } = tolerancesOf(observation);
  return matchEvents(replay, observation).matched.flatMap(({ expected, event }) => {
    const { pollAt } = event.notification;
    if (expected.pollAt === undefined || pollAt === undefined || Math.abs(pollAt - expected.pollAt) <= instantMs)
      return [];
    return [
      evidenceOf(
        event.notification,
        `came with the poll at ${toInstantText(pollAt)}; ${nameExpected(expected)}`,
        'PAGE-POLL-02',
      ),
    ];
  });
}
