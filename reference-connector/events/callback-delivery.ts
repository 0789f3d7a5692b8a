import type { Clock, ScheduledWork, WorkQueue } from '../ports.ts';
import type { ConnectorSettings } from '../settings/settings.ts';
import type { ConnectorStages } from '../stages.ts';
import type { AccountSettings } from './callbacks/account-settings.ts';
import type { CallbackSubscriptions } from './callbacks/callback-subscriptions.ts';
import type { DeliveryState, KeptDeliveries } from './callbacks/kept-deliveries.ts';
import { sendCallback } from './callbacks/send-callback.ts';
import type { SendCallbackOptions } from './callbacks/send-callback.ts';
import type { CallbackAttempt, NotificationRecord } from './notification-record.ts';

/** Delivers notifications to callback URLs as due work, with retries, and keeps those that nobody takes. */
export interface CallbackDelivery {
  /** Queues the first attempt and returns the record, which goes on to tell what becomes of it. */
  deliver(notification: Omit<NotificationRecord, 'status' | 'attempts' | 'subscription'>): NotificationRecord;
  /** Takes up what was kept of an earlier process, and returns all of it, oldest first. */
  restore(): readonly NotificationRecord[];
  /** Those that wait because their subscription is not active, oldest first. */
  queued(): readonly NotificationRecord[];
  /** Makes the subscriptions of queued notifications active again and sends them as they are; returns those it sends. */
  release(isWanted: (record: NotificationRecord) => boolean): readonly NotificationRecord[];
  /** Cancels what waits for delivery for an instance. */
  cancel(instanceId: number): void;
}

/** What deliveries depend on. */
export interface CallbackDeliveryOptions extends SendCallbackOptions {
  readonly clock: Clock;
  readonly queue: WorkQueue;
  readonly settings: ConnectorSettings;
  readonly stages: ConnectorStages;
  readonly subscriptions: CallbackSubscriptions;
  readonly accountSettings: AccountSettings;
  /** Notifications that outlive the process. */
  readonly kept: KeptDeliveries | undefined;
  /** Told of each notification that is lost because too many wait. */
  readonly onDropped: (record: NotificationRecord) => void;
}

interface Delivery extends NotificationRecord {
  status: NotificationRecord['status'];
  readonly attempts: CallbackAttempt[];
  /** Attempts that were made before the queue was released; each release begins the schedule anew. */
  attemptsBefore: number;
  scheduled: ScheduledWork | undefined;
  droppedBecause: string | undefined;
}

