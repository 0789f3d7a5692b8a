// Generated from schemas/open-connectors/share.schema.json by npm run generate; change the schema, not this file.

/**
 * A share as the documents hub answers it: ShareFile's own object.
 */
export interface HubShare {
  /**
   * ShareFile's id of the share.
   */
  readonly Id: string;
  /**
   * Whether the link gives files or takes them.
   */
  readonly ShareType: 'Send' | 'Request';
  /**
   * The link.
   */
  readonly Uri: string;
  /**
   * Title of the share.
   */
  readonly Title?: string;
  /**
   * When the link ends, as ShareFile writes dates.
   */
  readonly ExpirationDate?: string;
}
