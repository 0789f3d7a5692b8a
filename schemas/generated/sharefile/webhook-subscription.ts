// Generated from schemas/sharefile/webhook-subscription.schema.json by npm run generate; change the schema, not this file.

/**
 * Who wants to hear of what: body of POST WebhookSubscriptions and, with an Id, what ShareFile answers.
 */
export interface WebhookSubscription {
  /**
   * Given by ShareFile, prefix w; absent in the request.
   */
  readonly Id?: string;
  /**
   * Where ShareFile shall POST; HTTPS in the documentation, HTTP is let through for local runs.
   */
  readonly WebhookUrl: string;
  /**
   * Where to watch.
   */
  readonly SubscriptionContext: SubscriptionContext;
  /**
   * What to watch for.
   *
   * @minItems 1
   */
  readonly Events: readonly SubscribedEvent[];
  /**
   * Address of the metadata of this entity; absent in the request.
   */
  readonly 'odata.metadata'?: string;
  /**
   * Kind of the entity; absent in the request.
   */
  readonly 'odata.type'?: 'ShareFile.Api.Models.WebhookSubscription';
  /**
   * Canonical address of the subscription; absent in the request.
   */
  readonly url?: string;
}
/**
 * The account or one folder.
 */
export interface SubscriptionContext {
  /**
   * Account needs the MasterAdmin role.
   */
  readonly ResourceType: 'Account' | 'Folder';
  /**
   * Id of the folder; required for Folder, without meaning for Account.
   */
  readonly ResourceId?: string;
}
/**
 * One kind of event; only the pairs of ShareFile's table are permitted.
 */
export interface SubscribedEvent {
  /**
   * What it happens to.
   */
  readonly ResourceType: 'File' | 'Folder' | 'User' | 'Account';
  /**
   * What happens.
   */
  readonly OperationName: 'Upload' | 'Update' | 'Download' | 'Delete' | 'Create' | 'UpgradeToPaid';
}
