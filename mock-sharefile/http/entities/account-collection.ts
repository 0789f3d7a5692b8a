import type { Account } from '../../domain/accounts/account.ts';
import type { Collection } from '../../ports.ts';
import type { MockState } from '../mock-state.ts';

/** Gives the records of one kind of one account; no other account can reach them. */
export function accountCollection<Value>(state: MockState, account: Account, name: string): Collection<Value> {
  return state.store.collection<Value>(`${account.subdomain}/${name}`);
}
