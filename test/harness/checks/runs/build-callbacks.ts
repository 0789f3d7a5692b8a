import type { ObservedItem, ReceivedCallback, Replay } from '../../../../schemas/index.ts';
import { expectedSignature } from '../../../../harness/checks/index.ts';
import { readMember } from '../../../../harness/scenario/body-member.ts';
import { toJavaDate, toSeconds } from './instants.ts';

/** A callback before it has its place in a run. */
export type NewCallback = Omit<ReceivedCallback, 'sequence'>;

/** The key with which built runs are signed. */
export const SIGNATURE_KEY = 'a signature key';

/** One event of a built notification. */
export interface BuiltEvent {
  readonly type: string;
  readonly item: ObservedItem;
  readonly objectId?: unknown;
}

let made = 0;

/** One notification of a poll; `shown` are the records of its raw payload, by default those of its events. */
export function polled(
  replay: Replay,
  pollAt: string,
  events: readonly BuiltEvent[],
  shown: readonly ObservedItem[] = events.map(({ item }) => item),
): NewCallback {
  const documents = shown.map(({ kind, ParentId, ...record }) => ({
    'odata.type': `ShareFile.Api.Models.${kind}`,
    ...record,
    Parent: { Id: ParentId },
  }));
  return callback(replay, pollAt, events, { documents, pollDate: Date.parse(pollAt), objectType: 'documents' });
}

/** The notification of one ShareFile webhook. */
export function announced(replay: Replay, at: string, event: BuiltEvent): NewCallback {
  const operation = { CREATED: 'Upload', UPDATED: 'Update', DELETED: 'Delete' }[event.type] ?? 'Upload';
  return callback(replay, at, [event], {
    WebhookSubscriptionId: 'w1',
    AccountInfo: { AccountId: 'a1', Subdomain: 'cloud-elements' },
    Event: {
      Timestamp: toSeconds(at),
      OperationName: operation,
      ResourceType: event.item.kind,
      Resource: { Id: event.item.Id },
    },
  });
}

/** A callback with any body, signed when the replay is. */
export function callbackWith(replay: Replay, receivedAt: string, body: unknown): NewCallback {
  const bytes = Buffer.from(JSON.stringify(body));
  const id = readMember(body, ['id']);
  const signature = replay.eventConfiguration.signed ? expectedSignature(SIGNATURE_KEY, bytes) : null;
  return {
    replay: replay.id,
    receivedAt,
    method: 'POST',
    path: `/callbacks/${replay.id}`,
    headers: {
      'content-type': 'application/json',
      'elements-webhook-id': typeof id === 'string' ? id : '1',
      ...(signature !== null && { 'elements-webhook-signature': signature }),
    },
    bodyBase64: bytes.toString('base64'),
    expectedSignature: signature,
    answeredStatus: 200,
  };
}

function callback(replay: Replay, at: string, events: readonly BuiltEvent[], raw: object): NewCallback {
  made += 1;
  const id = replay.instance?.id ?? 0;
  return callbackWith(replay, at, {
    severity: 'medium',
    createdDate: toJavaDate(at),
    topic: `instance-${id}-sharefile-events`,
    action: 'create',
    id: String(9000 + made),
    message: {
      elementKey: 'sharefile',
      accountId: 1,
      eventId: `AW${String(made).padStart(18, '0')}`,
      companyId: 2,
      instanceId: id,
      instance_id: id,
      instanceName: replay.instance?.name ?? '',
      instanceTags: ['Docs'],
      raw,
      userId: 3,
      events: events.map(({ type, item, objectId = item.Id }) => ({
        date: toSeconds(item.CreationDate ?? at),
        elementKey: 'sharefile',
        pollDate: toSeconds(at),
        eventType: type,
        hubKey: 'documents',
        objectId,
        objectType: 'documents',
      })),
    },
    user: 'notifications@cloud-elements.com',
  });
}
