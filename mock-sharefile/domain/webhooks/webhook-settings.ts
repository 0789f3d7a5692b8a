/** What changes of a file beside its contents are told as; `none` is not told. */
export type FileOperation = 'Upload' | 'Update' | 'none';

/** How webhooks behave. */
export interface WebhookSettings {
  /** How signatures are written. GUESS: base64; the documentation gives the algorithm but no encoding. */
  readonly webhookSignatureEncoding: 'base64' | 'hex';
  /** The event of an upload over an existing name. GUESS: `Upload`; the documentation does not say. */
  readonly newVersionOperation: 'Upload' | 'Update';
  /** What other changes of files are told as. GUESS: what makes a file appear is an upload, the rest an update. */
  readonly fileWebhookOperations: Readonly<
    Record<'renamed' | 'edited' | 'moved' | 'copied' | 'restored', FileOperation>
  >;
  /**
   * What becomes of events that a context does not permit. GUESS: they refuse the subscription; `drop` leaves them out.
   */
  readonly unpermittedEvents: 'refuse' | 'drop';
  /** Whether the text of a signature key is the key, or the bytes that it is base64 of. GUESS: the text. */
  readonly webhookKeyForm: 'text' | 'base64';
  /** The event when one version of a file is deleted and the file stays. GUESS: `Delete`, of that version's id. */
  readonly deletedVersionOperation: 'Delete' | 'Update' | 'none';
  /** Whether links and notes are told of as files are. GUESS: they are not told of; no ResourceType is documented. */
  readonly linkWebhookEvents: 'none' | 'as-files';
  /** Whether a folder's subscription hears of sub-folders. An integrator subscribes each folder by itself: no. */
  readonly folderWebhooksRecursive: boolean;
  /** Whether one may subscribe twice to the same context with the same URL. GUESS: yes. */
  readonly duplicateSubscriptions: 'allow' | 'refuse';
  /** Whether a client lists only the subscriptions that were made with it. GUESS: no, all of the user. */
  readonly subscriptionsListedPerClient: boolean;
  /** How long an event takes to be sent; about 12 s were seen once, 0 keeps scenarios short. */
  readonly webhookDelaySeconds: number;
  /** Documented: the receiver has 10 s to answer. */
  readonly webhookTimeoutSeconds: number;
  /** The exponential back-off is documented without numbers. GUESS: 1 s, doubling, an hour at most. */
  readonly webhookRetryFirstDelaySeconds: number;
  readonly webhookRetryFactor: number;
  readonly webhookRetryLongestDelaySeconds: number;
  /** Documented: an event lives for 7 days. */
  readonly webhookTimeToLiveHours: number;
}
