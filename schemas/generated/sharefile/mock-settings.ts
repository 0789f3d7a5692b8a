// Generated from schemas/sharefile/mock-settings.schema.json by npm run generate; change the schema, not this file.

/**
 * Everything about the mock ShareFile that can be chosen. A source that says GUESS is known from no public source: the default is the likeliest behaviour, and who knows better changes it here.
 */
export interface MockShareFileSettings {
  /**
   * First label of the account's hosts: {subdomain}.sharefile.com.
   */
  readonly subdomain?: string;
  /**
   * User name of the seeded owner, who is MasterAdmin; public on purpose.
   */
  readonly ownerUsername?: string;
  /**
   * Password of the seeded owner; public on purpose.
   */
  readonly ownerPassword?: string;
  /**
   * User name of a second employee without the role MasterAdmin.
   */
  readonly employeeUsername?: string;
  /**
   * Password of the second employee; public on purpose.
   */
  readonly employeePassword?: string;
  /**
   * How many users are seeded.
   */
  readonly seedUserCount?: number;
  /**
   * How many folders are seeded.
   */
  readonly seedFolderCount?: number;
  /**
   * How many files are seeded.
   */
  readonly seedFileCount?: number;
  /**
   * Name of the virtual folder top.
   */
  readonly topFolderName?: string;
  /**
   * Name of home folders.
   */
  readonly homeFolderName?: string;
  /**
   * Name of the virtual folder allshared.
   */
  readonly sharedFoldersName?: string;
  /**
   * Name of the virtual folder favorites.
   */
  readonly favoritesName?: string;
  /**
   * Name of the virtual folder connectors.
   */
  readonly connectorsName?: string;
  /**
   * Name of the virtual folder box.
   */
  readonly fileBoxName?: string;
  /**
   * Whether files may lie directly at the top of the account.
   */
  readonly filesAtTop?: boolean;
  /**
   * Root of the API of another provider, to which the children of a symbolic link without a Link lead (quirk Q23).
   */
  readonly connectorApiRoot?: string;
  /**
   * The kinds of connectors that there are.
   *
   * Items: A kind of connector.
   */
  readonly connectorGroups?: readonly {
    /**
     * Id of the group.
     */
    readonly id: string;
    /**
     * What it is called.
     */
    readonly name: string;
    /**
     * What stands for it in addresses.
     */
    readonly provider: string;
  }[];
  /**
   * Whether Path ends with the item itself.
   */
  readonly pathIncludesItem?: boolean;
  /**
   * Whether odata.count counts all that match, before $top and $skip, or the page.
   */
  readonly odataCount?: 'total' | 'page';
  /**
   * What the address of the next page is called (quirk Q22).
   */
  readonly odataNextLinkName?: 'odata.nextLink' | 'odata.nextlink';
  /**
   * What becomes of names in $select that no entity has (quirk Q21).
   */
  readonly unknownSelectNames?: 'drop' | 'refuse';
  /**
   * Whether an expanded member has to be selected, too, when there is a $select.
   */
  readonly expandNeedsSelect?: boolean;
  /**
   * Members of an entity that are written whatever $select says.
   */
  readonly alwaysSelected?: readonly string[];
  /**
   * Whether startswith, endswith and substringof ignore case.
   */
  readonly textFunctionsIgnoreCase?: boolean;
  /**
   * Whether $filter knows ge and le.
   */
  readonly filterKnowsGeAndLe?: boolean;
  /**
   * Whether the names in a path may be written in any case.
   */
  readonly entityNamesIgnoreCase?: boolean;
  /**
   * Whether a JSON body without the media type application/json is refused with 415.
   */
  readonly jsonNeedsMediaType?: boolean;
  /**
   * Whether a stream id stands for the latest version of its file where the id of an item is due.
   */
  readonly streamIdsAreItemIds?: boolean;
  /**
   * Whether an older version of a file is still found by its id.
   */
  readonly oldVersionsReadable?: boolean;
  /**
   * In which order Items(streamid)/Stream lists versions.
   */
  readonly streamOrder?: 'newest-first' | 'oldest-first';
  /**
   * Whether Breadcrumbs end with the item itself, or with the folder that it lies in.
   */
  readonly breadcrumbsIncludeItem?: boolean;
  /**
   * What a search looks at, unless it asks for ItemNameOnly.
   */
  readonly searchLooksAt?: 'names' | 'names-and-descriptions';
  /**
   * Where an advanced search with ParentID looks: everywhere below that folder, or right in it.
   */
  readonly searchParentMeans?: 'below' | 'children';
  /**
   * How many entities one answer may carry by $expand.
   */
  readonly maxExpandedEntities?: number;
  /**
   * Whether $metadata and the service document are answered without a token.
   */
  readonly metadataIsPublic?: boolean;
  /**
   * DiskSpaceLimit and BandwidthLimitInMB of what is unlimited.
   */
  readonly unlimitedValue?: number;
  /**
   * ExpirationDays of what never expires.
   */
  readonly neverExpiresDays?: number;
  /**
   * Whether a PATCHed ClientModifiedDate is read as New York wall-clock time and cut to seconds (quirk Q1).
   */
  readonly patchedDatesAreNewYorkTime?: boolean;
  /**
   * Which instant an hour means that comes twice, in November.
   */
  readonly newYorkOverlap?: 'earlier' | 'later';
  /**
   * How long upload and download URLs live, in seconds.
   */
  readonly transferUrlLifetimeSeconds?: number;
  /**
   * HTTP status of a refused upload with fmt=json (quirk Q12).
   */
  readonly uploadErrorStatus?: 200 | 400;
  /**
   * Whether a streamed upload without FileSize is refused with -2 (quirk Q11).
   */
  readonly streamedUploadNeedsSize?: boolean;
  /**
   * Whether size and errorCode of upload answers are texts (quirk Q10).
   */
  readonly uploadNumbersAsText?: boolean;
  /**
   * Error code of a part or a file whose hash is another.
   */
  readonly uploadHashMismatchCode?: number;
  /**
   * How many of the first requests of each upload are refused with 420 "Thread was being aborted." (quirk Q14).
   */
  readonly abortedUploadRequests?: number;
  /**
   * Names of the form fields that may carry the file of an upload that is not raw.
   *
   * @minItems 1
   */
  readonly uploadFormFields?: readonly string[];
  /**
   * Into which ChunkUris and FinishUris fmt=json is written when an upload asks for responseFormat=json: none, those of uploads in pieces, or all.
   */
  readonly uploadFormatInUris?: 'none' | 'pieces' | 'all';
  /**
   * How many threads an UploadSpecification allows at most.
   */
  readonly maxUploadThreads?: number;
  /**
   * What becomes of the file x.zip of an upload with unzip: what is in it lies where it would have lain, or in a folder x there, or it stays what it is.
   */
  readonly unzipUploads?: 'into-folder' | 'into-own-folder' | 'off';
  /**
   * How many files and folders may come out of one archive.
   */
  readonly maxUnzippedEntries?: number;
  /**
   * How many bytes may come out of one archive.
   */
  readonly maxUnzippedBytes?: number;
  /**
   * Whether an answer to Range lacks its last byte (quirk Q17).
   */
  readonly rangeAnswersOneByteShort?: boolean;
  /**
   * Which changes that do not insist on being done at once answer 202 with AsyncOperations (quirk Q29): none, those of a folder or of several items, or all.
   */
  readonly asyncOperations?: 'never' | 'folders' | 'always';
  /**
   * How long such an operation takes, in seconds.
   */
  readonly asyncOperationSeconds?: number;
  /**
   * What BatchProgress of a batch that is done is: 100 or 1.
   */
  readonly batchProgressUnit?: 'percent' | 'fraction';
  /**
   * Contents up to this many bytes stay in memory, longer ones are written to files.
   */
  readonly memoryContentBytes?: number;
  /**
   * Whether unknown paths of *.sharefile.com answer 200 with the web application's page (quirk Q20).
   */
  readonly applicationPlaneShell?: boolean;
  /**
   * Longest JSON body that is taken, in bytes.
   */
  readonly maxJsonBytes?: number;
  /**
   * Longest file that is taken, in bytes.
   */
  readonly maxUploadBytes?: number;
  /**
   * Whether the control API below /_lab/ wants its token.
   */
  readonly controlRequiresToken?: boolean;
  /**
   * Host names besides loopback under which the control API is reached.
   */
  readonly controlHosts?: readonly string[];
  /**
   * How many answered requests are remembered.
   */
  readonly journalCapacity?: number;
  /**
   * How many changes of items are remembered.
   */
  readonly changesCapacity?: number;
  /**
   * How many attempts to deliver webhooks are remembered.
   */
  readonly deliveriesCapacity?: number;
  /**
   * How many requests one token may send in a window; 0 is no limit.
   */
  readonly throttleRequestsPerWindow?: number;
  /**
   * How long a window of throttling is, in seconds.
   */
  readonly throttleWindowSeconds?: number;
  /**
   * Whether a throttled request is told by Retry-After when to come again.
   */
  readonly throttleRetryAfter?: boolean;
  /**
   * The member code of status 429.
   */
  readonly throttledCode?: '429' | 'TooManyRequests';
  /**
   * Whether, and with which reason, every call of the API is answered with 503.
   */
  readonly unavailable?: 'no' | 'ServiceUnavailable' | 'MaintenanceMode' | 'ZoneUnavailable';
  /**
   * Accounts beside the default one, seeded with as many folders and files.
   */
  readonly accounts?: readonly FurtherAccount[];
  /**
   * The apicp of tokens and redirects (quirk Q19).
   */
  readonly apiControlPlane?: 'sf-api.com' | 'sharefile.com';
  /**
   * Whether a token is taken on the host of another account.
   */
  readonly tokensHoldOnOtherHosts?: boolean;
  /**
   * Who has two-factor sign-in: the password grant then fails as for a wrong password (quirk Q25).
   */
  readonly twoFactorUsernames?: readonly string[];
  /**
   * Whether there is an entity Capabilities (quirk Q27).
   */
  readonly hasCapabilities?: boolean;
  /**
   * The right that a rename, or any other change of an item where it lies, needs.
   */
  readonly renameNeeds?: 'canView' | 'canDownload' | 'canUpload' | 'canDelete' | 'canManagePermissions';
  /**
   * The right that an item needs beside that to go elsewhere.
   */
  readonly moveNeeds?: 'canView' | 'canDownload' | 'canUpload' | 'canDelete' | 'canManagePermissions';
  /**
   * How the body of AccessControls/Clone calls its members.
   */
  readonly cloneMemberNames?: {
    /**
     * The folder.
     */
    readonly folder: string;
    /**
     * Whose rights are given to others.
     */
    readonly principal: string;
    /**
     * The others.
     */
    readonly clones: string;
  };
  /**
   * Whether a MasterAdmin may do everything outside the home folders of others.
   */
  readonly masterAdminMayDoAll?: boolean;
  /**
   * What employees may do in a shared folder for which nobody gave them rights.
   */
  readonly rightsWithoutControl?: 'none' | 'all';
  /**
   * How an item answers whom it is hidden from.
   */
  readonly hiddenItems?: 'forbidden' | 'not-found';
  /**
   * Longest name of an item, in characters.
   */
  readonly maxNameLength?: number;
  /**
   * How a name is refused that no item may have: with 400, 403 or 409.
   */
  readonly invalidNameAnswer?: 'bad-request' | 'forbidden' | 'name-taken';
  /**
   * What a name that is taken is refused with; {name} stands for it.
   */
  readonly nameTakenText?: string;
  /**
   * Whose ProgenyEditDate each operation bumps.
   */
  readonly progenyEditPropagation?: PropagationTable;
  /**
   * Whether FileCount counts folders, too.
   */
  readonly fileCountIncludesFolders?: boolean;
  /**
   * Whether FileCount counts links and notes, too; symbolic links count as folders do.
   */
  readonly fileCountIncludesLinks?: boolean;
  /**
   * What an upload without overwrite does when the name is taken: become "name (1).ext", or be refused with 409.
   */
  readonly uploadNameConflict?: 'rename' | 'refuse';
  /**
   * Whether older versions of files are kept.
   */
  readonly versioning?: boolean;
  /**
   * How many days what was deleted can come back.
   */
  readonly recycleBinDays?: number;
  /**
   * Whether a PATCH that renames and moves renames first in the old folder, and what it does to a sibling of the new name there (quirk Q2).
   */
  readonly renameBeforeMove?: 'clobbers' | 'conflicts' | 'off';
  /**
   * The applications that may ask for tokens.
   */
  readonly clients?: readonly OAuthClient[];
  /**
   * Whether unknown clients are let in with any secret and any redirect URI.
   */
  readonly openClients?: boolean;
  /**
   * Status with which the token endpoint refuses an unknown client or a wrong secret.
   */
  readonly invalidClientStatus?: 400 | 401;
  /**
   * How h, the signature of a redirect after sign-in, is written.
   */
  readonly redirectHashEncoding?: 'base64' | 'hex';
  /**
   * How long an access token lives, in seconds.
   */
  readonly accessTokenLifetimeSeconds?: number;
  /**
   * How long an authorization code lives, in seconds.
   */
  readonly authorizationCodeLifetimeSeconds?: number;
  /**
   * How long a refresh token lives, in seconds; 0 is for ever.
   */
  readonly refreshTokenLifetimeSeconds?: number;
  /**
   * What becomes of a refresh token that was used (quirk Q18).
   */
  readonly refreshTokenRotation?: 'rotate-and-revoke' | 'grace' | 'none';
  /**
   * How long a used refresh token still holds with the rotation "grace", in seconds.
   */
  readonly refreshTokenGraceSeconds?: number;
  /**
   * How signatures of webhooks are written.
   */
  readonly webhookSignatureEncoding?: 'base64' | 'hex';
  /**
   * The event when one version of a file is deleted and the file stays.
   */
  readonly deletedVersionOperation?: 'Delete' | 'Update' | 'none';
  /**
   * The event of an upload over an existing name.
   */
  readonly newVersionOperation?: 'Upload' | 'Update';
  /**
   * As which event changes of a file beside its contents are told; none is not told.
   */
  readonly fileWebhookOperations?: {
    /**
     * A file is renamed.
     */
    readonly renamed: 'Upload' | 'Update' | 'none';
    /**
     * Another member of a file is changed.
     */
    readonly edited: 'Upload' | 'Update' | 'none';
    /**
     * A file goes to another folder.
     */
    readonly moved: 'Upload' | 'Update' | 'none';
    /**
     * A file is the copy of another.
     */
    readonly copied: 'Upload' | 'Update' | 'none';
    /**
     * A file comes back from the recycle bin.
     */
    readonly restored: 'Upload' | 'Update' | 'none';
  };
  /**
   * What events do to a subscription that its context does not permit: refuse it with 400, or be left out.
   */
  readonly unpermittedEvents?: 'refuse' | 'drop';
  /**
   * Whether the text of a signature key is the key of the HMAC, or the bytes that it is base64 of.
   */
  readonly webhookKeyForm?: 'text' | 'base64';
  /**
   * Whether links and notes are told of as files are.
   */
  readonly linkWebhookEvents?: 'none' | 'as-files';
  /**
   * Whether a folder's subscription hears of sub-folders (quirk Q24).
   */
  readonly folderWebhooksRecursive?: boolean;
  /**
   * Whether one may subscribe twice to the same context with the same URL.
   */
  readonly duplicateSubscriptions?: 'allow' | 'refuse';
  /**
   * Whether a client lists only the subscriptions that were made with it.
   */
  readonly subscriptionsListedPerClient?: boolean;
  /**
   * How long an event takes to be sent, in seconds (quirk Q24).
   */
  readonly webhookDelaySeconds?: number;
  /**
   * How long a receiver has to answer, in seconds.
   */
  readonly webhookTimeoutSeconds?: number;
  /**
   * How long the first retry of a webhook waits, in seconds.
   */
  readonly webhookRetryFirstDelaySeconds?: number;
  /**
   * By how much each further retry waits longer.
   */
  readonly webhookRetryFactor?: number;
  /**
   * The longest that a retry waits, in seconds.
   */
  readonly webhookRetryLongestDelaySeconds?: number;
  /**
   * How long an event is tried, in hours.
   */
  readonly webhookTimeToLiveHours?: number;
  /**
   * Whether the link of a share that needs no login is open to people without a token.
   */
  readonly anonymousShares?: boolean;
  /**
   * Whether clients may share, too.
   */
  readonly clientsMayShare?: boolean;
  /**
   * After how many days a share expires that says nothing about it; 0 is never.
   */
  readonly shareDefaultExpirationDays?: number;
  /**
   * What an expired share answers to those who use it.
   */
  readonly expiredShareAnswer?: 'not-found' | 'forbidden';
  /**
   * Whether a download of a share counts once its first byte is asked for, or as soon as its URL is given.
   */
  readonly shareDownloadsCounted?: 'when-sent' | 'when-offered';
  /**
   * Whether MaxDownloads limits all downloads of a share or those of each recipient.
   */
  readonly shareDownloadLimitFor?: 'share' | 'recipient';
  /**
   * Whether RequireLogin lets in everybody who can sign in to the account, or the recipients alone.
   */
  readonly shareLoginAdmits?: 'account' | 'recipients';
  /**
   * Whether an upload through a request link may replace a file.
   */
  readonly requestUploadsMayOverwrite?: boolean;
  /**
   * Who is shown as the maker of what a visitor without a name of his own uploads.
   */
  readonly visitorUploadsAreBy?: 'sharer' | 'nobody';
  /**
   * What becomes of the shares of a user who is deleted: they die with him, or the account's first MasterAdmin gives them on.
   */
  readonly sharesOfDeletedUsers?: 'die' | 'go-to-owner';
  /**
   * Where a share of type Request names its folder: in Parent, as its one Item, or in either.
   */
  readonly requestShareFolder?: 'parent' | 'items' | 'either';
  /**
   * What the path of a link begins with that gives items away; an id follows.
   */
  readonly sendLinkPrefix?: string;
  /**
   * What the path of a link begins with that takes files; an id follows.
   */
  readonly requestLinkPrefix?: string;
  /**
   * How many uses of a share are remembered.
   */
  readonly shareHistoryCapacity?: number;
  /**
   * Whether FavoriteFolders are the folders among the Favorites, or a list of their own.
   */
  readonly favoriteLists?: 'one' | 'two';
  /**
   * Whether the folder favorites shows files, too.
   */
  readonly favoriteFilesAreShown?: boolean;
  /**
   * What becomes of an item that is made a favorite again: the favorite stays as it was, or the request is refused.
   */
  readonly favoriteTwice?: 'keep' | 'refuse';
  /**
   * Whether PUT of favorites replaces the list or adds to it.
   */
  readonly putFavorites?: 'replace' | 'add';
  /**
   * What DELETE of the favorites of a user does without a body that names any: it removes all, or is refused.
   */
  readonly deleteFavoritesWithoutIds?: 'all' | 'refuse';
  /**
   * Whether all versions of a file share their metadata, or each has its own.
   */
  readonly metadataOfVersions?: 'shared' | 'own';
  /**
   * Whether a copy gets the metadata of what it is a copy of; a move keeps it in any case.
   */
  readonly metadataIsCopied?: boolean;
  /**
   * What POST of metadata does with a Name that the item has already.
   */
  readonly metadataNameTaken?: 'replace' | 'refuse';
  /**
   * Who sees metadata with IsPublic false: those who may change the item, or all who see it.
   */
  readonly privateMetadataIsSeenBy?: 'editors' | 'everybody';
  /**
   * Whether the lock on a file keeps others out (capability HardLock), only tells of itself (SoftLock), or cannot be made.
   */
  readonly fileLocks?: 'hard' | 'soft' | 'off';
  /**
   * What becomes of a lock when its owner locks the file again: it begins anew, or the request is refused.
   */
  readonly fileLockTwice?: 'renew' | 'refuse';
  /**
   * Whether who manages the rights on a file may take away the lock of another.
   */
  readonly fileLocksAreBrokenByManagers?: boolean;
  /**
   * How many minutes a lock holds that says nothing about it.
   */
  readonly fileLockMinutes?: number;
}
/**
 * An application that may ask for tokens.
 */
