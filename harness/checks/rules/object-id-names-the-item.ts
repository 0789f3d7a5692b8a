import type { Evidence } from '../../../schemas/index.ts';
import { readMember } from '../../scenario/body-member.ts';
import type { Check } from '../check.ts';
import { judgeBy, skip } from '../check.ts';
import { evidenceOf, toText } from '../evidence/evidence-of.ts';
import { notificationsOf } from '../evidence/seen-notification.ts';
import type { SeenNotification } from '../evidence/seen-notification.ts';

/** objectId is the text of the member that idField names, in a record that the notification itself shows. */
export const objectIdNamesTheItem: Check = {
  name: 'object-id-names-the-item',
  clauses: ['PAGE-POLL-03', 'PAGE-POLL-07', 'OC-5.1-02', 'OC-5.1-07'],
  level: 'must',
  judge: (observation) => {
    const notifications = notificationsOf(observation).filter(isJudged);
    if (notifications.length === 0) {
      return skip("No event came of a replay whose idField names a member of ShareFile's records.");
    }
    const changed = new Set(observation.changes.map(({ item }) => item.Id));
    const isPolled = ({ replay }: SeenNotification): boolean => replay?.mode === 'polling';
    return judgeBy(
      notifications.flatMap((one) => (isPolled(one) ? polledFaults(one) : announcedFaults(one, changed))),
      'An objectId does not name its Item',
      `The objectIds in ${notifications.length} notifications name Items that these show.`,
      notifications.some(isPolled) ? undefined : ['OC-5.1-02'],
    );
  },
};

/** With an idField that no record has, what comes is not documented; that is a finding about the documentation. */
function isJudged({ replay, records, events }: SeenNotification): boolean {
  if (!replay || events.length === 0) return false;
  if (replay.mode === 'webhook') return true;
  const idField = replay.eventConfiguration.idField?.split('.') ?? [];
  return records.length === 0 || records.some((record) => readMember(record, idField) !== undefined);
}

function polledFaults(notification: SeenNotification): readonly Evidence[] {
  const { replay, records, events } = notification;
  const { idField = 'Id', resource } = replay?.eventConfiguration ?? {};
  const fault = (text: string, clause: string): Evidence => evidenceOf(notification, text, clause);
  if (records.length === 0) return [fault(`raw holds no records under ${resource ?? 'the resource'}`, 'OC-5.1-07')];
  const shown = new Set(records.map((record) => String(readMember(record, idField.split('.')))));
  return events.flatMap(({ objectId, objectType }) => {
    if (!isName(objectId)) return [fault(`objectId is ${toText(objectId)}; text is promised`, 'OC-5.1-02')];
    if (!shown.has(objectId)) {
      return [fault(`objectId ${objectId} is the ${idField} of no record in raw`, 'PAGE-POLL-03')];
    }
    return resource === undefined || objectType === resource
      ? []
      : [fault(`objectType is ${toText(objectType)}; ${resource} is polled`, 'PAGE-POLL-07')];
  });
}

function announcedFaults(notification: SeenNotification, changed: ReadonlySet<string>): readonly Evidence[] {
  const named = readMember(notification.raw, ['Event', 'Resource', 'Id']);
  return notification.events.flatMap(({ objectId }) => {
    if (!isName(objectId)) {
      return [evidenceOf(notification, `objectId is ${toText(objectId)}; text is promised`, 'OC-5.1-02')];
    }
    return changed.has(objectId) || named === objectId
      ? []
      : [evidenceOf(notification, `no Item ${objectId} was changed, and raw does not name it`, 'OC-5.1-02')];
  });
}

function isName(objectId: unknown): objectId is string {
  return typeof objectId === 'string' && objectId !== '';
}
