import type { Viewer } from '../request/viewer.ts';
import { showAccount } from './show-account.ts';
import type { Shown } from './shown.ts';
import { userFields } from './user-fields.ts';

/** Shows a user; his account can be reached from him. */
export function showUser(userId: string, viewer: Viewer): Shown {
  return {
    fields: () => userFields(userId, viewer),
    expand: (name) => (name === 'Account' ? showAccount(viewer) : undefined),
  };
}
