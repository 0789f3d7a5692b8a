import type { Evidence } from '../../../schemas/index.ts';
import { readMember } from '../../scenario/body-member.ts';
import type { Check } from '../check.ts';
import { judgeBy, skip } from '../check.ts';
import { evidenceOf, toText } from '../evidence/evidence-of.ts';
import { notificationsOf } from '../evidence/seen-notification.ts';
import type { SeenEvent } from '../evidence/seen-notification.ts';

/** objectId is the text of the member that idField names, in a record that the notification itself shows. */
export const objectIdNamesTheItem: Check = {
  name: 'object-id-names-the-item',
  clauses: ['PAGE-POLL-03', 'PAGE-POLL-07', 'OC-5.1-02', 'OC-5.1-07'],
  level: 'must',
  judge: (observation) => {
    const events = notificationsOf(observation)
      .flatMap((notification) => notification.events)
      .filter(isJudged);
    if (events.length === 0)
      return skip("No event came of a replay whose idField names a member of ShareFile's records.");
    const known = new Set(observation.changes.map(({ item }) => item.Id));
    return judgeBy(
      events.flatMap((event) => faultsOf(event, known)),
      'An objectId does not name its Item',
      `The objectIds of ${events.length} events name Items that their notifications show.`,
      events.some(({ notification }) => notification.replay?.mode === 'polling') ? undefined : ['OC-5.1-02'],
    );
  },
};

/** With an idField that no record has, what comes is not documented; that is a finding about the documentation. */
function isJudged({ notification: { replay, records } }: SeenEvent): boolean {
  if (!replay) return false;
  if (replay.mode === 'webhook') return true;
  const idField = replay.eventConfiguration.idField?.split('.') ?? [];
  return records.length === 0 || records.some((record) => readMember(record, idField) !== undefined);
}

function faultsOf(event: SeenEvent, known: ReadonlySet<string>): readonly Evidence[] {
  const { notification, objectId, objectType } = event;
  const { replay, raw, records } = notification;
  const fault = (text: string, clause: string): readonly Evidence[] => [evidenceOf(notification, text, clause)];
  if (typeof objectId !== 'string' || objectId === '')
    return fault(`objectId is ${toText(objectId)}; text is promised`, 'OC-5.1-02');
  if (replay?.mode === 'webhook')
    return known.has(objectId) || shows(raw, objectId)
      ? []
      : fault(`no Item ${objectId} was changed, and raw does not name it`, 'OC-5.1-02');
  const { idField = 'Id', resource } = replay?.eventConfiguration ?? {};
  if (records.length === 0) return fault(`raw holds no records under ${resource ?? 'the resource'}`, 'OC-5.1-07');
  const ids = records.map((record) => readMember(record, idField.split('.')));
  if (!ids.some((id) => String(id) === objectId))
    return fault(`objectId ${objectId} is the ${idField} of no record in raw`, 'PAGE-POLL-03');
  if (resource !== undefined && objectType !== resource)
    return fault(`objectType is ${toText(objectType)}; ${resource} is polled`, 'PAGE-POLL-07');
  return [];
}

function shows(raw: unknown, id: string): boolean {
  return readMember(raw, ['Event', 'Resource', 'Id']) === id;
}
