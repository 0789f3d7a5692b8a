import type { NotificationRecord } from '../notification-record.ts';

/** A notification as plain data. */
export interface KeptDelivery extends Omit<NotificationRecord, 'callback'> {
  readonly callback: Omit<NotificationRecord['callback'], 'body'> & { readonly bodyBase64: string };
  readonly attemptsBefore: number;
  /** When the next attempt is due, epoch ms. */
  readonly dueAt?: number;
}

/** Turns a record into plain data. */
export function toKeptDelivery(
  record: NotificationRecord & { readonly attemptsBefore: number },
  dueAt: number | undefined,
): KeptDelivery {
  const { id, eventId, instanceId, createdAt, subscription, status, attempts } = record;
  const { attemptsBefore, droppedBecause } = record;
  const { body, ...callback } = record.callback;
  return {
    ...{ id, eventId, instanceId, createdAt, status, attemptsBefore },
    subscription: { ...subscription },
    attempts: [...attempts],
    callback: { ...callback, bodyBase64: body.toString('base64') },
    ...(droppedBecause !== undefined && { droppedBecause }),
    ...(dueAt !== undefined && { dueAt }),
  };
}

/** The other way round. */
export function fromKeptDelivery({ callback, ...kept }: KeptDelivery): NotificationRecord & {
  readonly attemptsBefore: number;
} {
  const { bodyBase64, ...rest } = callback;
  return { ...kept, callback: { ...rest, body: Buffer.from(bodyBase64, 'base64') } };
}
