import type { Account } from '../../domain/accounts/account.ts';
import { findUserByName } from '../../domain/accounts/account.ts';
import type { User } from '../../domain/accounts/user.ts';
import { isPassword } from '../../domain/accounts/password.ts';
import type { Exchange } from '../request/request-context.ts';

/** Gives the account that the first label of the host names, if it names one. */
export function accountOfHost(exchange: Exchange): Account | undefined {
  const { label } = exchange.plane;
  if (label === '') return undefined;
  for (const account of exchange.state.accounts.values()) if (account.subdomain.toLowerCase() === label) return account;
  return undefined;
}

/**
 * Finds whom a name and a password belong to: in the account of the host, or in any if the host names none,
 * as `secure.sharefile.com` does not.
 */
export async function signIn(
  exchange: Exchange,
  username: string,
  password: string,
): Promise<{ readonly account: Account; readonly user: User } | undefined> {
  const { accounts } = exchange.state;
  const named = accountOfHost(exchange);
  for (const account of named ? [named] : accounts.values()) {
    const user = findUserByName(account, username);
    if (user && (await isPassword(user.password, password))) return { account, user };
  }
  return undefined;
}
