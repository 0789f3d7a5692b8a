import { ConnectorError } from '../connector-error.ts';
import { parseIsoStamp } from '../dates/parse-iso-stamp.ts';
import { isJsonObject } from '../json-reading.ts';
import type { DetectedChange, EventType } from './detected-change.ts';
import { readMember } from './read-member.ts';

/** ShareFile's operations as event types; Download and the rest are no change, UNKNOWN is what the platform has for them. */
const EVENT_TYPES: Readonly<Record<string, EventType>> = {
  Upload: 'CREATED',
  Create: 'CREATED',
  Update: 'UPDATED',
  Delete: 'DELETED',
};

/**
 * Reads what ShareFile's webhook delivers: one WebhookEvent, or an array of them, into changes.
 * Throws `request-not-valid` for anything else.
 */
export function parseWebhookEvents(body: unknown, objectType: string): readonly DetectedChange[] {
  const events: readonly unknown[] = Array.isArray(body) ? body : [body];
  return events.map((event, index) => {
    const operation = readMember(event, 'Event.OperationName');
    if (!isJsonObject(event) || typeof operation !== 'string') {
      throw new ConnectorError(
        'request-not-valid',
        `Event ${String(index + 1)} of the webhook body has no Event.OperationName; ShareFile's webhook events have one.`,
      );
    }
    const id = readMember(event, 'Event.Resource.Id');
    const timestamp = readMember(event, 'Event.Timestamp');
    return {
      objectId: typeof id === 'string' ? id : undefined,
      objectType,
      eventType: EVENT_TYPES[operation] ?? 'UNKNOWN',
      changedAt: typeof timestamp === 'string' ? parseIsoStamp(timestamp) : undefined,
    };
  });
}
