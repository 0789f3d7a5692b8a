/** Somebody who can sign in. */
export interface User {
  readonly id: string;
  readonly email: string;
  readonly username: string;
  readonly password: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly company: string;
  readonly createdAt: number;
  /** Role names such as `Employee` and `MasterAdmin`. */
  readonly roles: readonly string[];
  readonly homeFolderId: string;
}
