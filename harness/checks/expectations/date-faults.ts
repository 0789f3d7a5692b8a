import type { Evidence } from '../../../schemas/index.ts';
import { readStamps } from './decide-event-type.ts';
import { evidenceOf, nameEvent } from '../evidence/evidence-of.ts';
import { toInstantText } from '../evidence/parse-wire-date.ts';
import type { SeenEvent, SeenNotification } from '../evidence/seen-notification.ts';
import type { Tolerances } from '../evidence/tolerances.ts';

/** Longest time between a poll and the arrival of its notification that is no sign of a wrong time zone. */
const ZONE_MS = 14 * 60_000;

type Fault = (text: string, clause: string) => Evidence;

/** In what the dates of a polling notification are not the UTC instants that they should be. */
export function dateFaults(notification: SeenNotification, { instantMs }: Tolerances): readonly Evidence[] {
  const { pollAt, receivedAt, events } = notification;
  if (pollAt === undefined) return [];
  const behind = receivedAt - pollAt;
  const fault: Fault = (text, clause) => evidenceOf(notification, text, clause);
  const zone =
    behind >= -instantMs && behind < ZONE_MS
      ? []
      : [
          fault(
            `pollDate ${toInstantText(pollAt)} is ${Math.round(behind / 60_000)} minutes before it was received; UTC is promised`,
            'PAGE-POLL-01',
          ),
        ];
  return [
    ...zone,
    ...events.flatMap((event) => [
      ...(event.pollDate === undefined || Math.abs(event.pollDate - pollAt) < 1000
        ? []
        : [
            fault(
              `${nameEvent(event)}: pollDate ${toInstantText(event.pollDate)} is not that of the poll, ${toInstantText(pollAt)}`,
              'OC-5.1-04',
            ),
          ]),
      ...updatedFaults(event, fault, pollAt, instantMs),
    ]),
  ];
}

/** `date` is the record's updated date in one captured sample and the time of processing in another. */
function updatedFaults(event: SeenEvent, fault: Fault, pollAt: number, instantMs: number): readonly Evidence[] {
  const { date, record, notification } = event;
  const stamps = notification.replay && readStamps(record, notification.replay.eventConfiguration);
  if (date === undefined || !stamps) return [];
  const isUpdated = Math.abs(date - stamps.updatedAt) <= 1000;
  const isProcessing = date >= pollAt - instantMs && date <= notification.receivedAt + instantMs;
  if (isUpdated || isProcessing) return [];
  return [
    fault(
      `${nameEvent(event)}: date ${toInstantText(date)} is neither its updated date ${toInstantText(stamps.updatedAt)} nor the time of the poll`,
      'OC-5.1-06',
    ),
  ];
}
