import type { WebhookDelivery } from './webhook-delivery.ts';

/** An event on its way to one subscription, as it is kept until it arrived or was given up. */
export interface PendingWebhook {
  readonly base: Pick<WebhookDelivery, 'eventNumber' | 'subscriptionId' | 'url' | 'event'>;
  /** Made and signed once; every attempt sends these bytes. */
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Epoch milliseconds, as all instants. */
  readonly expiresAt: number;
  /** The attempt that comes next, from 1, and when. */
  readonly attempt: number;
  readonly dueAt: number;
}
