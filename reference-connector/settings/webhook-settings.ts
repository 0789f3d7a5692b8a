/** What no public source settles about webhooks, on their way from ShareFile to the connector. */
export interface WebhookSettings {
  /** Spellings of event.vendor.type that mean webhooks; the page has webhook, generic pages webhooks (B-15). */
  readonly webhookSpellings: readonly string[];
  /** Events per notification of a webhook; documented: 20 at most. */
  readonly webhookEventsPerNotification: number;
  /** objectType of webhook events; nothing is published, the polled resource is called documents. */
  readonly webhookObjectType: string;
  /** O-10: status of the answer to an inbound webhook; the body is {}. */
  readonly inboundAckStatus: number;
  /** B-19: whether a webhook with headers that nobody knows makes an event, or is taken and forgotten. */
  readonly inboundHeaders: 'any' | 'known';
  /**
   * Equal inbound bodies count as one event when the second comes within this span after the first (B-23): later than
   * `fromMs`, because a provider repeats after a back-off, and before `toMs`, ShareFile's time to live of 7 days.
   */
  readonly inboundRepetition: { readonly fromMs: number; readonly toMs: number };
  /** Notifications of this platform at its own inbound endpoint: refused, or taken for a provider's events, for ever (B-12). */
  readonly ownNotifications: 'refused' | 'taken-for-events';
  /** ShareFile's webhook signature keys by OAuth client id (`oauth.api.key`); a known key makes the signature required. */
  readonly shareFileSignatureKeys: Readonly<Record<string, readonly string[]>>;
  /** Encoding of ShareFile's signature; not published. */
  readonly shareFileSignatureEncoding: 'base64' | 'hex';
  /** Context of the webhook subscription for the root folder /top; Account needs the MasterAdmin role at ShareFile. */
  readonly topSubscriptionContext: 'Account' | 'Folder';
  /**
   * How often folders that are new below a watched one are looked for and subscribed to; 0 never. ShareFile's Folder
   * contexts do not cover sub-folders, and it has no event for new ones. Minutes.
   */
  readonly folderWatchMinutes: number;
  /** Waits before a webhook subscription that ShareFile did not remove is removed again, seconds; a choice of ours. */
  readonly unsubscribeRetryDelaysSeconds: readonly number[];
}

/** The likeliest choices. */
export const WEBHOOK_DEFAULTS: WebhookSettings = {
  webhookSpellings: ['webhook', 'webhooks'],
  webhookEventsPerNotification: 20,
  webhookObjectType: 'documents',
  inboundAckStatus: 200,
  inboundHeaders: 'any',
  inboundRepetition: { fromMs: 500, toMs: 7 * 24 * 3_600_000 },
  ownNotifications: 'refused',
  shareFileSignatureKeys: {},
  shareFileSignatureEncoding: 'base64',
  topSubscriptionContext: 'Account',
  folderWatchMinutes: 5,
  unsubscribeRetryDelaysSeconds: [60, 600, 3600, 21600, 86400],
};
