/** What no public source settles about the documents hub and the lists, or how far the connector goes there. */
export interface HubSettings {
  /** Whether POST /files, PATCH metadata and copy replace what is there when `overwrite` is not sent. */
  readonly hubOverwriteDefault: boolean;
  /** Whether folder contents carry tags when `fetchTags` is not sent. */
  readonly hubFetchTagsDefault: boolean;
  /** Documents on a page of the hub where `pageSize` is not sent; documented: 200. */
  readonly hubPageSize: number;
  /** Largest `pageSize` of the hub; above it the answer has an Elements-Error header and this many documents. */
  readonly hubLargestPageSize: number;
  /** Whether lists of instances carry their configuration when `hydrate` is not sent. */
  readonly instancesHydratedDefault: boolean;
  /** Status of what ShareFile does not support, as /storage; only the message is published. */
  readonly unsupportedApiStatus: 400 | 404 | 405 | 501;
  /** Whether an id opens a document that is not below the instance's root folder. */
  readonly idsOutsideRootFolder: 'hidden' | 'shown';
  /** Whether an instance is refused whose `document.root.folder.name` ShareFile does not have, or its polls fail. */
  readonly missingRootFolder: 'refuse' | 'allow';
  /** A copy onto itself with overwrite=true: answered with the document as it is, or 409. */
  readonly copyOntoItself: 'unchanged' | 'conflict';
  /** `providerViewLink` of a file: the download link, null, or not there; where ShareFile shows files is not published. */
  readonly providerViewLink: 'download-link' | 'null' | 'absent';
  /** Which of ShareFile's dates is a document's modifiedDate. */
  readonly modifiedDateOf: 'ProgenyEditDate' | 'ClientModifiedDate' | 'CreationDate';
  /** Whether versions of a file come as documents or as ShareFile's Items. */
  readonly revisionForm: 'documents' | 'raw';
  /** Whether GET /share answers an array or ShareFile's feed. */
  readonly shareList: 'array' | 'feed';
  /** What startDate and endDate of a search compare with; ShareFile itself searches by creation only. */
  readonly searchedDate: 'created' | 'modified';
  /** `endpoint` of the answer to a ping. */
  readonly pingEndpoint: string;
  /**
   * How long a call waits for what ShareFile does later (202 with an AsyncOperation) before it fails with 502; 0 fails at
   * once. Seconds.
   */
  readonly asyncOperationWaitSeconds: number;
  /** Documents of an instance whose tags are kept; beyond, those tagged longest ago lose theirs. */
  readonly taggedDocumentLimit: number;
  /** Whether all answers carry elements-trace-id (the request's id) or none. */
  readonly traceIdAnswers: 'all' | 'none';
  /** How much of a refused body is still read, so that the client gets to see the refusal. Bytes. */
  readonly refusedBodyDrainBytes: number;
  /** Largest file that is taken; documented for file streaming: 6 GB. Bytes. */
  readonly fileStreamingLimitBytes: number;
  /** How long a file may take to come in; documented for file streaming: 3600 s. Seconds. */
  readonly fileStreamingSeconds: number;
}

/** The likeliest choices. */
export const HUB_DEFAULTS: HubSettings = {
  hubOverwriteDefault: false,
  hubFetchTagsDefault: true,
  hubPageSize: 200,
  hubLargestPageSize: 2000,
  instancesHydratedDefault: true,
  unsupportedApiStatus: 404,
  idsOutsideRootFolder: 'hidden',
  missingRootFolder: 'refuse',
  copyOntoItself: 'unchanged',
  providerViewLink: 'download-link',
  modifiedDateOf: 'ProgenyEditDate',
  revisionForm: 'documents',
  shareList: 'array',
  searchedDate: 'created',
  pingEndpoint: 'sharefile',
  asyncOperationWaitSeconds: 60,
  taggedDocumentLimit: 10_000,
  traceIdAnswers: 'all',
  refusedBodyDrainBytes: 64 * 1024 * 1024,
  fileStreamingLimitBytes: 6 * 1024 * 1024 * 1024,
  fileStreamingSeconds: 3600,
};