export interface OAuthClient {
  /**
   * Id of the application.
   */
  readonly clientId: string;
  /**
   * Secret of the application.
   */
  readonly clientSecret: string;
  /**
   * Where a sign-in may return to, compared exactly.
   */
  readonly redirectUris: readonly string[];
}
/**
 * Somebody who can sign in from the start.
 */
export interface SeededLogin {
  /**
   * User name.
   */
  readonly username: string;
  /**
   * Password; public on purpose.
   */
  readonly password: string;
  /**
   * Role names such as Employee and MasterAdmin.
   */
  readonly roles: readonly string[];
}
/**
 * A further account with a subdomain of its own.
 */
export interface FurtherAccount {
  /**
   * First label of the account's hosts.
   */
  readonly subdomain: string;
  /**
   * Its people; the first should be its MasterAdmin.
   */
  readonly users: readonly SeededLogin[];
}
/**
 * Whose ProgenyEditDate one operation bumps.
 */
export interface PropagationRule {
  /**
   * The item itself.
   */
  readonly item: boolean;
  /**
   * All folders above the place where it was.
   */
  readonly oldAncestors: boolean;
  /**
   * All folders above the place where it is.
   */
  readonly newAncestors: boolean;
}
/**
 * The rules of all operations.
 */
export interface PropagationTable {
  /**
   * A folder or a file is made.
   */
  readonly create: PropagationRule;
  /**
   * A file is uploaded over an older version.
   */
  readonly 'new-version': PropagationRule;
  /**
   * An item is renamed or described anew.
   */
  readonly rename: PropagationRule;
  /**
   * Only ClientModifiedDate is changed.
   */
  readonly 'edit-client-date': PropagationRule;
  /**
   * An item goes to another folder.
   */
  readonly move: PropagationRule;
  /**
   * An item is copied.
   */
  readonly copy: PropagationRule;
  /**
   * An item is deleted.
   */
  readonly delete: PropagationRule;
  /**
   * An item comes back from the recycle bin.
   */
  readonly restore: PropagationRule;
}
