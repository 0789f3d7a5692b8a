import { WorldError } from '../../world/index.ts';
import type { FurtherAccount } from '../domain/accounts/account-settings.ts';
import type { Store } from '../ports.ts';

const USERS = '/users';

/**
 * Looks whether a data folder keeps no other accounts than those that are asked for. Throws `data-dir-unusable`: to begin
 * another account in silence, beside the one that somebody expects, helps nobody.
 */
export function checkDataFolder(store: Store, dataDir: string, wanted: readonly FurtherAccount[]): void {
  const subdomains = wanted.map(({ subdomain }) => subdomain);
  const kept = [...store.names()]
    .filter((name) => name.endsWith(USERS) && store.collection(name).size > 0)
    .map((name) => name.slice(0, -USERS.length));
  if (kept.every((subdomain) => subdomains.includes(subdomain))) return;
  throw new WorldError(
    'data-dir-unusable',
    `The data folder ${dataDir} keeps the account ${kept.join(', ')}, but ${subdomains.join(', ')} is asked for. ` +
      'Ask for the same (settings subdomain and accounts; more accounts may be added), or name another folder.',
  );
}
