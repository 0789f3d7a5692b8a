import type { WebhookSettings } from './webhook-settings.ts';

const RETRIED_STATUSES = new Set([429, 500, 501, 502, 503, 504]);

/** Tells whether an answer with this status is tried again (documented list). */
export function isRetriedStatus(status: number): boolean {
  return RETRIED_STATUSES.has(status);
}

/** Gives how long to wait after the `attempt`th failure (from 1), in milliseconds. */
export function retryDelayMs(attempt: number, settings: WebhookSettings): number {
  const seconds = settings.webhookRetryFirstDelaySeconds * settings.webhookRetryFactor ** (attempt - 1);
  return Math.min(seconds, settings.webhookRetryLongestDelaySeconds) * 1000;
}
