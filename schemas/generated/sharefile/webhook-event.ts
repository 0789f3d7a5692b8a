// Generated from schemas/sharefile/webhook-event.schema.json by npm run generate; change the schema, not this file.

/**
 * What ShareFile POSTs to a WebhookUrl: names the resource and nothing more, the receiver must fetch the rest.
 */
export interface WebhookEvent {
  /**
   * Id of the subscription that asked for this.
   */
  readonly WebhookSubscriptionId: string;
  /**
   * Which account it happened in.
   */
  readonly AccountInfo: AccountInfo;
  /**
   * What happened.
   */
  readonly Event: ResourceEvent;
}
/**
 * Names an account and where its API is.
 */
export interface AccountInfo {
  /**
   * Id of the account.
   */
  readonly AccountId: string;
  /**
   * The account's subdomain.
   */
  readonly Subdomain: string;
  /**
   * Application control plane, such as sharefile.com.
   */
  readonly AppControlPlane: string;
  /**
   * API control plane, such as sf-api.com.
   */
  readonly ApiControlPlane: string;
}
/**
 * One thing that happened to one resource; only the pairs of ShareFile's table are permitted.
 */
export interface ResourceEvent {
  /**
   * When it happened, ISO 8601 UTC.
   */
  readonly Timestamp: string;
  /**
   * What happened.
   */
  readonly OperationName: 'Upload' | 'Update' | 'Download' | 'Delete' | 'Create' | 'UpgradeToPaid';
  /**
   * What it happened to.
   */
  readonly ResourceType: 'File' | 'Folder' | 'User' | 'Account';
  /**
   * The resource itself.
   */
  readonly Resource: EventResource;
}
/**
 * Ids only: no name, no dates.
 */
export interface EventResource {
  /**
   * Id of the resource; of a file, the Id of that version.
   */
  readonly Id: string;
  /**
   * The folder that holds it; for files and folders (inferred).
   */
  readonly Parent?: EventParent;
}
/**
 * The folder that holds the resource.
 */
export interface EventParent {
  /**
   * Id of that folder.
   */
  readonly Id: string;
}
