import type { Account } from '../../domain/accounts/account.ts';
import type { User } from '../../domain/accounts/user.ts';
import type { ShareFileSettings } from '../../settings.ts';
import type { HostPlane } from './host-plane.ts';

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

/** Gives the viewer for a user who came through a host; always the same one, so that texts can be cached for it. */
export function viewerOf(plane: HostPlane, account: Account, user: User, settings: ShareFileSettings): Viewer {
  const known = plane.viewers.get(user);
  if (known) return known;
  const apiRoot = `${plane.apiOrigin(account.subdomain)}/sf/v3`;
  const viewer = { account, user, settings, apiRoot, filesOrigin: plane.filesOrigin };
  plane.viewers.set(user, viewer);
  return viewer;
}
