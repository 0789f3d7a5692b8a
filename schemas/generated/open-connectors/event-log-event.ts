// Generated from schemas/open-connectors/event-log-event.schema.json by npm run generate; change the schema, not this file.

/**
 * One event in the log of GET /instances/events and GET /instances/{id}/events.
 */
export interface EventLogEvent {
  /**
   * The notification's message.eventId.
   */
  readonly id: string;
  /**
   * When the event came in, ISO 8601.
   */
  readonly eventDate: string;
  /**
   * How far it got; NOTIFIED after the callback URL accepted it.
   */
  readonly status: 'NEW' | 'RECEIVED' | 'DISPATCHED' | 'CONSUMED' | 'NOTIFIED';
  /**
   * The provider's payload, as text.
   */
  readonly providerData: string;
  /**
   * What was sent to the callback URL; the form of an entry is not published.
   */
  readonly notifiedData?: readonly unknown[];
  /**
   * For which instances it was processed.
   */
  readonly eventElementInstances?: readonly EventElementInstance[];
  /**
   * Why the callback URL has not accepted it: the last failure, or why it is lost. The documented log has a column of that name.
   */
  readonly error?: string;
}
/**
 * The processing of an event for one ConnectorInstance.
 */
export interface EventElementInstance {
  /**
   * Id of the event.
   */
  readonly eventId?: string;
  /**
   * Number of the ConnectorInstance.
   */
  readonly elementInstanceId?: number;
  /**
   * Id of the notification; number or digits as text, the sources differ.
   */
  readonly notificationId?: number | string;
  /**
   * What was sent, as text.
   */
  readonly notifiedData?: string;
  /**
   * When processing began, ISO 8601.
   */
  readonly createdDate?: string;
  /**
   * When it changed last, ISO 8601.
   */
  readonly updatedDate?: string;
}
