import { groupBy } from '../../group-by.ts';
import type { Evidence, Observation } from '../../../schemas/index.ts';
import type { Check } from '../check.ts';
import { judgeBy, skip } from '../check.ts';
import { evidenceOf } from '../evidence/evidence-of.ts';
import { notificationsOf } from '../evidence/seen-notification.ts';
import type { SeenNotification } from '../evidence/seen-notification.ts';

/** Most events in one notification, by how the instance watches. */
const LIMITS = { polling: 10, webhook: 20 } as const;

const LIMIT_CLAUSES = { polling: 'OC-3.6-01', webhook: 'OC-4.4-01' } as const;

/** No notification holds more events than documented, and each part of a split poll repeats the whole raw payload. */
export const batchesKeepTheirLimit: Check = {
  name: 'batches-keep-their-limit',
  clauses: ['OC-3.6-01', 'OC-3.6-02', 'OC-4.4-01'],
  level: 'must',
  judge: (observation) => {
    const notifications = notificationsOf(observation).filter(({ isRetry, events }) => !isRetry && events.length > 0);
    if (notifications.length === 0) return skip('No notification with events came.');
    const polls = [...groupByPoll(notifications).values()];
    const split = polls.filter((parts) => parts.length > 1);
    return judgeBy(
      [...notifications.flatMap(oversized), ...split.flatMap(incomplete)],
      'A notification is larger than documented, or a part of a split poll lacks raw records',
      `The largest of ${notifications.length} notifications holds ${largest(notifications)} events; ${split.length} polls were split, each part with the whole raw payload.`,
      [
        ...(polls.some((parts) => sizeOf(parts) > LIMITS.polling) ? ['OC-3.6-01'] : []),
        ...(split.length > 0 ? ['OC-3.6-02'] : []),
        ...(notifications.some(({ replay }) => replay?.mode === 'webhook') ? ['OC-4.4-01'] : []),
      ],
    );
  },
};

function oversized(notification: SeenNotification): readonly Evidence[] {
  const mode = notification.replay?.mode ?? 'webhook';
  const { length } = notification.events;
  return length <= LIMITS[mode]
    ? []
    : [evidenceOf(notification, `${length} events; at most ${LIMITS[mode]} by ${mode}`, LIMIT_CLAUSES[mode])];
}

/**
 * Parts of a split poll whose raw payload is not that of the first part, or that all lack the record of an event. Pages of
 * a poll do not count as its raw payload: documented is the complete one, in each notification.
 */
function incomplete(parts: readonly SeenNotification[]): readonly Evidence[] {
  const [first] = parts;
  if (!first) return [];
  const whole = canonical(first.raw);
  const unlike = parts.filter((part) => canonical(part.raw) !== whole);
  if (unlike.length > 0) {
    return unlike.map((part) =>
      evidenceOf(
        part,
        `its raw payload (${part.records.length} records) is not that of the poll's first part`,
        'OC-3.6-02',
      ),
    );
  }
  const events = sizeOf(parts);
  return first.records.length >= events
    ? []
    : [
        evidenceOf(
          first,
          `raw holds ${first.records.length} records; the parts of this poll report ${events} events`,
          'OC-3.6-02',
        ),
      ];
}

function sizeOf(parts: readonly SeenNotification[]): number {
  return parts.reduce((sum, { events }) => sum + events.length, 0);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)))
      : member,
  );
}

/** Each resource is polled by itself, with a raw payload of its own. */
function groupByPoll(notifications: readonly SeenNotification[]): ReadonlyMap<string, readonly SeenNotification[]> {
  const polls = notifications.filter(({ replay, pollAt }) => replay?.mode === 'polling' && pollAt !== undefined);
  return groupBy(polls, ({ replay, pollAt, events }) =>
    [replay?.id, pollAt, events[0]?.objectType].map(String).join(' '),
  );
}

/** The polls of a run whose events came in several notifications, each by its parts. */
export function splitPolls(observation: Observation): readonly (readonly SeenNotification[])[] {
  const notifications = notificationsOf(observation).filter(({ isRetry, events }) => !isRetry && events.length > 0);
  return [...groupByPoll(notifications).values()].filter((parts) => parts.length > 1);
}

function largest(notifications: readonly SeenNotification[]): number {
  return notifications.reduce((most, { events }) => Math.max(most, events.length), 0);
}
