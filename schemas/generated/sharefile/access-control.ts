// Generated from schemas/sharefile/access-control.schema.json by npm run generate; change the schema, not this file.

/**
 * What one user or group may do with one item.
 */
export interface AccessControl {
  /**
   * Address of the metadata of this entity.
   */
  readonly 'odata.metadata': string;
  /**
   * Kind of the entity (SDK).
   */
  readonly 'odata.type': 'ShareFile.Api.Models.AccessControl';
  /**
   * Canonical address of the entity.
   */
  readonly url: string;
  /**
   * principalid=…,itemid=…
   */
  readonly Id: string;
  /**
   * May add files and folders.
   */
  readonly CanUpload: boolean;
  /**
   * May read contents.
   */
  readonly CanDownload: boolean;
  /**
   * May see the item.
   */
  readonly CanView: boolean;
  /**
   * May delete.
   */
  readonly CanDelete: boolean;
  /**
   * May give rights.
   */
  readonly CanManagePermissions: boolean;
  /**
   * Gets mail of uploads.
   */
  readonly NotifyOnUpload: boolean;
  /**
   * Gets mail of downloads.
   */
  readonly NotifyOnDownload: boolean;
  /**
   * Whether the rights are those of the owner.
   */
  readonly IsOwner: boolean;
  /**
   * Who may do it, in short; as a whole with $expand=Principal.
   */
  readonly Principal?: {
    /**
     * Id of the user or the group.
     */
    readonly Id: string;
  };
  /**
   * What it is about; only with $expand=Item.
   */
  readonly Item?: {};
}
