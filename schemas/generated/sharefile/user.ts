// Generated from schemas/sharefile/user.schema.json by npm run generate; change the schema, not this file.

/**
 * Somebody who can sign in, as Users(id) shows him without $select.
 */
export interface User {
  /**
   * Address of the metadata of this entity.
   */
  readonly 'odata.metadata': string;
  /**
   * Kind of the entity (SDK).
   */
  readonly 'odata.type': 'ShareFile.Api.Models.User';
  /**
   * Canonical address of the entity.
   */
  readonly url: string;
  /**
   * A GUID without a prefix.
   */
  readonly Id: string;
  /**
   * Full name.
   */
  readonly Name?: string;
  /**
   * Main e-mail address.
   */
  readonly Email?: string;
  /**
   * What he signs in with.
   */
  readonly Username?: string;
  /**
   * First name.
   */
  readonly FirstName?: string;
  /**
   * Last name.
   */
  readonly LastName?: string;
  /**
   * First and last name.
   */
  readonly FullName?: string;
  /**
   * First letter and last name, such as J. Doe (SDK).
   */
  readonly FullNameShort?: string;
  /**
   * Company; required when a user is made (SDK).
   */
  readonly Company?: string;
  /**
   * When the user was made, ISO 8601 UTC.
   */
  readonly DateCreated?: string;
  /**
   * All e-mail addresses.
   *
   * Items: An e-mail address.
   */
  readonly Emails?: readonly string[];
  /**
   * Carries the word none.
   */
  readonly ReferredBy?: string;
  /**
   * Whether the address is confirmed.
   */
  readonly IsConfirmed?: boolean;
  /**
   * Whether the user is gone.
   */
  readonly IsDeleted?: boolean;
  /**
   * What the user may do in the account.
   *
   * Items: Name of a role, such as Employee or MasterAdmin.
   */
  readonly Roles?: readonly string[];
  /**
   * The account; only with $expand=Account.
   */
  readonly Account?: {};
}
