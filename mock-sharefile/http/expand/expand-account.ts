import { maySee } from '../../domain/access-controls/rights-of.ts';
import { toWireDate } from '../../domain/dates/wire-date.ts';
import { accountPreferences, productDefaults } from '../accounts/account-parts.ts';
import { showEntity } from '../entities/entity.ts';
import type { Fields } from '../render/item-fields.ts';
import type { Shown } from '../render/shown.ts';
import type { ApiContext } from '../request/request-context.ts';
import { reachOf } from '../request/request-context.ts';
import type { Viewer } from '../request/viewer.ts';

/** Gives the members of the account that everything which hangs on it needs. */
export function accountFields({ account, apiRoot }: Viewer): Fields {
  return {
    'odata.metadata': `${apiRoot}/$metadata#Accounts/ShareFile.Api.Models.Account@Element`,
    'odata.type': 'ShareFile.Api.Models.Account',
    Id: account.id,
    Subdomain: account.subdomain,
    RootItemId: account.tree.root.id,
    CreationDate: toWireDate(account.createdAt),
    url: `${apiRoot}/Accounts(${account.id})`,
  };
}

/** Gives what is behind a navigation property of the caller's account; undefined where there is nothing. */
export function expandAccount(context: ApiContext, name: string): Shown | undefined {
  const { account, user, viewer } = context;
  const { root } = account.tree;
  switch (name) {
    case 'RootItem':
      return maySee(account, user, root) ? reachOf(context).item(root) : undefined;
    case 'BillingContact':
    case 'TechnicalContact':
    case 'AccountManager': {
      const [owner] = account.users.values();
      return owner && reachOf(context).user(owner.id);
    }
    case 'Preferences':
      return showEntity(accountPreferences(context), viewer);
    case 'ProductDefaults':
      return showEntity(productDefaults(context), viewer);
    default:
      return undefined;
  }
}
