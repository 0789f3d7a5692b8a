import { WorldError } from '../../world/index.ts';
import type { PreparedCallback } from '../domain/events/prepared-callback.ts';
import type { Clock, ScheduledWork, Transport, WorkQueue } from '../ports.ts';
import type { ConnectorSettings } from '../settings.ts';
import type { ConnectorStages } from '../stages.ts';
import type { CallbackAttempt, NotificationRecord } from './notification-record.ts';

/** Delivers notifications to callback URLs as due work, with retries. */
export interface CallbackDelivery {
  /** Queues the first attempt and returns the record, which goes on to tell what becomes of it. */
  deliver(notification: Omit<NotificationRecord, 'status' | 'attempts'>): NotificationRecord;
  /** Cancels what waits for delivery for an instance. */
  cancel(instanceId: number): void;
}

/** What deliveries depend on. */
export interface CallbackDeliveryOptions {
  readonly clock: Clock;
  readonly queue: WorkQueue;
  readonly transport: Transport;
  readonly settings: ConnectorSettings;
  readonly stages: ConnectorStages;
  readonly isAllowedHost: (hostname: string) => boolean;
}

interface Delivery extends NotificationRecord {
  status: NotificationRecord['status'];
  readonly attempts: CallbackAttempt[];
  scheduled: ScheduledWork | undefined;
}

/** Builds the delivery of callbacks. */
export function createCallbackDelivery(options: CallbackDeliveryOptions): CallbackDelivery {
  const { clock, queue, settings, stages } = options;
  const waiting = new Map<number, Set<Delivery>>();

  const attemptOnce = async (delivery: Delivery): Promise<void> => {
    const startedAt = clock.now();
    const number = delivery.attempts.length + 1;
    const callback = number === 1 ? delivery.callback : stages.toRepeatedAttempt(delivery.callback, number);
    const outcome = await send(callback, options);
    delivery.attempts.push({ startedAt, endedAt: clock.now(), status: outcome.status, failure: outcome.failure });
    if (delivery.status !== 'waiting') return;
    const delaySeconds = settings.retryDelaysSeconds[number - 1];
    if (outcome.failure === undefined) end(delivery, 'delivered');
    else if (!outcome.isWorthRepeating || delaySeconds === undefined) end(delivery, 'failed');
    else schedule(delivery, clock.now() + delaySeconds * 1000);
  };

  // Each notification has its own lane: nothing promises an order between them, and so many can be on their way.
  const schedule = (delivery: Delivery, dueAt: number): void => {
    delivery.scheduled = queue.schedule({
      dueAt,
      kind: 'callback',
      lane: `callback:${delivery.id}`,
      run: () => attemptOnce(delivery),
    });
  };

  const end = (delivery: Delivery, status: NotificationRecord['status']): void => {
    delivery.status = status;
    delivery.scheduled = undefined;
    waiting.get(delivery.instanceId)?.delete(delivery);
  };

  return {
    deliver(notification) {
      // Written out: a spread makes objects that are slower to make and to use, and there is one per callback.
      const delivery: Delivery = {
        id: notification.id,
        eventId: notification.eventId,
        instanceId: notification.instanceId,
        createdAt: notification.createdAt,
        callback: notification.callback,
        status: 'waiting',
        attempts: [],
        scheduled: undefined,
      };
      const others = waiting.get(delivery.instanceId);
      if (others) others.add(delivery);
      else waiting.set(delivery.instanceId, new Set([delivery]));
      schedule(delivery, clock.now());
      return delivery;
    },
    cancel(instanceId) {
      for (const delivery of waiting.get(instanceId) ?? []) {
        delivery.scheduled?.cancel();
        end(delivery, 'cancelled');
      }
      waiting.delete(instanceId);
    },
  };
}

interface Outcome {
  readonly status: number | undefined;
  readonly failure: string | undefined;
  readonly isWorthRepeating: boolean;
}

async function send(callback: PreparedCallback, options: CallbackDeliveryOptions): Promise<Outcome> {
  const { transport, settings, isAllowedHost } = options;
  const { hostname } = callback;
  if (!isAllowedHost(hostname)) {
    return { status: undefined, failure: `${hostname} is not an allowed host`, isWorthRepeating: false };
  }
  try {
    const { url, headers, body } = callback;
    const { status } = await transport.send({
      method: 'POST',
      url,
      headers,
      body,
      timeoutMs: settings.callbackTimeoutMs,
    });
    const isDelivered = status >= 200 && status < 300;
    return { status, failure: isDelivered ? undefined : `answered ${String(status)}`, isWorthRepeating: true };
  } catch (error) {
    if (!(error instanceof WorldError)) throw error;
    return { status: undefined, failure: error.message, isWorthRepeating: error.code !== 'host-not-allowed' };
  }
}
