// Generated from schemas/open-connectors/connector-settings.schema.json by npm run generate; change the schema, not this file.

/**
 * Everything about the reference connector that no public source settles, or that differs between its published versions. O-n are open points of the protocol, B-n known bugs. A source that says GUESS is known from no public source: the default is the likeliest behaviour.
 */
export interface ConnectorSettingsFile {
  /**
   * User secret of the Authorization header; drawn from the world's chance when not given.
   */
  readonly userSecret?: string;
  /**
   * Organization secret of the Authorization header; drawn from the world's chance when not given.
   */
  readonly organizationSecret?: string;
  /**
   * Number of the platform account that notifications carry.
   */
  readonly accountId?: number;
  /**
   * Number of the company that notifications carry.
   */
  readonly companyId?: number;
  /**
   * Number of the platform user that notifications and instances carry.
   */
  readonly userId?: number;
  /**
   * Number of the ShareFile element; 450 in the documented instance.
   */
  readonly elementId?: number;
  /**
   * An interval that is empty, 0, negative or no number: refused, or replaced by the element's 5 minutes.
   */
  readonly intervalPolicy?: 'strict' | 'lenient';
  /**
   * Interval where none is given; documented as 5 in the ShareFile instance. Minutes.
   */
  readonly defaultIntervalMinutes?: number;
  /**
   * Tags of an instance that was created without any: its name, or none.
   */
  readonly omittedTags?: 'name' | 'none';
  /**
   * Keys whose values come back as ********. The vendor's suite demands key, secret and password.
   */
  readonly maskedKeys?: readonly string[];
  /**
   * Whether the OAuth tokens are masked as well; the oldest documentation shows them.
   */
  readonly maskTokens?: boolean;
  /**
   * `event.poller.configuration` comes back as text (values always do) or as the object that was sent.
   */
  readonly pollerConfigurationEcho?: 'string' | 'object';
  /**
   * A callback URL that points at the connector's own inbound endpoint answers itself for ever (B-12).
   */
  readonly ownEndpointAsCallback?: 'refuse' | 'allow';
  /**
   * Notifications of this platform at its own inbound endpoint: refused, or taken for a provider's events, of which each causes the next until one is too large (B-12).
   */
  readonly ownNotifications?: 'refused' | 'taken-for-events';
  /**
   * Where the first poll looks from: the creation of the instance, or the beginning of time.
   */
  readonly firstPollFrom?: 'creation' | 'beginning';
  /**
   * How stamps are read: ISO texts by their own digits, or by the pattern as Java would. ShareFile writes 0 to 7 digits of a second.
   */
  readonly stampParsing?: 'iso-first' | 'java-lenient';
  /**
   * What becomes of a stamp that its pattern cannot read: tried as ISO, its record left out, or taken for 1970.
   */
  readonly unparsableStamp?: 'read-as-iso' | 'skip' | 'epoch';
  /**
   * ShareFile's stamps are multiples of 1/300 s, so they can differ from the instant of a change by 2 ms. Records this near to the bound of a poll are compared with those of the poll before instead of being dropped. 0 is the documented rule "updated <= last poll is ignored" to the letter. Milliseconds.
   */
  readonly boundaryToleranceMs?: number;
  /**
   * Event type when created lies after updated; the vendor's event hook says CREATED.
   */
  readonly createdAfterUpdated?: 'CREATED' | 'UPDATED';
  /**
   * Event type of records without usable dates; nothing is documented.
   */
  readonly undatedEventType?: 'CREATED' | 'UPDATED' | 'UNKNOWN';
  /**
   * Whether a poll reports what was deleted: nothing, or the Items that it notified before. There is no public evidence of it for ShareFile.
   */
  readonly polledDeletions?: 'none' | 'notified-items';
  /**
   * What is polled when `event.poller.configuration` is not given: the documented example as printed, with its swapped date fields, or with the fields as ShareFile means them (B-18). Which one the real element carries is not published.
   */
  readonly elementPollerDefault?: 'as-printed' | 'corrected';
  /**
   * Whom an edited default of the element reaches (B-17): instances that are made from now on, or those that there are as well.
   */
  readonly elementChangesReach?: 'new-instances' | 'all-instances';
  /**
   * ObjectId where the record has no `idField` (B-05); nothing is documented.
   */
  readonly missingObjectId?: 'absent' | 'null' | 'empty';
  /**
   * Zone of `${date:...}`; the servers are said to run on GMT.
   */
  readonly serverZone?: string;
  /**
   * Whose records the raw body of a notification holds: all of the poll, as documented, or only those of the page (`pageSize`) that the record came with. `page` departs from the documentation (clause OC-3.6-02 fails), and is for receivers that have to bear such a platform, or for polls whose whole raw body would be larger than `eventLimitBytes`.
   */
  readonly rawBodyOf?: 'poll' | 'page';
  /**
   * Records of a page where the poller configuration has no `pageSize`; default page size of the documents hub. Only with rawBodyOf page.
   */
  readonly pollPageSize?: number;
  /**
   * Records of a page where the poll's URL has no where clause; documented: 20 at a time. Only with rawBodyOf page.
   */
  readonly unfilteredPageSize?: number;
  /**
   * Failed polls in a row after which polling ends; 100 in production, 50 staging, 10 snapshot.
   */
  readonly pollFailureLimit?: number;
  /**
   * Most events of one notification by polling.
   */
  readonly polledEventsPerNotification?: number;
  /**
   * Most events of one notification by webhook.
   */
  readonly webhookEventsPerNotification?: number;
  /**
   * Whether the notifications of one split poll share their eventId.
   */
  readonly eventIdOfSplit?: 'distinct' | 'shared';
  /**
   * Spellings of event.vendor.type that mean webhooks; the page has webhook, generic pages webhooks (B-15).
   */
  readonly webhookSpellings?: readonly string[];
  /**
   * Status of the answer to an inbound webhook; the body is {}.
   */
  readonly inboundAckStatus?: number;
  /**
   * Whether a webhook with request headers that nobody knows makes an event, or is acknowledged and forgotten (B-19).
   */
  readonly inboundHeaders?: 'any' | 'known';
  /**
   * Status of a call for which ShareFile refused the instance's tokens, also refreshed ones (B-20).
   */
  readonly refusedTokenStatus?: 401 | 500 | 502;
  /**
   * Context of the webhook subscription for the root folder /top; Account needs the MasterAdmin role at ShareFile.
   */
  readonly topSubscriptionContext?: 'Account' | 'Folder';
  /**
   * ShareFile's webhook signature keys by OAuth client id (`oauth.api.key`); a known key makes the signature required.
   */
  readonly shareFileSignatureKeys?: {
    readonly [k: string]: readonly string[];
  };
  /**
   * Encoding of ShareFile's signature; not published.
   */
  readonly shareFileSignatureEncoding?: 'base64' | 'hex';
  /**
   * ObjectType of webhook events; nothing is published, the polled resource is called documents.
   */
  readonly webhookObjectType?: string;
  /**
   * Equal inbound bodies count as one event when the second comes within this span after the first (B-23): later than `fromMs`, because a provider repeats after a back-off, and before `toMs`, ShareFile's time to live of 7 days.
   */
  readonly inboundRepetition?: {
    /**
     * From when after the first. Milliseconds.
     */
    readonly fromMs: number;
    /**
     * Until when after the first. Milliseconds.
     */
    readonly toMs: number;
  };
  /**
   * Largest event; larger ones are neither stored nor dispatched (documented: 8 MB, B-16). Bytes of the notification.
   */
  readonly eventLimitBytes?: number;
  /**
   * Largest inbound body and API request (documented: 8 MB). Bytes.
   */
  readonly bodyLimitBytes?: number;
  /**
   * Digest and encoding of the notification's signature; documented: HMAC-SHA256 in base64, until 2016 SHA-1 (B-13).
   */
  readonly signatureScheme?: 'hmac-sha256-base64' | 'hmac-sha256-hex' | 'hmac-sha1-base64' | 'sha256-base64';
  /**
   * Content-Type of a notification; nothing is documented.
   */
  readonly callbackContentType?: string;
  /**
   * User-Agent of a notification; none when empty. Nothing is documented.
   */
  readonly callbackUserAgent?: string;
  /**
   * Waits between the attempts of a callback, seconds.
   */
  readonly retryDelaysSeconds?: readonly number[];
  /**
   * How long a callback may take. Milliseconds.
   */
  readonly callbackTimeoutMs?: number;
  /**
   * Which answers of a callback URL count as delivered; nothing is documented, the vendor's suite answers 200.
   */
  readonly callbackSuccess?: '2xx' | '200' | '2xx-or-3xx';
  /**
   * How many redirects of a callback URL are followed, always by POST; nothing is documented.
   */
  readonly callbackRedirectLimit?: number;
  /**
   * `notification.webhook.failure.policy` of the account until it is changed; documented default: retry.
   */
  readonly callbackFailurePolicy?: 'retry' | 'queue';
  /**
   * What becomes of a notification after its last failed attempt: documented is a queue; `drop` loses it (B-11).
   */
  readonly exhaustedCallback?: 'queue' | 'drop';
  /**
   * Notifications that wait in the queue at most; beyond, the oldest is lost, and the event log and the message board say so. 0 means that nothing is ever lost, and that there is no bound: each one waits in memory, with a data folder as well (about 3 kB for a webhook; the records of a poll once for all its notifications), until the queue is released or the instance deleted. Give a limit to a connector that runs for long beside a receiver that nobody looks after.
   */
  readonly queuedCallbackLimit?: number;
  /**
   * How often folders that are new below a watched one are looked for and subscribed to; 0 never. ShareFile's Folder contexts do not cover sub-folders, and it has no event for new ones. Minutes.
   */
  readonly folderWatchMinutes?: number;
  /**
   * Waits before a webhook subscription that ShareFile did not remove is removed again, seconds.
   */
  readonly unsubscribeRetryDelaysSeconds?: readonly number[];
  /**
   * How long ShareFile may take to answer. Milliseconds.
   */
  readonly shareFileTimeoutMs?: number;
  /**
   * How long events and notifications are kept; 7 days documented for the event log.
   */
  readonly eventLogDays?: number;
  /**
   * Newest notifications kept, whatever their age, so that memory stays bounded.
   */
  readonly eventLogLimit?: number;
  /**
   * Whether POST /files, PATCH metadata and copy replace what is there when `overwrite` is not sent.
   */
  readonly hubOverwriteDefault?: boolean;
  /**
   * Whether folder contents carry tags when `fetchTags` is not sent.
   */
  readonly hubFetchTagsDefault?: boolean;
  /**
   * Documents on a page of the hub where `pageSize` is not sent.
   */
  readonly hubPageSize?: number;
  /**
   * Largest `pageSize` of the hub; above it the answer has an Elements-Error header and this many documents.
   */
  readonly hubLargestPageSize?: number;
  /**
   * Whether lists of instances carry their configuration when `hydrate` is not sent.
   */
  readonly instancesHydratedDefault?: boolean;
  /**
   * Status of what ShareFile does not support, as /storage; only the message is published.
   */
  readonly unsupportedApiStatus?: 400 | 404 | 405 | 501;
  /**
   * Whether an id opens a document that is not below the instance's root folder.
   */
  readonly idsOutsideRootFolder?: 'hidden' | 'shown';
  /**
   * Whether an instance that polls is refused when ShareFile does not have the folder of its document.root.folder.name, or is made and its polls fail. With webhooks it is always refused: there is nothing to subscribe to.
   */
  readonly missingRootFolder?: 'refuse' | 'allow';
  /**
   * A copy onto itself with overwrite=true: answered with the document as it is, or 409.
   */
  readonly copyOntoItself?: 'unchanged' | 'conflict';
  /**
   * `providerViewLink` of a file: the download link, null, or not there; where ShareFile shows files is not published.
   */
  readonly providerViewLink?: 'download-link' | 'null' | 'absent';
  /**
   * Which of ShareFile's dates is a document's modifiedDate.
   */
  readonly modifiedDateOf?: 'ProgenyEditDate' | 'ClientModifiedDate' | 'CreationDate';
  /**
   * Whether versions of a file come as documents or as ShareFile's Items.
   */
  readonly revisionForm?: 'documents' | 'raw';
  /**
   * Whether GET /share answers an array or ShareFile's feed.
   */
  readonly shareList?: 'array' | 'feed';
  /**
   * What startDate and endDate of a search compare with; ShareFile itself searches by creation only.
   */
  readonly searchedDate?: 'created' | 'modified';
  /**
   * `endpoint` of the answer to a ping.
   */
  readonly pingEndpoint?: string;
  /**
   * How long a call waits for what ShareFile does later (202 with an AsyncOperation) before it fails with 502; 0 fails at once. Seconds.
   */
  readonly asyncOperationWaitSeconds?: number;
  /**
   * Documents of an instance whose tags are kept; beyond, those tagged longest ago lose theirs.
   */
  readonly taggedDocumentLimit?: number;
  /**
   * Whether pages of other origins may call (CORS). Published is only which headers are exposed to them.
   */
  readonly crossOriginCalls?: 'allowed' | 'refused';
  /**
   * Whether the words User, Organization and Element have to be capitalised as the documentation has them.
   */
  readonly authorizationKeywords?: 'as-documented' | 'any-case';
  /**
   * Whether a 401 says in an Elements-Error header what is wrong with the form of the Authorization header.
   */
  readonly authorizationHints?: 'elements-error' | 'none';
  /**
   * `timestamp` of a bucket of the analytics: ISO 8601 in whole seconds, or epoch milliseconds.
   */
  readonly analyticsTimestamps?: 'iso' | 'epoch-ms';
  /**
   * Whether grouped buckets have `total` alone, or `count` besides, which the vendor's schema demands by mistake.
   */
  readonly groupedAnalytics?: 'total' | 'total-and-count';
  /**
   * What GET /instances/events/dispositions lists: each event, or how many have each status.
   */
  readonly eventDispositions?: 'per-event' | 'per-status';
  /**
   * What GET /metrics/events answers: figures of all, or a list of figures for each instance.
   */
  readonly eventMetrics?: 'overall' | 'per-instance';
  /**
   * Whether all answers carry elements-trace-id (the request's id) or none.
   */
  readonly traceIdAnswers?: 'all' | 'none';
  /**
   * How much of a refused body is still read, so that the client gets to see the refusal. Bytes.
   */
  readonly refusedBodyDrainBytes?: number;
  /**
   * Largest file that is taken; documented for file streaming: 6 GB. Bytes.
   */
  readonly fileStreamingLimitBytes?: number;
  /**
   * How long a file may take to come in; documented for file streaming: 3600 s. Seconds.
   */
  readonly fileStreamingSeconds?: number;
}