/** Builds the delivery of callbacks. */
export function createCallbackDelivery(options: CallbackDeliveryOptions): CallbackDelivery {
  const { clock, queue, settings, stages, subscriptions, accountSettings, kept } = options;
  const waiting = new Map<number, Set<Delivery>>();
  const queued = new Set<Delivery>();

  const attemptOnce = async (delivery: Delivery): Promise<void> => {
    if (!delivery.subscription.active) {
      hold(delivery);
      return;
    }
    const startedAt = clock.now();
    const number = delivery.attempts.length + 1;
    const callback = number === 1 ? delivery.callback : stages.toRepeatedAttempt(delivery.callback, number);
    const outcome = await sendCallback(callback, options);
    delivery.attempts.push({ startedAt, endedAt: clock.now(), status: outcome.status, failure: outcome.failure });
    if (delivery.status !== 'waiting') return;
    if (outcome.failure === undefined) end(delivery, 'delivered');
    else if (outcome.isWorthRepeating) repeatLater(delivery);
    else end(delivery, 'failed');
  };

  const repeatLater = (delivery: Delivery): void => {
    const attemptsMade = delivery.attempts.length - delivery.attemptsBefore;
    const isRepeated = accountSettings.failurePolicy() === 'retry';
    const delaySeconds = isRepeated ? settings.retryDelaysSeconds[attemptsMade - 1] : undefined;
    if (delaySeconds !== undefined) schedule(delivery, clock.now() + delaySeconds * 1000);
    else if (settings.exhaustedCallback === 'queue') {
      subscriptions.setActive(delivery.subscription, false);
      hold(delivery);
    } else end(delivery, 'failed');
  };

  // Each notification has its own lane: nothing promises an order between them, and so many can be on their way.
  const schedule = (delivery: Delivery, dueAt: number): void => {
    delivery.scheduled = queue.schedule({
      dueAt,
      kind: 'callback',
      lane: `callback:${delivery.id}`,
      run: () => attemptOnce(delivery),
    });
    kept?.keep(delivery, dueAt);
  };

  const send = (delivery: Delivery): void => {
    delivery.status = 'waiting';
    wait(delivery, clock.now());
  };

  const wait = (delivery: Delivery, dueAt: number): void => {
    const others = waiting.get(delivery.instanceId);
    if (others) others.add(delivery);
    else waiting.set(delivery.instanceId, new Set([delivery]));
    schedule(delivery, dueAt);
  };

  const takeUp = (row: DeliveryState & { readonly dueAt?: number }): Delivery => {
    const { dueAt, ...record } = row;
    const isOpen = row.status === 'waiting' || row.status === 'queued';
    const delivery: Delivery = {
      ...record,
      subscription: isOpen ? subscriptions.of(row.instanceId, row.callback.url) : row.subscription,
      attempts: [...row.attempts],
      scheduled: undefined,
      droppedBecause: row.droppedBecause,
    };
    if (row.status === 'queued') queued.add(delivery);
    if (row.status === 'waiting') wait(delivery, dueAt ?? clock.now());
    return delivery;
  };

  const hold = (delivery: Delivery): void => {
    end(delivery, 'queued');
    queued.add(delivery);
    const { queuedCallbackLimit: limit } = settings;
    if (limit > 0 && queued.size > limit) dropOldest(limit);
  };

  const dropOldest = (limit: number): void => {
    for (const oldest of queued) {
      queued.delete(oldest);
      oldest.droppedBecause = `dropped: more than ${String(limit)} notifications were queued (queuedCallbackLimit)`;
      end(oldest, 'failed');
      options.onDropped(oldest);
      return;
    }
  };

  const end = (delivery: Delivery, status: NotificationRecord['status']): void => {
    delivery.status = status;
    delivery.scheduled = undefined;
    waiting.get(delivery.instanceId)?.delete(delivery);
    kept?.keep(delivery, undefined);
  };

  return {
    deliver(notification) {
      const { id, eventId, instanceId, createdAt, callback } = notification;
      // Written out: a spread makes objects that are slower to make and to use, and there is one per callback.
      const delivery: Delivery = {
        id,
        eventId,
        instanceId,
        createdAt,
        callback,
        subscription: subscriptions.of(instanceId, callback.url),
        status: 'waiting',
        attempts: [],
        attemptsBefore: 0,
        scheduled: undefined,
        droppedBecause: undefined,
      };
      if (delivery.subscription.active) send(delivery);
      else hold(delivery);
      return delivery;
    },
    restore: () => (kept?.restored() ?? []).map(takeUp),
    queued: () => [...queued],
    release(isWanted) {
      const wanted = [...queued].filter(isWanted);
      for (const delivery of wanted) {
        queued.delete(delivery);
        subscriptions.setActive(delivery.subscription, true);
        delivery.attemptsBefore = delivery.attempts.length;
        send(delivery);
      }
      return wanted;
    },
    cancel(instanceId) {
      const held = [...queued].filter((delivery) => delivery.instanceId === instanceId);
      for (const delivery of [...(waiting.get(instanceId) ?? []), ...held]) {
        delivery.scheduled?.cancel();
        queued.delete(delivery);
        end(delivery, 'cancelled');
      }
      waiting.delete(instanceId);
      subscriptions.remove(instanceId);
    },
  };
}
