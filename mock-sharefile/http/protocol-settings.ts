import type { SearchedText } from '../domain/search/search-items.ts';

/** How the API speaks: OData, limits and refusals. */
export interface ProtocolSettings {
  /**
   * What the next page is called: an SDK reads `odata.nextLink`, the documentation writes `odata.nextlink` (quirk Q22).
   */
  readonly odataNextLinkName: 'odata.nextLink' | 'odata.nextlink';
  /** What becomes of names in `$select` that no entity has: the service was seen to drop them (quirk Q21). */
  readonly unknownSelectNames: 'drop' | 'refuse';
  /** Whether an expanded member has to be selected, too, when there is a `$select`. GUESS: yes, as OData v3 has it. */
  readonly expandNeedsSelect: boolean;
  /** What of an entity is written whatever `$select` says. GUESS: what says which entity it is. */
  readonly alwaysSelected: readonly string[];
  /** Whether startswith, endswith and substringof ignore case. GUESS: yes, for names compare so. */
  readonly textFunctionsIgnoreCase: boolean;
  /** Whether `$filter` knows `ge` and `le`, which the .NET SDK never sends. GUESS: yes. */
  readonly filterKnowsGeAndLe: boolean;
  /** Whether the names in a path may be written in any case. GUESS: yes, as names of parameters may. */
  readonly entityNamesIgnoreCase: boolean;
  /** Whether a JSON body needs its media type. GUESS: no, for curl samples in the wild send none. */
  readonly jsonNeedsMediaType: boolean;
  /** Whether a stream id stands for the latest version where an item's id is due. GUESS: yes. */
  readonly streamIdsAreItemIds: boolean;
  /** Whether an older version is still found by its id; the documentation implies that it is. */
  readonly oldVersionsReadable: boolean;
  /** How `Items(streamid)/Stream` lists versions. GUESS: newest first. */
  readonly streamOrder: 'newest-first' | 'oldest-first';
  /** Whether Breadcrumbs end with the item itself or with the folder that it lies in. GUESS: with the item. */
  readonly breadcrumbsIncludeItem: boolean;
  /** What a search looks at beside names, unless it asks for ItemNameOnly. GUESS: nothing. */
  readonly searchLooksAt: SearchedText;
  /** Where an advanced search with ParentID looks: everywhere below, or right in it. GUESS: below, as Items(id)/Search. */
  readonly searchParentMeans: 'below' | 'children';
  /** How many entities one answer may carry by `$expand`; a limit of this mock, for they multiply at each step. */
  readonly maxExpandedEntities: number;
  /** Whether `$metadata` and the service document are answered without a token. GUESS: yes, as OData tools expect. */
  readonly metadataIsPublic: boolean;
  /** How many requests one token may send in a window; 0 is no limit. The service limits, but publishes no number. */
  readonly throttleRequestsPerWindow: number;
  /** GUESS: a minute. */
  readonly throttleWindowSeconds: number;
  /** Whether a throttled request is told when to come again. GUESS: yes; no header is documented. */
  readonly throttleRetryAfter: boolean;
  /** `code` of status 429. GUESS: the number, for .NET Framework has no name for it. */
  readonly throttledCode: '429' | 'TooManyRequests';
  /** Whether, and with which reason, every call of the API is answered with 503. */
  readonly unavailable: 'no' | 'ServiceUnavailable' | 'MaintenanceMode' | 'ZoneUnavailable';
}

/** The protocol settings that hold unless told otherwise. */
export const DEFAULT_PROTOCOL_SETTINGS: ProtocolSettings = {
  odataNextLinkName: 'odata.nextLink',
  unknownSelectNames: 'drop',
  expandNeedsSelect: true,
  alwaysSelected: ['odata.metadata', 'odata.type', 'Id', 'url'],
  textFunctionsIgnoreCase: true,
  filterKnowsGeAndLe: true,
  entityNamesIgnoreCase: true,
  jsonNeedsMediaType: false,
  streamIdsAreItemIds: true,
  oldVersionsReadable: true,
  streamOrder: 'newest-first',
  breadcrumbsIncludeItem: true,
  searchLooksAt: 'names',
  searchParentMeans: 'below',
  maxExpandedEntities: 100_000,
  metadataIsPublic: true,
  throttleRequestsPerWindow: 0,
  throttleWindowSeconds: 60,
  throttleRetryAfter: true,
  throttledCode: '429',
  unavailable: 'no',
};
