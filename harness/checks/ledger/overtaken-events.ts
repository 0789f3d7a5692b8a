import { WEBHOOK_SPREAD_MS } from '../evidence/tolerances.ts';
import type { MatchedEvent } from '../expectations/match-events.ts';

/**
 * Events that came after the event of a later change of the same Item, with the one that overtook them. Order between
 * Items is promised nowhere; first attempts are compared, so a receiver that refuses reorders nothing. ShareFile itself may announce
 * a change some time after a later one, so webhooks of changes that lie close together have no order.
 */
export function overtakenEvents(matched: readonly MatchedEvent[]): ReadonlyMap<MatchedEvent, MatchedEvent> {
  const byItem = new Map<string, MatchedEvent[]>();
  for (const one of matched) {
    const group = byItem.get(one.expected.objectId);
    if (group) group.push(one);
    else byItem.set(one.expected.objectId, [one]);
  }
  const overtaken = new Map<MatchedEvent, MatchedEvent>();
  for (const group of byItem.values()) {
    for (const one of group) {
      const overtaker = group.find(
        (other) => dueAt(other) > dueAt(one) + spreadOf(one) && arrival(other) < arrival(one),
      );
      if (overtaker) overtaken.set(one, overtaker);
    }
  }
  return overtaken;
}

/** Changes of one turn, or of one instant, have no order. */
function dueAt({ expected }: MatchedEvent): number {
  return expected.pollAt ?? Date.parse(expected.changes[0]?.madeAt ?? '');
}

function spreadOf({ expected }: MatchedEvent): number {
  return expected.pollAt === undefined ? WEBHOOK_SPREAD_MS : 0;
}

function arrival({ event }: MatchedEvent): number {
  return event.notification.callback.sequence;
}
