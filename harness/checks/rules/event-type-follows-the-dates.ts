import type { Evidence, Observation, Replay } from '../../../schemas/index.ts';
import { readMember } from '../../scenario/body-member.ts';
import type { Check } from '../check.ts';
import { judgeBy, skip } from '../check.ts';
import { decideEventType, readStamps } from '../expectations/decide-event-type.ts';
import type { EventType } from '../expectations/decide-event-type.ts';
import { evidenceOf, nameEvent, nameExpected } from '../evidence/evidence-of.ts';
import { matchEvents, whyNotMatched } from '../expectations/match-events.ts';
import type { MatchedEvent } from '../expectations/match-events.ts';
import { notificationsOf } from '../evidence/seen-notification.ts';
import type { SeenEvent } from '../evidence/seen-notification.ts';

/** The event type is what the configured dates (polling) or the provider's operation (webhook) say. */
export const eventTypeFollowsTheDates: Check = {
  name: 'event-type-follows-the-dates',
  clauses: ['PAGE-POLL-04', 'PAGE-POLL-05', 'OC-3.5-02', 'OC-3.5-03', 'OC-3.5-05', 'OC-4.3-01'],
  level: 'must',
  judge: (observation) => {
    const events = notificationsOf(observation).flatMap((notification) => notification.events);
    const byRecord = events.filter(hasDecision);
    const matched = observation.replays.flatMap((replay) => matchedOf(replay, observation));
    if (byRecord.length + matched.length === 0) return skip('No event came whose type could be foretold.');
    return judgeBy(
      [...byRecord.flatMap(faultByRecord), ...matched.flatMap(faultByChange)],
      'An event has another type than its dates or its operation say',
      `The types of ${byRecord.length + matched.length} events follow from their dates or their operation.`,
      exercisedBy(byRecord, matched),
    );
  },
};

/** Under the documented dates nothing is UPDATED, so a run need not put every branch of the rule to the test. */
function exercisedBy(byRecord: readonly SeenEvent[], matched: readonly MatchedEvent[]): readonly string[] {
  const decided = new Set(byRecord.map(decide));
  return [
    ...(byRecord.length > 0 ? ['PAGE-POLL-04', 'PAGE-POLL-05', 'OC-3.5-05'] : []),
    ...(decided.has('CREATED') ? [BRANCHES.CREATED] : []),
    ...(decided.has('UPDATED') ? [BRANCHES.UPDATED] : []),
    ...(matched.some(({ expected }) => expected.pollAt === undefined) ? ['OC-4.3-01'] : []),
  ];
}

const BRANCHES: Readonly<Record<EventType, string>> = {
  CREATED: 'OC-3.5-02',
  UPDATED: 'OC-3.5-03',
  DELETED: 'OC-3.5-05',
};

/** What the record's own dates say; undefined when it has none. */
function decide({ record, notification: { replay } }: SeenEvent): EventType | undefined {
  const stamps = replay && readStamps(record, replay.eventConfiguration);
  return stamps && decideEventType(stamps, replay.eventConfiguration);
}

/** Matched events whose notification does not show the record itself, so that the change has to say. */
function matchedOf(replay: Replay, observation: Observation): readonly MatchedEvent[] {
  if (whyNotMatched(replay) !== undefined) return [];
  return matchEvents(replay, observation).matched.filter(({ event }) => !hasDecision(event));
}

function hasDecision(event: SeenEvent): boolean {
  return decide(event) !== undefined;
}

function faultByRecord(event: SeenEvent): readonly Evidence[] {
  const decided = decide(event);
  if (decided === undefined || event.eventType === decided) return [];
  const { updatedDateField = '', createdDateField = '' } = event.notification.replay?.eventConfiguration.dates ?? {};
  const shown = [updatedDateField, createdDateField]
    .map((field) => `${field} ${String(readMember(event.record, field.split('.')))}`)
    .join(' and created ');
  const clause = BRANCHES[event.eventType === 'DELETED' ? 'DELETED' : decided];
  return [evidenceOf(event.notification, `${nameEvent(event)}; updated ${shown} say ${decided}`, clause)];
}

function faultByChange({ expected, event }: MatchedEvent): readonly Evidence[] {
  if (expected.types.some((type) => type === event.eventType)) return [];
  const clause = expected.pollAt === undefined ? 'OC-4.3-01' : BRANCHES.UPDATED;
  return [evidenceOf(event.notification, `${nameEvent(event)}; ${nameExpected(expected)}`, clause)];
}
