import { createHmac } from 'node:crypto';
import { isSecret } from '../domain/authorize.ts';
import { ConnectorError } from '../domain/connector-error.ts';
import type { ConnectorInstance } from '../domain/instances/connector-instance.ts';
import type { DetectedChange } from '../domain/events/detected-change.ts';
import { readMember } from '../domain/events/read-member.ts';
import { parseInboundPayload } from '../domain/events/parse-inbound-payload.ts';
import { isJsonObject } from '../domain/json-reading.ts';
import type { Clock, Collection, WorkQueue } from '../ports.ts';
import type { ConnectorSettings } from '../settings/settings.ts';
import type { ConnectorStages } from '../stages.ts';
import type { ArrivalLog } from './log/arrival-log.ts';
import type { NoticedChanges, Notifier } from './notifier.ts';
import { createRepetitionGuard } from './repetition-guard.ts';

/** An inbound webhook as it arrived. */
export interface InboundWebhook {
  /** The bytes that count as the event, and that a signature covers: the body, or the query of a GET. */
  readonly body: Buffer;
  /** Whether they are form fields. */
  readonly isForm?: boolean;
  /** Values of ShareFile's two signature headers, where sent. */
  readonly signatures: readonly string[];
}

/** Takes in what ShareFile sends. */
export interface WebhookIntake {
  /** Checks and queues a webhook for an instance; throws `signature-not-valid` or `body-not-readable`. */
  receive(instance: ConnectorInstance, webhook: InboundWebhook): void;
  /** Goes on with what an earlier process acknowledged and did not process. */
  restore(): void;
}

/** What the intake depends on. */
export interface WebhookIntakeOptions {
  readonly clock: Clock;
  readonly queue: WorkQueue;
  readonly settings: ConnectorSettings;
  readonly stages: ConnectorStages;
  readonly notifier: Notifier;
  readonly arrivals: ArrivalLog;
  /** When bodies came, where that outlives the process. */
  readonly repetitions: Collection<number> | undefined;
  /** The instance as it is now. */
  readonly current: (instanceId: number) => ConnectorInstance | undefined;
}

type Arrived = Omit<NoticedChanges, 'instance'> & { readonly eventId: string };
type ReadEvent = Pick<Arrived, 'changes' | 'raw' | 'rawText'>;

const DONE = Promise.resolve();

/** Builds the intake. It answers at once and processes later, because ShareFile waits 10 s only. */
export function createWebhookIntake(options: WebhookIntakeOptions): WebhookIntake {
  const { clock, queue, settings, stages, notifier, arrivals } = options;
  const repetitions = createRepetitionGuard(clock, settings.inboundRepetition, options.repetitions);
  let sequence = 0;

  const processOnce = (instanceId: number, noticed: Arrived): void => {
    const instance = options.current(instanceId);
    const isWanted = instance?.events.mode === 'webhook' && !instance.disabled;
    const { changes, raw, rawText, eventId, noticedAt, limit } = noticed;
    // Written out: a spread makes objects that are slower to make and to use, and there is one per callback.
    const notified = isWanted ? notifier.notify({ instance, changes, raw, rawText, eventId, noticedAt, limit }) : 0;
    arrivals.takenUp(noticed.eventId, notified > 0);
  };

  const readEvent = (body: Buffer, isForm: boolean): ReadEvent => {
    const text = body.toString();
    const payload = parseInboundPayload({ text, isForm });
    const objectType = settings.webhookObjectType;
    const isTakenForEvent = settings.ownNotifications === 'taken-for-events' && isOwnNotification(payload);
    const changes: readonly DetectedChange[] = isTakenForEvent
      ? [{ objectId: undefined, objectType, eventType: 'UNKNOWN', changedAt: undefined }]
      : stages.parseWebhookEvents(payload, objectType);
    // The raw payload of a notification is an object in every sample, so several events get a name.
    if (!isJsonObject(payload)) return { changes, raw: { events: payload }, rawText: undefined };
    return { changes, raw: payload, rawText: isForm ? undefined : text };
  };

  const processLater = ({ changes, raw, rawText }: ReadEvent, eventId: string, instanceId: number, at: number) => {
    sequence += 1;
    queue.schedule({
      dueAt: at,
      kind: 'inbound-webhook',
      lane: `inbound:${String(sequence)}`,
      run: () => {
        const limit = settings.webhookEventsPerNotification;
        processOnce(instanceId, { changes, raw, rawText, eventId, noticedAt: at, limit });
        return DONE;
      },
    });
  };

  return {
    receive(instance, webhook) {
      checkSignature(instance, webhook, settings);
      if (webhook.body.length > settings.eventLimitBytes) {
        notifier.dropEvent(instance.id, webhook.body.length);
        return;
      }
      const isForm = webhook.isForm ?? false;
      // Read here so that a body that makes no sense is refused while the sender still listens.
      const read = readEvent(webhook.body, isForm);
      if (repetitions.isRepetition(instance.id, webhook.body)) return;
      const eventId = notifier.nextEventId();
      const arrivedAt = clock.now();
      const { id: instanceId } = instance;
      arrivals.add({ eventId, instanceId, arrivedAt, payload: webhook.body, isForm, status: 'NEW' });
      processLater(read, eventId, instanceId, arrivedAt);
    },
    restore() {
      for (const { payload, isForm, eventId, instanceId, arrivedAt, status } of arrivals.all()) {
        if (status === 'NEW') processLater(readEvent(payload, isForm), eventId, instanceId, arrivedAt);
      }
    },
  };
}

function checkSignature(instance: ConnectorInstance, webhook: InboundWebhook, settings: ConnectorSettings): void {
  const keys = settings.shareFileSignatureKeys[instance.configuration['oauth.api.key'] ?? ''] ?? [];
  if (keys.length === 0) return;
  const expected = keys.map((key) =>
    createHmac('sha256', key).update(webhook.body).digest(settings.shareFileSignatureEncoding),
  );
  if (webhook.signatures.some((signature) => expected.some((value) => isSecret(signature, value)))) return;
  throw new ConnectorError(
    'signature-not-valid',
    'The webhook carries no SF-WEBHOOK-PRIMARY-SIGNATURE or SF-WEBHOOK-SECONDARY-SIGNATURE that fits its body.',
  );
}

/** Whether a payload is a notification of this platform (B-12). */
function isOwnNotification(payload: unknown): boolean {
  return Array.isArray(readMember(payload, 'message.events'));
}
