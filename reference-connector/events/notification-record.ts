import type { PreparedCallback } from '../domain/events/notification/prepared-callback.ts';
import type { CallbackSubscription } from './callbacks/callback-subscriptions.ts';

/** One attempt to deliver a notification. Instants in epoch ms. */
export interface CallbackAttempt {
  readonly startedAt: number;
  readonly endedAt: number;
  /** HTTP status of the answer; undefined when none came. */
  readonly status: number | undefined;
  /** Why it was no delivery; undefined for a delivery. */
  readonly failure: string | undefined;
}

/** A notification and all that became of it. */
export interface NotificationRecord {
  /** Digits; `id` of the body. */
  readonly id: string;
  readonly eventId: string;
  readonly instanceId: number;
  /** Epoch ms. */
  readonly createdAt: number;
  readonly callback: PreparedCallback;
  /** Through which it goes out. */
  readonly subscription: CallbackSubscription;
  /** `queued` waits for the subscription to be made active again; `failed` and `cancelled` are never sent any more. */
  readonly status: 'waiting' | 'delivered' | 'queued' | 'failed' | 'cancelled';
  readonly attempts: readonly CallbackAttempt[];
  /** Why it is lost without a last attempt. */
  readonly droppedBecause?: string | undefined;
}
