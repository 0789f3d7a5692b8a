import type { Evidence, Observation, Replay } from '../../../schemas/index.ts';
import type { Check } from '../check.ts';
import { judgeBy, skip } from '../check.ts';
import { evidenceOf, evidenceOfReplay, nameEvent } from '../evidence/evidence-of.ts';
import { intervalOf } from '../expectations/poll-windows.ts';
import { notificationsOf } from '../evidence/seen-notification.ts';
import { tolerancesOf, WEBHOOK_GRACE_MS } from '../evidence/tolerances.ts';

/** Once an instance is deleted its callback URL hears nothing more, though changes go on. */
export const nothingAfterTheInstanceIsDeleted: Check = {
  name: 'nothing-after-the-instance-is-deleted',
  clauses: ['OC-1.5-01', 'OC-1.5-02'],
  level: 'must',
  judge: (observation) => {
    const deleted = observation.replays.filter(({ deletedAt, deleteStatus }) => deletedAt ?? deleteStatus);
    if (deleted.length === 0) return skip('No instance was deleted.');
    const against = deleted.flatMap((replay) => faultsOf(replay, observation));
    const exercised = deleted.filter((replay) => isExercised(replay, observation));
    if (against.length === 0 && exercised.length === 0) {
      return skip('After the deletion no change was made that could have been notified before the run ended.');
    }
    return judgeBy(
      against,
      'A deleted instance was not gone',
      `Changes went on after ${exercised.length} instances were deleted, and nothing more came for them.`,
      exercised.length > 0 ? undefined : ['OC-1.5-01'],
    );
  },
};

function faultsOf(replay: Replay, observation: Observation): readonly Evidence[] {
  const { deletedAt, deleteStatus } = replay;
  const refused =
    deleteStatus === undefined || deleteStatus === 200
      ? []
      : [evidenceOfReplay(replay, `DELETE was answered with ${deleteStatus}; 200 is promised`, deletedAt, 'OC-1.5-01')];
  if (deletedAt === undefined) return refused;
  const { deliveryMs } = tolerancesOf(observation);
  const late = notificationsOf(observation).filter(
    ({ callback, receivedAt }) => callback.replay === replay.id && receivedAt > Date.parse(deletedAt) + deliveryMs,
  );
  return [
    ...refused,
    ...late.map((notification) =>
      evidenceOf(
        notification,
        `came after the deletion at ${deletedAt}: ${notification.events.map(nameEvent).join(', ')}`,
        'OC-1.5-02',
      ),
    ),
  ];
}

/** Whether something was changed after the deletion, early enough for a connector that lives on to report it. */
function isExercised(replay: Replay, observation: Observation): boolean {
  if (replay.deletedAt === undefined) return false;
  const deletedAt = Date.parse(replay.deletedAt);
  const needed = replay.mode === 'polling' ? (intervalOf(replay) ?? Infinity) : WEBHOOK_GRACE_MS;
  const endedAt = Date.parse(observation.endedAt);
  return observation.changes.some(({ madeAt }) => {
    const instant = Date.parse(madeAt);
    return instant > deletedAt && instant + needed <= endedAt;
  });
}
