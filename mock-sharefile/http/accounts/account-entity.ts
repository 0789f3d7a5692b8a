import { isEmployee } from '../../domain/accounts/user.ts';
import { toWireDate } from '../../domain/dates/wire-date.ts';
import { accountCollection } from '../entities/account-collection.ts';
import type { Entity } from '../entities/entity.ts';
import type { Fields } from '../render/item-fields.ts';
import type { ApiContext } from '../request/request-context.ts';
import { reachOf } from '../request/request-context.ts';

/** What can be said of an account's looks; the members are those of the SDK. */
export const DEFAULT_BRANDING: Fields = {
  CompanyName: '',
  LogoURL: '',
  UseAdvancedCustomBranding: false,
  AdvancedCustomBrandingFolderName: '',
  CompanyURL: '',
};

/** Gives the branding of the caller's account. */
export function brandingOf(context: ApiContext): Fields {
  const { account, exchange } = context;
  const own = accountCollection<Fields>(exchange.state, account, 'branding').get(account.id);
  const [owner] = account.users.values();
  return { ...DEFAULT_BRANDING, CompanyName: owner?.company ?? '', ...own };
}

/** Writes the caller's account. */
export function toAccountEntity(context: ApiContext, path?: string): Entity {
  const { account, viewer } = context;
  const users = [...account.users.values()];
  const employees = users.filter(isEmployee).length;
  const owner = users[0]?.id ?? '';
  return {
    set: 'Accounts',
    type: 'Account',
    id: account.id,
    ...(path !== undefined && { path }),
    members: {
      ...brandingOf(context),
      AccountType: 'Enterprise',
      PlanName: 'Enterprise',
      BillingContactId: owner,
      TechnicalContactId: owner,
      UserMax: users.length + 100,
      UserUsage: { EmployeeMax: employees + 100, EmployeeCount: employees, ClientCount: users.length - employees },
      DiskSpaceMax: viewer.settings.unlimitedValue,
      BandwidthMax: viewer.settings.unlimitedValue,
      RootItemId: account.tree.root.id,
      CreationDate: toWireDate(account.createdAt),
      IsFreeTrial: false,
      IsCancelled: false,
      Subdomain: account.subdomain,
      Subdomains: [account.subdomain],
      AccountSubType: 'None',
    },
    expand: (name) => reachOf(context).account().expand?.(name),
  };
}
