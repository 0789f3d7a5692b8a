import type { FurtherAccount } from './domain/accounts/account-settings.ts';
import type { ShareFileSettings } from './settings.ts';

/** Gives the accounts that a mock with these settings has, the default one first. */
export function wantedAccounts(settings: ShareFileSettings): readonly FurtherAccount[] {
  return [defaultAccountOf(settings), ...settings.accounts];
}

function defaultAccountOf(settings: ShareFileSettings): FurtherAccount {
  return {
    subdomain: settings.subdomain,
    users: [
      { username: settings.ownerUsername, password: settings.ownerPassword, roles: ['Employee', 'MasterAdmin'] },
      { username: settings.employeeUsername, password: settings.employeePassword, roles: ['Employee'] },
    ],
  };
}
