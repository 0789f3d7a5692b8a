import type { DetectedChange } from '../domain/events/detected-change.ts';
import { toPreparedCallback } from '../domain/events/notification/prepared-callback.ts';
import type { PreparedCallback } from '../domain/events/notification/prepared-callback.ts';
import type { CallbackSettings } from '../domain/instances/event-settings/event-settings.ts';
import type { ConnectorInstance } from '../domain/instances/connector-instance.ts';
import type { JsonObject } from '../domain/json-reading.ts';
import type { Clock, Random } from '../ports.ts';
import type { ConnectorSettings } from '../settings/settings.ts';
import type { ConnectorStages } from '../stages.ts';
import type { CallbackDelivery } from './callback-delivery.ts';
import type { NotificationLog } from './notification-log.ts';

/** Changes that were noticed together, with the payload that they come from. */
export interface NoticedChanges {
  readonly instance: ConnectorInstance;
  readonly changes: readonly DetectedChange[];
  readonly raw: JsonObject;
  /** The payload as the provider wrote it, where it came as text of its own. */
  readonly rawText?: string | undefined;
  /** Start of the poll, or arrival of the webhook; epoch ms. */
  readonly noticedAt: number;
  /** Events per notification. */
  readonly limit: number;
  /** Id of the event, where it got one when it came in. */
  readonly eventId?: string;
}

/** Makes notifications and queues their delivery. */
export interface Notifier {
  /**
   * Queues one notification per batch and tells how many; none when there are no changes, the instance has no callback
   * URL, or the event is too large.
   */
  notify(noticed: NoticedChanges): number;
  /** An id for an event that was not noticed before. */
  nextEventId(): string;
  /** Counts an event that was too large to be looked at, and says so. */
  dropEvent(instanceId: number, sizeBytes: number): void;
  /** How many events and notifications were too large to be kept or sent (B-16). */
  droppedEvents(): number;
}

/** What a notifier is built from. */
export interface NotifierOptions {
  readonly clock: Clock;
  readonly random: Random;
  readonly settings: ConnectorSettings;
  readonly stages: ConnectorStages;
  readonly log: NotificationLog;
  readonly delivery: CallbackDelivery;
  /** Id of the last notification of an earlier process. */
  readonly lastNotificationId: string | undefined;
  /** Told of each event that is lost because it is too large. */
  readonly onTooLarge: (instanceId: number, sizeBytes: number, limitBytes: number) => void;
}

/** What one notification is about. */
interface Batch extends Pick<NoticedChanges, 'instance' | 'changes' | 'raw' | 'noticedAt'> {
  readonly events: CallbackSettings;
  readonly eventId: string;
  /** The payload as JSON, where it need not be made for this notification; as bytes where others carry it as well. */
  readonly written: string | Buffer | undefined;
}

/** 20 characters of URL-safe base64, as the captured ids are. */
function drawEventId(random: Random): string {
  const bytes = Buffer.alloc(16);
  for (let at = 0; at < bytes.length; at += 4) bytes.writeUInt32LE(random.int(2 ** 32), at);
  return bytes.toString('base64url', 0, 15);
}

/** Builds the notifier. */
export function createNotifier(options: NotifierOptions): Notifier {
  const { clock, settings, stages, log, delivery, onTooLarge } = options;
  const eventIds = options.random.stream('event-ids');
  const firstId = 100_000_000 + options.random.stream('notification-ids').int(800_000_000);
  let lastNotificationId = Number(options.lastNotificationId ?? firstId);

  let dropped = 0;

  const drop = (instanceId: number, sizeBytes: number): void => {
    dropped += 1;
    onTooLarge(instanceId, sizeBytes, settings.eventLimitBytes);
  };

  const prepare = (batch: Batch): number => {
    const { instance, raw, noticedAt, changes, eventId, written } = batch;
    const id = String(lastNotificationId + 1);
    const madeAt = clock.now();
    const notification = stages.toNotification({
      instance,
      platform: settings,
      changes,
      raw,
      notificationId: id,
      eventId,
      noticedAt,
      madeAt,
    });
    const body = stages.serialize(notification, written);
    if (body.length > settings.eventLimitBytes) {
      drop(instance.id, body.length);
      return 0;
    }
    lastNotificationId += 1;
    const callback = toCallback(batch, body, id, options);
    const record = delivery.deliver({ id, eventId, instanceId: instance.id, createdAt: madeAt, callback });
    log.add(record);
    return 1;
  };

  return {
    notify(noticed) {
      const { instance, raw, noticedAt } = noticed;
      const { events } = instance;
      const batches = stages.splitChanges(noticed.changes, noticed.limit);
      if (batches.length === 0) return 0;
      let eventId = noticed.eventId ?? drawEventId(eventIds);
      if (events.mode === 'disabled') return 0;
      const written = writtenPayloadOf(noticed, batches.length);
      // The payload alone is too much for each of them: there is no need to write them to know.
      if (Buffer.isBuffer(written) && written.length > settings.eventLimitBytes) {
        for (const _ of batches) drop(instance.id, written.length);
        return 0;
      }
      let notified = 0;
      for (const changes of batches) {
        if (notified > 0 && settings.eventIdOfSplit === 'distinct') eventId = drawEventId(eventIds);
        notified += prepare({ instance, changes, raw, noticedAt, events, eventId, written });
      }
      return notified;
    },
    nextEventId: () => drawEventId(eventIds),
    dropEvent: drop,
    droppedEvents: () => dropped,
  };
}

/** Each batch carries the payload whole, so it is turned into bytes once for all of them. */
function writtenPayloadOf({ raw, rawText }: NoticedChanges, batches: number): string | Buffer | undefined {
  return batches > 1 ? Buffer.from(rawText ?? JSON.stringify(raw)) : rawText;
}

function toCallback(
  { events, written }: Batch,
  body: Buffer,
  notificationId: string,
  { stages, settings }: NotifierOptions,
): PreparedCallback {
  const headers: Record<string, string> = { ...events.callbackHeaders, 'content-type': settings.callbackContentType };
  if (settings.callbackUserAgent !== '') headers['user-agent'] = settings.callbackUserAgent;
  headers['elements-webhook-id'] = notificationId;
  if (events.signatureKey !== undefined) {
    headers['elements-webhook-signature'] = stages.sign(body, events.signatureKey, settings.signatureScheme);
  }
  return toPreparedCallback(
    { url: events.callbackUrl, hostname: events.callbackHost, headers },
    body,
    Buffer.isBuffer(written) ? written : undefined,
  );
}
