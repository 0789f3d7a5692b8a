import type { DetectedChange } from '../../reference-connector/domain/events/detected-change.ts';
import type { PreparedCallback } from '../../reference-connector/domain/events/prepared-callback.ts';
import { isJsonObject } from '../../reference-connector/domain/json-reading.ts';
import type { ConnectorStages } from '../../reference-connector/index.ts';
import { referenceStages } from '../../reference-connector/index.ts';
import type { Fault } from './fault.ts';

/** The key that the runs with this fault sign with, so that the repeated body is signed rightly. */
const SIGNATURE_KEY = '123456';

/** Defects in when, how often and how many are notified. */
export const deliveryFaults: readonly Fault[] = [
  {
    name: 'each change is notified twice, because polls look one interval too far back',
    stages: (reference) => ({
      ...reference,
      pollWindow: (turn) => reference.pollWindow(turn) - turn.refreshIntervalMinutes * 60_000,
    }),
    caughtBy: 'each-change-is-notified-once',
  },
  {
    name: 'the tenth event of a notification is dropped',
    stages: splitting((batch) => batch.slice(0, 9)),
    caughtBy: 'each-change-is-notified-once',
  },
  {
    name: 'the last notification of a split is forgotten',
    stages: (reference) => ({
      ...reference,
      splitChanges: (changes, limit) => {
        const batches = reference.splitChanges(changes, limit);
        return batches.length > 1 ? batches.slice(0, -1) : batches;
      },
    }),
    caughtBy: 'each-change-is-notified-once',
  },
  {
    name: 'polls ask in the local time of a server east of Greenwich',
    stages: (reference) => ({
      ...reference,
      renderPollUrl: (template, moment) =>
        reference.renderPollUrl(template, { ...moment, lastPollAt: moment.lastPollAt + 2 * 3_600_000 }),
    }),
    caughtBy: 'each-change-is-notified-once',
  },
  {
    name: 'a repeated attempt has new ids',
    stages: (reference) => ({ ...reference, toRepeatedAttempt: withNewIds }),
    caughtBy: 'each-change-is-notified-once',
  },
  {
    name: 'the last change of a poll waits for the next one',
    stages: withLastChangeHeldBack,
    caughtBy: 'ledger-balances',
  },
  {
    name: 'notifications have up to 11 events',
    settings: { polledEventsPerNotification: 11 },
    caughtBy: 'batches-keep-their-limit',
  },
  {
    name: 'polling goes on after the instance is deleted',
    stages: (reference) => ({ ...reference, endsWithItsInstance: (work) => work !== 'polls' }),
    caughtBy: 'nothing-after-the-instance-is-deleted',
  },
  {
    name: 'repeated attempts go on after the instance is deleted',
    stages: (reference) => ({ ...reference, endsWithItsInstance: (work) => work !== 'callbacks' }),
    caughtBy: 'nothing-after-the-instance-is-deleted',
  },
  {
    name: 'the interval is doubled',
    stages: (reference) => ({
      ...reference,
      nextPollAt: (dueAt, refreshIntervalMinutes, now) => reference.nextPollAt(dueAt, refreshIntervalMinutes * 2, now),
    }),
    caughtBy: 'polling-keeps-its-interval',
  },
];

function splitting(change: <T>(batch: readonly T[]) => readonly T[]): (reference: ConnectorStages) => ConnectorStages {
  return (reference) => ({
    ...reference,
    splitChanges: (changes, limit) => reference.splitChanges(changes, limit).map(change),
  });
}

/** What is held back is kept for each resource object, of which every instance has its own. */
function withLastChangeHeldBack(reference: ConnectorStages): ConnectorStages {
  const held = new WeakMap<object, readonly DetectedChange[]>();
  return {
    ...reference,
    detectChanges: (poll, rules) => {
      const detection = reference.detectChanges(poll, rules);
      const due = [...(held.get(poll.resource) ?? []), ...detection.changes.slice(0, -1)];
      held.set(poll.resource, detection.changes.slice(-1));
      return { ...detection, changes: due };
    },
  };
}

function withNewIds(first: PreparedCallback, attempt: number): PreparedCallback {
  const notification: unknown = JSON.parse(first.body.toString());
  if (!isJsonObject(notification) || !isJsonObject(notification['message'])) return first;
  const id = `${String(notification['id'])}${String(attempt)}`;
  const eventId = `${String(attempt)}${String(notification['message']['eventId'])}`.slice(0, 20);
  const body = Buffer.from(JSON.stringify({ ...notification, id, message: { ...notification['message'], eventId } }));
  const signature = first.headers['elements-webhook-signature'] && referenceStages.sign(body, SIGNATURE_KEY);
  return {
    ...first,
    body,
    headers: {
      ...first.headers,
      'elements-webhook-id': id,
      ...(signature && { 'elements-webhook-signature': signature }),
    },
  };
}
