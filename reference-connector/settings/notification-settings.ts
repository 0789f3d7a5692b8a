import type { SignatureScheme } from '../domain/events/notification/signature.ts';

/** What no public source settles about the notifications that go to the callback URL. */
export interface NotificationSettings {
  /** O-6: whether the notifications of one split poll share their eventId. */
  readonly eventIdOfSplit: 'distinct' | 'shared';
  /** Digest and encoding of the notification's signature; documented: HMAC-SHA256 in base64, until 2016 SHA-1 (B-13). */
  readonly signatureScheme: SignatureScheme;
  /** O-8: Content-Type of a notification; nothing is documented. */
  readonly callbackContentType: string;
  /** O-8: User-Agent of a notification; none when empty. Nothing is documented. */
  readonly callbackUserAgent: string;
  /** O-7: waits between the attempts of a callback, seconds. */
  readonly retryDelaysSeconds: readonly number[];
  /** O-5: how long a callback may take. Milliseconds. */
  readonly callbackTimeoutMs: number;
  /** O-5: which answers of a callback URL count as delivered; nothing is documented, the vendor's suite answers 200. */
  readonly callbackSuccess: '2xx' | '200' | '2xx-or-3xx';
  /** O-5: how many redirects of a callback URL are followed, always by POST; nothing is documented. */
  readonly callbackRedirectLimit: number;
  /** `notification.webhook.failure.policy` of the account until it is changed; documented default: retry. */
  readonly callbackFailurePolicy: 'retry' | 'queue';
  /** What becomes of a notification after its last failed attempt: documented is a queue; `drop` loses it (B-11). */
  readonly exhaustedCallback: 'queue' | 'drop';
  /**
   * Notifications that wait in the queue at most; beyond, the oldest is lost, and the event log and the message board
   * say so. 0 for no limit, as none is documented: the queue, which is in memory, then grows until it is released.
   */
  readonly queuedCallbackLimit: number;
}

/** The likeliest choices. */
export const NOTIFICATION_DEFAULTS: NotificationSettings = {
  eventIdOfSplit: 'distinct',
  signatureScheme: 'hmac-sha256-base64',
  callbackContentType: 'application/json',
  callbackUserAgent: '',
  retryDelaysSeconds: [8, 64, 512, 4096, 32768],
  callbackTimeoutMs: 10_000,
  callbackSuccess: '2xx',
  callbackRedirectLimit: 0,
  callbackFailurePolicy: 'retry',
  exhaustedCallback: 'queue',
  queuedCallbackLimit: 0,
};
