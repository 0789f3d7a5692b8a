import type { Observation } from '../../../schemas/index.ts';
import { tolerancesOf, WEBHOOK_GRACE_MS } from '../evidence/tolerances.ts';
import type { MatchedEvent } from '../expectations/match-events.ts';

/** Whether an event came with a later poll than the first after its change, or long after its webhook was to be sent. */
export function isLate({ expected, event }: MatchedEvent, observation: Observation): boolean {
  const { instantMs, deliveryMs } = tolerancesOf(observation);
  const { pollAt, receivedAt } = event.notification;
  if (expected.pollAt !== undefined) return pollAt !== undefined && pollAt - expected.pollAt > instantMs;
  const madeAt = Date.parse(expected.changes.at(-1)?.madeAt ?? '');
  return receivedAt - madeAt > WEBHOOK_GRACE_MS + deliveryMs;
}
