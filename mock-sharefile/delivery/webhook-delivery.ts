import type { WebhookEvent } from '../domain/webhooks/to-webhook-event.ts';

/** One attempt to deliver one event. */
export interface WebhookDelivery {
  /** Numbers the events of a mock from 1; the attempts of one event share it. */
  readonly eventNumber: number;
  readonly subscriptionId: string;
  readonly url: string;
  /** Counts the attempts of the event from 1. */
  readonly attempt: number;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly event: WebhookEvent;
  /** `retrying` attempts have a successor; `refused` and `expired` ones have not. `lost` by a fault: never attempted. */
  readonly outcome: 'delivered' | 'retrying' | 'refused' | 'expired' | 'lost';
  readonly status?: number;
  /** Why it was not delivered. */
  readonly reason?: string;
}
