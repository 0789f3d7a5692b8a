// Generated from schemas/sharefile/share.schema.json by npm run generate; change the schema, not this file.
import type { Item } from './item.ts';

/**
 * A link that gives files away or takes them, as Shares(id) shows it without $select.
 */
export interface Share {
  /**
   * Address of the metadata of this entity.
   */
  readonly 'odata.metadata': string;
  /**
   * Kind of the entity (SDK).
   */
  readonly 'odata.type': 'ShareFile.Api.Models.Share';
  /**
   * Canonical address of the entity.
   */
  readonly url: string;
  /**
   * Prefix s.
   */
  readonly Id: string;
  /**
   * Id in the link: that of the share, or that of the recipient who looks.
   */
  readonly AliasID: string;
  /**
   * Whether it takes files or gives them.
   */
  readonly ShareType: 'Request' | 'Send';
  /**
   * How it was made (SDK).
   */
  readonly ShareSubType?: 'None' | 'Email' | 'Connector' | 'ConnectorWithIrm';
  /**
   * What it is called.
   */
  readonly Title: string;
  /**
   * Whether mail was sent.
   */
  readonly HasSentMessage?: boolean;
  /**
   * Whether visitors sign in.
   */
  readonly RequireLogin: boolean;
  /**
   * Whether visitors say who they are.
   */
  readonly RequireUserInfo: boolean;
  /**
   * When it was made, ISO 8601 UTC.
   */
  readonly CreationDate: string;
  /**
   * When it ends, ISO 8601 UTC; the year 9999 for never.
   */
  readonly ExpirationDate: string;
  /**
   * How many downloads there may be.
   */
  readonly MaxDownloads: number;
  /**
   * How many there were.
   */
  readonly TotalDownloads: number;
  /**
   * Whether it is for looking only.
   */
  readonly IsViewOnly?: boolean;
  /**
   * Whether all downloads were made.
   */
  readonly IsConsumed: boolean;
  /**
   * Whether it was opened.
   */
  readonly IsRead?: boolean;
  /**
   * Whether it was put away.
   */
  readonly IsArchived?: boolean;
  /**
   * Whether it gives the newest version of a file.
   */
  readonly UsesStreamIDs?: boolean;
  /**
   * The link itself.
   */
  readonly Uri: string;
  /**
   * What it gives; only with $expand=Items.
   */
  readonly Items?: readonly Item[];
  /**
   * Who got it; only with $expand=Recipients.
   *
   * Items: Somebody.
   */
  readonly Recipients?: readonly {}[];
}
