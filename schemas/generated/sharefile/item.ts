// Generated from schemas/sharefile/item.schema.json by npm run generate; change the schema, not this file.

/**
 * An entry of a ShareFile account as the REST API v3 serves it: the members that come without $select or $expand. Only Id is required, because $select leaves out what was not asked for.
 */
export interface Item {
  /**
   * Address of the metadata of this entity, always sent (inferred).
   */
  readonly 'odata.metadata'?: string;
  /**
   * Which kind of Item this is (SDK).
   */
  readonly 'odata.type'?:
    | 'ShareFile.Api.Models.Item'
    | 'ShareFile.Api.Models.File'
    | 'ShareFile.Api.Models.Folder'
    | 'ShareFile.Api.Models.Link'
    | 'ShareFile.Api.Models.Note'
    | 'ShareFile.Api.Models.SymbolicLink';
  /**
   * Canonical address of the entity: https://{subdomain}.sf-api.com/sf/v3/Items(id).
   */
  readonly url?: string;
  /**
   * 36 characters with a prefix for the kind: fi file, fo folder, st stream. A file's Id changes with each version. Compared without case and hyphens.
   */
  readonly Id: string;
  /**
   * Display name (SDK).
   */
  readonly Name?: string;
  /**
   * Name used when the Item is downloaded; equals Name on folders (SDK).
   */
  readonly FileName?: string;
  /**
   * When this Item, for a file this version of it, was created. ISO 8601 UTC with 0 to 7 fraction digits, trailing zeros removed.
   */
  readonly CreationDate?: string;
  /**
   * Last modification of the Item or of any descendant. Storage connectors may send 0001-01-01T08:00:00Z.
   */
  readonly ProgenyEditDate?: string;
  /**
   * Files: the uploader's own creation time.
   */
  readonly ClientCreatedDate?: string;
  /**
   * Files: the uploader's own modification time; settable at upload and by PATCH.
   */
  readonly ClientModifiedDate?: string;
  /**
   * When the Item expires; 9999-12-31T23:59:59.9999999Z means never.
   */
  readonly ExpirationDate?: string;
  /**
   * Days until expiry; the value for never is not published (default here: -1).
   */
  readonly ExpirationDays?: number;
  /**
   * Free text; empty by default.
   */
  readonly Description?: string;
  /**
   * Storage limit; the value for unlimited is not published (default here: 0).
   */
  readonly DiskSpaceLimit?: number;
  /**
   * Bandwidth limit in MB; the value for unlimited is not published (default here: 0).
   */
  readonly BandwidthLimitInMB?: number;
  /**
   * Whether the Item is left out of listings.
   */
  readonly IsHidden?: boolean;
  /**
   * Size in KB; on folders the recursive sum (SDK).
   */
  readonly FileSizeInKB?: number;
  /**
   * Size in bytes; on folders the recursive sum (SDK).
   */
  readonly FileSizeBytes?: number;
  /**
   * Folders: number of Items inside, sub-folders' counts included (SDK).
   */
  readonly FileCount?: number;
  /**
   * First name of the creator.
   */
  readonly CreatorFirstName?: string;
  /**
   * Last name of the creator.
   */
  readonly CreatorLastName?: string;
  /**
   * Short name of the creator, such as `J. Doe` (SDK).
   */
  readonly CreatorNameShort?: string;
  /**
   * Ids from the virtual root, /root/{accountId}/fo.../fo...; without the Item itself by default (documentation and SDK disagree).
   */
  readonly Path?: string;
  /**
   * Path by folder names (SDK).
   */
  readonly SemanticPath?: string;
  /**
   * Stub of the folder that holds the Item; the root has none.
   */
  readonly Parent?: ItemReference;
  /**
   * The same over all versions of a file; prefix st.
   */
  readonly StreamID?: string;
  /**
   * Enumerated by the service, values not published; 0.
   */
  readonly State?: number;
  /**
   * Files: whether older versions are kept.
   */
  readonly HasMultipleVersions?: boolean;
  /**
   * Whether the Item is about to be deleted.
   */
  readonly HasPendingDeletion?: boolean;
  /**
   * Whether an asynchronous operation on the Item is under way.
   */
  readonly HasPendingAsyncOp?: boolean;
  /**
   * Whether permissions come with the Item.
   */
  readonly HasPermissionInfo?: boolean;
  /**
   * Folders: the template that made it.
   */
  readonly AssociatedFolderTemplateID?: string;
  /**
   * Folders: whether a template owns it.
   */
  readonly IsTemplateOwned?: boolean;
  /**
   * Id of the user who changed the Item last; newer than the SDK of 2022.
   */
  readonly LastModifiedByUserID?: string;
  /**
   * Short name of the user who was active last; sent at times, newer than the SDK of 2022.
   */
  readonly LastActivityUserNameShort?: string;
  /**
   * What the caller may do with the Item; comes with folders.
   */
  readonly Info?: ItemInfo;
  /**
   * Files: MD5 in lower-case hexadecimal digits.
   */
  readonly Hash?: string;
  /**
   * Files: result of the virus scan (SDK).
   */
  readonly VirusStatus?: 'NotScanned' | 'Clean';
  /**
   * Files: state of the preview (SDK).
   */
  readonly PreviewStatus?:
    | 'None'
    | 'HasThumb'
    | 'HasPreview'
    | 'CanImgThumb'
    | 'CanDocThumb'
    | 'CanDocPreview'
    | 'RequiresPreview'
    | 'Processing'
    | 'Failed';
  /**
   * Files: number of the version; whether it comes by default is uncertain.
   */
  readonly Version?: number;
  /**
   * Links: the address that they lead to (SDK).
   */
  readonly Uri?: string;
  /**
   * Symbolic links: the folder at the other host and provider (SDK).
   */
  readonly Link?: string;
  /**
   * Symbolic links: whether the children are at another host (SDK).
   */
  readonly HasRemoteChildren?: boolean;
}
/**
 * Names another Item without carrying it.
 */
export interface ItemReference {
  /**
   * Id of the Item that is meant.
   */
  readonly Id: string;
  /**
   * Canonical address of that Item.
   */
  readonly url?: string;
  /**
   * Kind of that Item.
   */
  readonly 'odata.type'?: string;
  /**
   * Address of the metadata of that Item.
   */
  readonly 'odata.metadata'?: string;
}
/**
 * What the caller may do with an Item, and what sort of folder it is.
 */
export interface ItemInfo {
  /**
   * Any of the some forty members of the SDK's ItemInfo, most of them booleans such as CanUpload or IsAHomeFolder.
   */
  readonly [k: string]: unknown;
}
