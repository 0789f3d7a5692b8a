import type { Password } from './password.ts';

/** Somebody who can sign in. */
export interface User {
  readonly id: string;
  readonly email: string;
  readonly username: string;
  readonly password: Password;
  readonly firstName: string;
  readonly lastName: string;
  readonly company: string;
  readonly createdAt: number;
  /** Role names such as `Employee` and `MasterAdmin`. */
  readonly roles: readonly string[];
  readonly homeFolderId: string;
}

/** Tells whether `user` administers the account. */
export function isMasterAdmin(user: User): boolean {
  return user.roles.includes('MasterAdmin');
}

/** Tells whether `user` belongs to the company; everybody else is a client. */
export function isEmployee(user: User): boolean {
  return user.roles.includes('Employee') || isMasterAdmin(user);
}
