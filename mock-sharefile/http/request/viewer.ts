import type { Account } from '../../domain/accounts/account.ts';
import type { User } from '../../domain/accounts/user.ts';
import type { ShareFileSettings } from '../../settings.ts';

/** Who looks at the account, and from where: what decides how items are written. */
export interface Viewer {
  readonly account: Account;
  readonly user: User;
  readonly settings: ShareFileSettings;
  /** `https://{subdomain}.sf-api.com/sf/v3`, or the same below the local address; no slash at the end. */
  readonly apiRoot: string;
  /** Origin of upload and download URLs. */
  readonly filesOrigin: string;
}
