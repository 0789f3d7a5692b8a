import type { AccessSettings } from '../access-controls/access-control.ts';
import { DEFAULT_ACCESS_SETTINGS } from '../access-controls/access-control.ts';

/** Somebody who can sign in from the start. */
export interface SeededLogin {
  readonly username: string;
  readonly password: string;
  /** Role names such as `Employee` and `MasterAdmin`; the first of an account should be its MasterAdmin. */
  readonly roles: readonly string[];
}

/** A further account beside the default one, with a subdomain of its own; nothing is shared between two accounts. */
export interface FurtherAccount {
  readonly subdomain: string;
  readonly users: readonly SeededLogin[];
}

/** How accounts and their people behave. */
export interface AccountSettings extends AccessSettings {
  /** Accounts beside the default one. They are seeded with as many folders and files. */
  readonly accounts: readonly FurtherAccount[];
  /** The `apicp` of tokens and redirects: newer captures have `sf-api.com`, older ones `sharefile.com` (quirk Q19). */
  readonly apiControlPlane: 'sf-api.com' | 'sharefile.com';
  /** Whether a token is taken on the host of another account. GUESS: yes, it alone says which account is meant. */
  readonly tokensHoldOnOtherHosts: boolean;
  /** Who has two-factor sign-in: the password grant then fails as for a wrong password (quirk Q25). */
  readonly twoFactorUsernames: readonly string[];
  /** Whether there is an entity Capabilities; clients tolerate a 404 for it (quirk Q27). */
  readonly hasCapabilities: boolean;
}

/** What holds unless told otherwise. */
export const DEFAULT_ACCOUNT_SETTINGS: AccountSettings = {
  ...DEFAULT_ACCESS_SETTINGS,
  accounts: [],
  apiControlPlane: 'sf-api.com',
  tokensHoldOnOtherHosts: true,
  twoFactorUsernames: [],
  hasCapabilities: true,
};
