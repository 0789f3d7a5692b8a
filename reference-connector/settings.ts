import type { StampParsing, UnparsableStamp } from './domain/dates/stamp-reader.ts';
import type { SignatureScheme } from './domain/events/notification/signature.ts';
import { CLIENT_DEFAULTS } from './client-settings.ts';
import type { ClientSettings } from './client-settings.ts';
import { EVENT_LOG_DEFAULTS } from './event-log-settings.ts';
import type { EventLogSettings } from './event-log-settings.ts';
import { HUB_DEFAULTS } from './hub-settings.ts';
import type { HubSettings } from './hub-settings.ts';

/**
 * Everything about the connector that no public source settles, or that differs between its published versions.
 * O-n are the open points of the protocol, B-n the known bugs.
 */
export interface ConnectorSettings extends HubSettings, ClientSettings, EventLogSettings {
  /** User secret of the Authorization header; drawn from the world's chance when not given. */
  readonly userSecret: string | undefined;
  /** Organization secret of the Authorization header; drawn from the world's chance when not given. */
  readonly organizationSecret: string | undefined;
  /** Numbers of the platform account, company and user that notifications and instances carry. */
  readonly accountId: number;
  readonly companyId: number;
  readonly userId: number;
  /** Number of the ShareFile element; 450 in the documented instance. */
  readonly elementId: number;

  /** O-2: an interval that is empty, 0, negative or no number: refused, or replaced by the element's 5 minutes. */
  readonly intervalPolicy: 'strict' | 'lenient';
  /** Interval where none is given; documented as 5 in the ShareFile instance. Minutes. */
  readonly defaultIntervalMinutes: number;
  /** O-12: tags of an instance that was created without any: its name, or none. */
  readonly omittedTags: 'name' | 'none';
  /** O-11: keys whose values come back as ********. The vendor's suite demands key, secret and password. */
  readonly maskedKeys: readonly string[];
  /** O-11: whether the OAuth tokens are masked as well; the oldest documentation shows them. */
  readonly maskTokens: boolean;
  /** O-3: `event.poller.configuration` comes back as text (values always do) or as the object that was sent. */
  readonly pollerConfigurationEcho: 'string' | 'object';
  /** A callback URL that points at the connector's own inbound endpoint answers itself for ever (B-12). */
  readonly ownEndpointAsCallback: 'refuse' | 'allow';
  /** Notifications of this platform at its own inbound endpoint: refused, or taken for a provider's events, for ever (B-12). */
  readonly ownNotifications: 'refused' | 'taken-for-events';

  /** O-1: where the first poll looks from: the creation of the instance, or the beginning of time. */
  readonly firstPollFrom: 'creation' | 'beginning';
  /** B-07: how stamps are read, and what becomes of one that the pattern cannot read. */
  readonly stampParsing: StampParsing;
  readonly unparsableStamp: UnparsableStamp;
  /**
   * ShareFile's stamps are multiples of 1/300 s, so they can differ from the instant of a change by 2 ms. Records this
   * near to the bound of a poll are compared with those of the poll before instead of being dropped. 0 is the documented
   * rule "updated <= last poll is ignored" to the letter. Milliseconds.
   */
  readonly boundaryToleranceMs: number;
  /** O-4: event type when created lies after updated; the vendor's event hook says CREATED. */
  readonly createdAfterUpdated: 'CREATED' | 'UPDATED';
  /** Event type of records without usable dates; nothing is documented. */
  readonly undatedEventType: 'CREATED' | 'UPDATED' | 'UNKNOWN';
  /**
   * O-9: whether a poll reports what was deleted. There is no public evidence of it for ShareFile, whose deleted Items have
   * no date; `notified-items` reports those that this poller notified before.
   */
  readonly polledDeletions: 'none' | 'notified-items';
  /**
   * What is polled when `event.poller.configuration` is not given: the documented example as printed, with its swapped
   * date fields, or with the fields as ShareFile means them (B-18). Which one the real element carries is not published.
   */
  readonly elementPollerDefault: 'as-printed' | 'corrected';
  /** B-17: whom an edited default of the element reaches; documented is that existing instances keep the old one. */
  readonly elementChangesReach: 'new-instances' | 'all-instances';
  /** objectId where the record has no `idField` (B-05); nothing is documented. */
  readonly missingObjectId: 'absent' | 'null' | 'empty';
  /** Zone of `${date:...}`; the servers are said to run on GMT. */
  readonly serverZone: string;
  /**
   * Whose records the raw body of a notification holds: all of the poll, as "the complete raw body is repeated in each"
   * says, or those of the page that the record came with (`pageSize`), which is how a poller that reads pages would have it.
   */
  readonly rawBodyOf: 'poll' | 'page';
  /** Records of a page where the poller configuration has no `pageSize`; default page size of the documents hub. */
  readonly pollPageSize: number;
  /** Records of a page where the poll's URL has no where clause; documented: 20 at a time. */
  readonly unfilteredPageSize: number;
  /** Failed polls in a row after which polling ends; 100 in production, 50 staging, 10 snapshot. */
  readonly pollFailureLimit: number;

  /** Events per notification: 10 polled, 20 by webhook (documented). */
  readonly polledEventsPerNotification: number;
  readonly webhookEventsPerNotification: number;
  /** O-6: whether the notifications of one split poll share their eventId. */
  readonly eventIdOfSplit: 'distinct' | 'shared';

