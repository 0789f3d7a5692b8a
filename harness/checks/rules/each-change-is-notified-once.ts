import { groupBy } from '../../group-by.ts';
import type { Evidence, Observation, Replay } from '../../../schemas/index.ts';
import type { Check } from '../check.ts';
import { judgeBy, skip } from '../check.ts';
import { evidenceOf, evidenceOfReplay, nameEvent, nameExpected } from '../evidence/evidence-of.ts';
import { toInstantText } from '../evidence/parse-wire-date.ts';
import { tolerancesOf } from '../evidence/tolerances.ts';
import { expectPolledEvents, whyNotForetold } from '../expectations/expect-polled-events.ts';
import { countedEvents, matchEvents, whyNotMatched } from '../expectations/match-events.ts';

/** Every change that the configuration lets the connector see is notified, once, and nothing else is. */
export const eachChangeIsNotifiedOnce: Check = {
  name: 'each-change-is-notified-once',
  clauses: ['PAGE-EVENT-01', 'PAGE-EVENT-02', 'PAGE-HOOK-01', 'PAGE-POLL-06', 'OC-3.5-01', 'OC-3.6-03'],
  level: 'must',
  judge: (observation) => {
    const judged = observation.replays.map((replay) => judgeReplay(replay, observation));
    const count = judged.reduce((sum, { exercised }) => sum + exercised, 0);
    const against = judged.flatMap((one) => one.against);
    if (count === 0 && against.length === 0)
      return skip('No change was made that a notification would have to report.');
    const modes = new Set(judged.filter(({ exercised }) => exercised > 0).map(({ mode }) => mode));
    return judgeBy(
      against,
      'A change was not notified, or something was notified that did not happen',
      `${count} notifications that the changes in ShareFile call for came, each once.`,
      [
        ...['PAGE-EVENT-01', 'PAGE-EVENT-02'],
        ...(modes.has('webhook') ? ['PAGE-HOOK-01'] : []),
        ...(modes.has('polling') ? ['PAGE-POLL-06', 'OC-3.5-01', 'OC-3.6-03'] : []),
      ],
    );
  },
};

interface Judged {
  readonly mode: Replay['mode'];
  /** How many required events there were. */
  readonly exercised: number;
  readonly against: readonly Evidence[];
}

function judgeReplay(replay: Replay, observation: Observation): Judged {
  if (whyNotMatched(replay) !== undefined) return judgeByCount(replay, observation);
  const { matched, missing, unexpected } = matchEvents(replay, observation);
  const came = new Set(matched.map(({ event }) => event.objectId));
  const { mode } = replay;
  const clause = mode === 'webhook' ? 'PAGE-HOOK-01' : 'OC-3.6-03';
  return {
    mode,
    exercised: matched.filter(({ expected }) => expected.required).length + missing.length,
    against: [
      ...missing.map((expected) =>
        evidenceOfReplay(replay, `did not come: ${nameExpected(expected)}`, undefined, clause),
      ),
      ...unexpected.map((event) => {
        const why = came.has(event.objectId) ? 'came once more' : 'no change explains it';
        const broken = mode === 'polling' && !came.has(event.objectId) ? 'OC-3.5-01' : clause;
        return evidenceOf(event.notification, `${nameEvent(event)}: ${why}`, broken);
      }),
    ],
  };
}

/** Without usable objectIds only the numbers can be compared: of events that must come and of those that may. */
function judgeByCount(replay: Replay, observation: Observation): Judged {
  if (!replay.instance || replay.mode === 'webhook' || whyNotForetold(replay) !== undefined) {
    return { mode: replay.mode, exercised: 0, against: [] };
  }
  const expected = groupBy(expectPolledEvents(replay, observation), ({ pollAt }) => pollAt);
  const { instantMs } = tolerancesOf(observation);
  // A poller keeps its rhythm only about as well as the machine's timers do.
  const turnOf = (pollAt: number | undefined): number | undefined =>
    [...expected.keys()].find(
      (turn) => turn !== undefined && pollAt !== undefined && Math.abs(turn - pollAt) <= instantMs,
    ) ?? pollAt;
  const seen = groupBy(countedEvents(replay, observation), ({ notification }) => turnOf(notification.pollAt));
  // A folder's ProgenyEditDate moves with its content, so with that as updated date folders come that nobody touched.
  const movesWithContent = replay.eventConfiguration.dates?.updatedDateField === 'ProgenyEditDate';
  const against = [...new Set([...expected.keys(), ...seen.keys()])].flatMap((pollAt) => {
    const all = expected.get(pollAt) ?? [];
    const least = all.filter(({ required }) => required).length;
    const most = movesWithContent ? Infinity : all.length;
    const count = seen.get(pollAt)?.length ?? 0;
    if (count >= least && count <= most) return [];
    const at = pollAt === undefined ? undefined : toInstantText(pollAt);
    const text = `${count} events came with this poll; the changes call for ${count < least ? least : most}`;
    return [evidenceOfReplay(replay, text, at, 'OC-3.6-03')];
  });
  const exercised = [...expected.values()].flat().filter(({ required }) => required).length;
  return { mode: replay.mode, exercised, against };
}
