import { parseWireDate } from '../../checks/evidence/parse-wire-date.ts';
import { memberOf, parseJson } from '../../member-of.ts';
import { isRecord, readMember } from '../../scenario/body-member.ts';

/** An event of a callback that somebody recorded. */
export interface ImportedEvent {
  readonly type: string;
  readonly objectId: string;
  /** Name of the Item, where the provider's record shows it. */
  readonly name: string | undefined;
  readonly isFolder: boolean;
  /** When it happened, epoch milliseconds. */
  readonly at: number;
  /** When it was polled, epoch milliseconds; undefined for a webhook. */
  readonly pollAt: number | undefined;
}

/** The events of a notification's text; none when it is no notification. `receivedAt` stands in for dates that it lacks. */
export function importEvents(text: string, receivedAt: number): readonly ImportedEvent[] {
  const message = memberOf(parseJson(text), 'message');
  const events = memberOf(message, 'events');
  const raw = memberOf(message, 'raw');
  if (!Array.isArray(events)) return [];
  const pollDate = memberOf(raw, 'pollDate');
  // Events of webhooks may carry a pollDate as well; what ShareFile sent tells them.
  const isWebhook = memberOf(raw, 'Event') !== undefined;
  return events.flatMap((event: unknown, place): readonly ImportedEvent[] => {
    const type = memberOf(event, 'eventType');
    if (typeof type !== 'string') return [];
    const objectId = memberOf(event, 'objectId');
    const record = recordOf(raw, objectId, place);
    const shownId = memberOf(record, 'Id');
    const id = [objectId, shownId].find((one) => typeof one === 'string') ?? `unnamed-${String(place)}`;
    const pollAt =
      typeof pollDate === 'number' ? pollDate : isWebhook ? undefined : parseWireDate(memberOf(event, 'pollDate'));
    const name = memberOf(record, 'Name') ?? memberOf(record, 'FileName');
    return [
      {
        ...{ type, objectId: id, pollAt },
        name: typeof name === 'string' ? name : undefined,
        isFolder: /^fo/.test(id) || readMember(raw, ['Event', 'ResourceType']) === 'Folder',
        at: parseWireDate(memberOf(event, 'date')) ?? pollAt ?? receivedAt,
      },
    ];
  });
}

function recordOf(raw: unknown, objectId: unknown, place: number): unknown {
  const resource = memberOf(raw, 'objectType');
  const records = memberOf(raw, typeof resource === 'string' ? resource : 'documents');
  if (!Array.isArray(records)) return isRecord(raw) ? raw : undefined;
  const list: readonly unknown[] = records;
  return list.find((record) => memberOf(record, 'Id') === objectId) ?? list[place];
}
