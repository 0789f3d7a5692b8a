import { createHmac } from 'node:crypto';
import { isSecret } from '../domain/authorize.ts';
import { ConnectorError } from '../domain/connector-error.ts';
import type { ConnectorInstance } from '../domain/instances/connector-instance.ts';
import { parseInboundPayload } from '../domain/events/parse-inbound-payload.ts';
import { isJsonObject } from '../domain/json-reading.ts';
import type { Clock, WorkQueue } from '../ports.ts';
import type { ConnectorSettings } from '../settings.ts';
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
}

/** What the intake depends on. */
export interface WebhookIntakeOptions {
  readonly clock: Clock;
  readonly queue: WorkQueue;
  readonly settings: ConnectorSettings;
  readonly stages: ConnectorStages;
  readonly notifier: Notifier;
  readonly arrivals: ArrivalLog;
  /** The instance as it is now. */
  readonly current: (instanceId: number) => ConnectorInstance | undefined;
}

type Arrived = Omit<NoticedChanges, 'instance'> & { readonly eventId: string };

/** Builds the intake. It answers at once and processes later, because ShareFile waits 10 s only. */
export function createWebhookIntake(options: WebhookIntakeOptions): WebhookIntake {
  const { clock, queue, settings, stages, notifier, arrivals } = options;
  const repetitions = createRepetitionGuard(clock, settings.inboundRepetition);
  let sequence = 0;

  const processOnce = (instanceId: number, noticed: Arrived): void => {
    const instance = options.current(instanceId);
    const isWanted = instance?.events.mode === 'webhook' && !instance.disabled;
    const notified = isWanted ? notifier.notify({ instance, ...noticed }) : 0;
    arrivals.takenUp(noticed.eventId, notified > 0);
  };

  return {
    receive(instance, webhook) {
      checkSignature(instance, webhook, settings);
      if (webhook.body.length > settings.eventLimitBytes) {
        notifier.dropEvent();
        return;
      }
      const payload = parseInboundPayload({ bytes: webhook.body, isForm: webhook.isForm ?? false });
      // Read here so that a body that makes no sense is refused while the sender still listens.
      const changes = stages.parseWebhookEvents(payload, settings.webhookObjectType);
      if (repetitions.isRepetition(instance.id, webhook.body)) return;
      // The raw payload of a notification is an object in every sample, so several events get a name.
      const raw = isJsonObject(payload) ? payload : { events: payload };
      const noticedAt = clock.now();
      const eventId = notifier.nextEventId();
      arrivals.add({ eventId, instanceId: instance.id, arrivedAt: noticedAt, payload: webhook.body, status: 'NEW' });
      const noticed = { changes, raw, noticedAt, limit: settings.webhookEventsPerNotification, eventId };
      sequence += 1;
      queue.schedule({
        dueAt: noticedAt,
        kind: 'inbound-webhook',
        lane: `inbound:${String(sequence)}`,
        run: () => {
          processOnce(instance.id, noticed);
          return Promise.resolve();
        },
      });
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
