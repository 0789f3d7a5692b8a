import { ShareFileError } from '../share-file-error.ts';
import type { SubscribedEvent, SubscriptionContextType } from './permitted-events.ts';
import type { WebhookSettings } from './webhook-settings.ts';
import { isPermitted, PERMITTED_EVENTS } from './permitted-events.ts';

/** Who wants to hear of what, and where. */
export interface WebhookSubscription {
  readonly id: string;
  readonly ownerId: string;
  /** The OAuth client whose keys sign the deliveries. */
  readonly clientId: string;
  readonly webhookUrl: string;
  readonly context: { readonly type: SubscriptionContextType; readonly folderId: string | undefined };
  readonly events: readonly SubscribedEvent[];
}

/** What a client asks for when it subscribes. */
export type SubscriptionRequest = Pick<WebhookSubscription, 'webhookUrl' | 'context' | 'events'>;

/** Reads the body of a subscription. Throws `bad-request` that says which member is wrong and what is permitted. */
export function parseSubscriptionRequest(
  body: Readonly<Record<string, unknown>>,
  { unpermittedEvents }: Pick<WebhookSettings, 'unpermittedEvents'>,
): SubscriptionRequest {
  const { WebhookUrl: url, SubscriptionContext: context, Events: events } = body;
  if (typeof url !== 'string' || !isHttpUrl(url))
    throw fault('WebhookUrl must be an absolute http or https URL, percent-encoded.');
  const contextType = isRecord(context) ? context['ResourceType'] : undefined;
  if (!isRecord(context) || (contextType !== 'Account' && contextType !== 'Folder')) {
    throw fault('SubscriptionContext.ResourceType must be Account or Folder.');
  }
  const folderId = context['ResourceId'];
  if (contextType === 'Folder' && (typeof folderId !== 'string' || folderId === '')) {
    throw fault('SubscriptionContext.ResourceId must name the folder.');
  }
  if (!Array.isArray(events) || events.length === 0) throw fault('Events must name at least one event.');
  return {
    webhookUrl: url,
    context: { type: contextType, folderId: contextType === 'Folder' ? String(folderId) : undefined },
    events: unpermittedEvents === 'drop' ? permitted(contextType, events) : events.map(parseEvent(contextType)),
  };
}

/** GUESS: of a subscription something has to be left. */
function permitted(context: SubscriptionContextType, events: readonly unknown[]): readonly SubscribedEvent[] {
  const left = events.flatMap((event) => readEvent(context, event) ?? []);
  return left.length > 0 ? left : events.map(parseEvent(context));
}

function readEvent(context: SubscriptionContextType, event: unknown): SubscribedEvent | undefined {
  const { ResourceType, OperationName } = isRecord(event) ? event : {};
  if (typeof ResourceType !== 'string' || typeof OperationName !== 'string') return undefined;
  const read = { ResourceType, OperationName };
  return isPermitted(context, read) ? read : undefined;
}

function parseEvent(context: SubscriptionContextType): (event: unknown) => SubscribedEvent {
  return (event) => {
    const read = readEvent(context, event);
    if (read) return read;
    throw notPermitted(context, event);
  };
}

function notPermitted(context: SubscriptionContextType, event: unknown): ShareFileError {
  const available = Object.entries(PERMITTED_EVENTS[context]).map(([type, names]) => `${type} ${names.join('|')}`);
  return fault(
    `The event ${JSON.stringify(event)} is not available in the ${context} context. Available are ${available.join(', ')}.`,
  );
}

/** RFC 3986 has no other characters; what reads URLs drops line breaks without a word, and then keeps another URL. */
const NOT_IN_URLS = /[^!-~]|["<>\\^`{|}]/;

function isHttpUrl(text: string): boolean {
  const url = NOT_IN_URLS.test(text) ? null : URL.parse(text);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fault(message: string): ShareFileError {
  return new ShareFileError('bad-request', message);
}
