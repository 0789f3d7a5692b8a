// Generated from schemas/open-connectors/notification.schema.json by npm run generate; change the schema, not this file.

/**
 * The standardized body that Open Connectors POSTs to event.notification.callback.url.
 */
export interface Notification {
  /**
   * medium in the samples.
   */
  readonly severity: 'low' | 'medium' | 'high';
  /**
   * When the notification was made, as Java's Date.toString writes it: Mon Aug 20 15:30:07 UTC 2018.
   */
  readonly createdDate: string;
  /**
   * instance-{instanceId}-{elementKey}-events.
   */
  readonly topic: string;
  /**
   * create in the samples.
   */
  readonly action: string;
  /**
   * Id of the notification: digits, as text.
   */
  readonly id: string;
  /**
   * What happened, normalised and raw.
   */
  readonly message: NotificationMessage;
  /**
   * notifications@cloud-elements.com in the samples.
   */
  readonly user: string;
}
/**
 * What happened: to whom it belongs, normalised events, raw payload.
 */
export interface NotificationMessage {
  /**
   * Key of the connector: sharefile.
   */
  readonly elementKey: string;
  /**
   * Number of the platform account.
   */
  readonly accountId: number;
  /**
   * 20 characters of URL-safe base64; key of the event log. What receivers recognise a repetition by (inferred).
   */
  readonly eventId: string;
  /**
   * Number of the company.
   */
  readonly companyId: number;
  /**
   * Number of the ConnectorInstance.
   */
  readonly instanceId: number;
  /**
   * The same number once more.
   */
  readonly instance_id: number;
  /**
   * Name of the ConnectorInstance.
   */
  readonly instanceName: string;
  /**
   * Tags of the ConnectorInstance.
   */
  readonly instanceTags: readonly string[];
  /**
   * The provider's payload, whole, also when the events are split over several notifications.
   */
  readonly raw: RawPayload;
  /**
   * Number of the platform user.
   */
  readonly userId: number;
  /**
   * The normalised events.
   *
   * @minItems 1
   */
  readonly events: readonly NotifiedEvent[];
}
/**
 * The provider's payload: for polling the records under the resource's name, for webhooks the provider's body (inferred).
 */
export interface RawPayload {
  /**
   * Start of the poll in epoch milliseconds; only when polled.
   */
  readonly pollDate?: number;
  /**
   * Name of the polled resource; only when polled.
   */
  readonly objectType?: string;
  /**
   * Records exactly as the poll's URL returned them, or members of the provider's body.
   */
  readonly [k: string]: unknown;
}
/**
 * One change of one object, normalised.
 */
export interface NotifiedEvent {
  /**
   * The record's updated date when polled, else the time of processing; UTC, whole seconds.
   */
  readonly date: string;
  /**
   * Key of the connector: sharefile.
   */
  readonly elementKey: string;
  /**
   * Time of this poll: raw.pollDate cut to seconds; present also without polling.
   */
  readonly pollDate: string;
  /**
   * What happened, normalised.
   */
  readonly eventType: 'CREATED' | 'UPDATED' | 'DELETED' | 'UNKNOWN';
  /**
   * Hub of the connector: documents (inferred for ShareFile).
   */
  readonly hubKey: string;
  /**
   * Id of the object, always text. Absent or null when idField names a member that the records lack: the documented template says id where ShareFile's records have Id; what the service then sends is not known.
   */
  readonly objectId?: string | null;
  /**
   * Name of the polled resource: documents.
   */
  readonly objectType: string;
  /**
   * Only in a vendor-written Java model, never seen on the wire.
   */
  readonly otherId?: string;
}