  /** Spellings of event.vendor.type that mean webhooks; the page has webhook, generic pages webhooks (B-15). */
  readonly webhookSpellings: readonly string[];
  /** O-10: status of the answer to an inbound webhook; the body is {}. */
  readonly inboundAckStatus: number;
  /** B-19: whether a webhook with headers that nobody knows makes an event, or is taken and forgotten. */
  readonly inboundHeaders: 'any' | 'known';
  /** B-20: what a call answers when ShareFile refuses the instance's tokens; documented is 401. */
  readonly refusedTokenStatus: 401 | 500 | 502;
  /** Context of the webhook subscription for the root folder /top; Account needs the MasterAdmin role at ShareFile. */
  readonly topSubscriptionContext: 'Account' | 'Folder';
  /** ShareFile's webhook signature keys by OAuth client id (`oauth.api.key`); a known key makes the signature required. */
  readonly shareFileSignatureKeys: Readonly<Record<string, readonly string[]>>;
  /** Encoding of ShareFile's signature; not published. */
  readonly shareFileSignatureEncoding: 'base64' | 'hex';
  /** objectType of webhook events; nothing is published, the polled resource is called documents. */
  readonly webhookObjectType: string;
  /**
   * Equal inbound bodies count as one event when the second comes within this span after the first (B-23): later than
   * `fromMs`, because a provider repeats after a back-off, and before `toMs`, ShareFile's time to live of 7 days.
   */
  readonly inboundRepetition: { readonly fromMs: number; readonly toMs: number };
  /** Largest event; larger ones are neither stored nor dispatched (documented: 8 MB, B-16). Bytes of the notification. */
  readonly eventLimitBytes: number;
  /** Largest inbound body and API request (documented: 8 MB). Bytes. */
  readonly bodyLimitBytes: number;

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
   * say so. 0 for no limit: none is documented.
   */
  readonly queuedCallbackLimit: number;
  /**
   * How often folders that are new below a watched one are looked for and subscribed to; 0 never. ShareFile's Folder
   * contexts do not cover sub-folders, and it has no event for new ones. Minutes.
   */
  readonly folderWatchMinutes: number;
  /** Waits before a webhook subscription that ShareFile did not remove is removed again, seconds; a choice of ours. */
  readonly unsubscribeRetryDelaysSeconds: readonly number[];
  /** How long ShareFile may take to answer. Milliseconds. */
  readonly shareFileTimeoutMs: number;
  /** How long events and notifications are kept; 7 days documented for the event log. */
  readonly eventLogDays: number;
  /** Newest notifications kept, whatever their age, so that memory stays bounded. */
  readonly eventLogLimit: number;
}

/** Versions of the service that have published, differing rules. */
export type ConnectorProfile = 'sap' | 'cloud-elements-2017';

const SAP: ConnectorSettings = {
  ...HUB_DEFAULTS,
  ...CLIENT_DEFAULTS,
  ...EVENT_LOG_DEFAULTS,
  userSecret: undefined,
  organizationSecret: undefined,
  accountId: 19021,
  companyId: 17520,
  userId: 20735,
  elementId: 450,
  intervalPolicy: 'strict',
  defaultIntervalMinutes: 5,
  omittedTags: 'name',
  maskedKeys: [
    'oauth.api.key',
    'oauth.api.secret',
    'password',
    'event.notification.basic.password',
    'event.notification.callback.headers',
  ],
  maskTokens: true,
  pollerConfigurationEcho: 'string',
  ownEndpointAsCallback: 'refuse',
  ownNotifications: 'refused',
  firstPollFrom: 'creation',
  stampParsing: 'iso-first',
  unparsableStamp: 'read-as-iso',
  boundaryToleranceMs: 4,
  createdAfterUpdated: 'CREATED',
  undatedEventType: 'UNKNOWN',
  polledDeletions: 'none',
  elementPollerDefault: 'as-printed',
  elementChangesReach: 'new-instances',
  missingObjectId: 'absent',
  serverZone: 'GMT',
  rawBodyOf: 'poll',
  pollPageSize: 200,
  unfilteredPageSize: 20,
  pollFailureLimit: 100,
  polledEventsPerNotification: 10,
  webhookEventsPerNotification: 20,
  eventIdOfSplit: 'distinct',
  webhookSpellings: ['webhook', 'webhooks'],
  inboundAckStatus: 200,
  inboundHeaders: 'any',
  refusedTokenStatus: 401,
  topSubscriptionContext: 'Account',
  shareFileSignatureKeys: {},
  shareFileSignatureEncoding: 'base64',
  webhookObjectType: 'documents',
  inboundRepetition: { fromMs: 500, toMs: 7 * 24 * 3_600_000 },
  eventLimitBytes: 8 * 1024 * 1024,
  bodyLimitBytes: 8 * 1024 * 1024,
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
  folderWatchMinutes: 5,
  unsubscribeRetryDelaysSeconds: [60, 600, 3600, 21600, 86400],
  shareFileTimeoutMs: 30_000,
  eventLogDays: 7,
  eventLogLimit: 100_000,
};

/** The settings of each profile: SAP's page, and Cloud Elements' suite and pages of 2017. */
export const connectorProfiles: Readonly<Record<ConnectorProfile, ConnectorSettings>> = {
  sap: SAP,
  'cloud-elements-2017': {
    ...SAP,
    intervalPolicy: 'lenient',
    stampParsing: 'java-lenient',
    boundaryToleranceMs: 0,
    retryDelaysSeconds: [4, 16, 64, 256, 1024, 4096, 16384, 65536, 262144],
  },
};
