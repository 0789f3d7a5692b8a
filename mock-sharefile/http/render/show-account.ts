import { toWireDate } from '../../domain/dates/wire-date.ts';
import type { Viewer } from '../request/viewer.ts';
import type { Shown } from './shown.ts';

/** Shows the account of the viewer, with the members that everything which hangs on it needs. */
export function showAccount(viewer: Viewer): Shown {
  const { account, apiRoot } = viewer;
  return {
    fields: () => ({
      'odata.metadata': `${apiRoot}/$metadata#Accounts/ShareFile.Api.Models.Account@Element`,
      'odata.type': 'ShareFile.Api.Models.Account',
      Id: account.id,
      Subdomain: account.subdomain,
      RootItemId: account.tree.root.id,
      CreationDate: toWireDate(account.createdAt),
      url: `${apiRoot}/Accounts(${account.id})`,
    }),
  };
}
