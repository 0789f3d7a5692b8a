import { fromParts } from '../../domain/events/notification/prepared-callback.ts';
import type { PreparedCallback } from '../../domain/events/notification/prepared-callback.ts';
import type { NotificationRecord } from '../notification-record.ts';
import type { Collection } from '../../ports.ts';

/** A notification as plain data. */
export interface KeptDelivery extends Omit<NotificationRecord, 'callback'> {
  readonly callback: KeptCallback;
  readonly attemptsBefore: number;
  /** When the next attempt is due, epoch ms. */
  readonly dueAt?: number;
}

/** A callback as plain data; a payload that others carry as well is kept once, apart. */
type KeptCallback = Omit<PreparedCallback, 'body' | 'parts'> &
  (
    | { readonly bodyBase64: string }
    | { readonly beforeBase64: string; readonly payloadId: string; readonly afterBase64: string }
  );

/** What a delivery has besides its record. */
export type DeliveryState = NotificationRecord & { readonly attemptsBefore: number };

/** Notifications that outlive the process. */
export interface KeptDeliveries {
  /** Keeps a notification as it is now; `dueAt` is when its next attempt is due, epoch ms. */
  keep(delivery: DeliveryState, dueAt: number | undefined): void;
  forget(id: string): void;
  /** All that were kept, oldest first. */
  restored(): readonly (DeliveryState & { readonly dueAt?: number })[];
}

/** Builds the keeping of notifications by id, and of what several of them carry as base64. */
export function createKeptDeliveries(rows: Collection<KeptDelivery>, payloads: Collection<string>): KeptDeliveries {
  const callbacks = new WeakMap<PreparedCallback, KeptCallback>();
  const payloadIds = new WeakMap<Buffer, string>();
  const carriers = new Map<string, number>();
  let lastPayloadId = Math.max(0, ...Array.from(payloads.entries(), ([id]) => Number(id)));
  for (const row of rows.values()) count(row, 1);

  function count({ callback }: KeptDelivery, change: 1 | -1): void {
    if (!('payloadId' in callback)) return;
    const { payloadId } = callback;
    const left = (carriers.get(payloadId) ?? 0) + change;
    if (left > 0) carriers.set(payloadId, left);
    else {
      carriers.delete(payloadId);
      payloads.delete(payloadId);
    }
  }

  const payloadIdOf = (payload: Buffer): string => {
    const known = payloadIds.get(payload);
    if (known !== undefined && payloads.get(known) !== undefined) return known;
    lastPayloadId += 1;
    const id = String(lastPayloadId);
    payloadIds.set(payload, id);
    payloads.set(id, payload.toString('base64'));
    return id;
  };

  const toKeptCallback = (callback: PreparedCallback): KeptCallback => {
    const { url, hostname, headers, parts } = callback;
    if (!parts) return { url, hostname, headers, bodyBase64: callback.body.toString('base64') };
    return {
      ...{ url, hostname, headers },
      beforeBase64: parts.before.toString('base64'),
      payloadId: payloadIdOf(parts.payload),
      afterBase64: parts.after.toString('base64'),
    };
  };

  // A callback never changes, and its delivery is kept at each of its turns.
  const keptCallbackOf = (callback: PreparedCallback): KeptCallback => {
    const kept = callbacks.get(callback) ?? toKeptCallback(callback);
    callbacks.set(callback, kept);
    return kept;
  };

  return {
    keep(delivery, dueAt) {
      const { id, eventId, instanceId, createdAt, subscription, status, attempts } = delivery;
      const { attemptsBefore, droppedBecause } = delivery;
      const row: KeptDelivery = {
        ...{ id, eventId, instanceId, createdAt, status, attemptsBefore },
        subscription: { ...subscription },
        attempts: [...attempts],
        callback: keptCallbackOf(delivery.callback),
        ...(droppedBecause !== undefined && { droppedBecause }),
        ...(dueAt !== undefined && { dueAt }),
      };
      if (rows.get(id) === undefined) count(row, 1);
      rows.set(id, row);
    },
    forget(id) {
      const row = rows.get(id);
      rows.delete(id);
      if (row) count(row, -1);
    },
    restored() {
      const shared = new Map<string, Buffer>();
      const payloadOf = (id: string): Buffer => {
        const payload = shared.get(id) ?? Buffer.from(payloads.get(id) ?? '', 'base64');
        shared.set(id, payload);
        payloadIds.set(payload, id);
        return payload;
      };
      const toCallback = (kept: KeptCallback): PreparedCallback => {
        const { url, hostname, headers } = kept;
        const callback =
          'bodyBase64' in kept
            ? { url, hostname, headers, body: Buffer.from(kept.bodyBase64, 'base64') }
            : fromParts(
                { url, hostname, headers },
                {
                  before: Buffer.from(kept.beforeBase64, 'base64'),
                  payload: payloadOf(kept.payloadId),
                  after: Buffer.from(kept.afterBase64, 'base64'),
                },
              );
        callbacks.set(callback, kept);
        return callback;
      };
      const all = Array.from(rows.values(), (row) => ({ ...row, callback: toCallback(row.callback) }));
      return all.sort((a, b) => Number(a.id) - Number(b.id));
    },
  };
}
