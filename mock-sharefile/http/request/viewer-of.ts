import type { Account } from '../../domain/accounts/account.ts';
import type { User } from '../../domain/accounts/user.ts';
import type { ShareFileSettings } from '../../settings.ts';
import type { HostPlane } from './host-plane.ts';
import type { Viewer } from './viewer.ts';

/** Gives the viewer for a user who came through a host; always the same one, so that texts can be cached for it. */
export function viewerOf(plane: HostPlane, account: Account, user: User, settings: ShareFileSettings): Viewer {
  const known = plane.viewers.get(user);
  if (known) return known;
  const apiRoot = `${plane.apiOrigin(account.subdomain)}/sf/v3`;
  const viewer = { account, user, settings, apiRoot, filesOrigin: plane.filesOrigin };
  plane.viewers.set(user, viewer);
  return viewer;
}
