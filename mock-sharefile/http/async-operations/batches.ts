import type { Account } from '../../domain/accounts/account.ts';
import type { AsyncBatch, AsyncOperation, AsyncOperationState } from '../../domain/async-operation.ts';
import type { Collection } from '../../ports.ts';
import { accountCollection } from '../entities/account-collection.ts';
import type { MockState } from '../mock-state.ts';
import { viewerOf } from '../request/viewer-of.ts';
import { planWork } from './plan-work.ts';

/** The name of the collection of operations. */
export const ASYNC_OPERATIONS = 'async-operations';

/** Keeps what was promised until it is done, and has it done when it is due. */
export function promiseBatch(state: MockState, account: Account, batch: AsyncBatch): void {
  batchesOf(state, account).set(batch.id, batch);
  schedule(state, account, batch);
}

/** Schedules what was promised before the process ended, at the instants at which it would have been done. */
export function resumeBatches(state: MockState): void {
  for (const account of state.accounts.values()) {
    for (const batch of batchesOf(state, account).values()) schedule(state, account, batch);
  }
}

function schedule(state: MockState, account: Account, batch: AsyncBatch): void {
  state.queue.schedule({
    dueAt: batch.dueAt,
    kind: 'async-operation',
    lane: batch.id,
    run: () => {
      // A mock that is closed leaves it to the next one; one that begins anew has forgotten it.
      if (!state.isClosed() && batchesOf(state, account).get(batch.id) === batch) finish(state, account, batch);
      return Promise.resolve();
    },
  });
}

/**
 * What was done and that it is done are one transaction, so whenever the process ends, an operation is either still to be
 * done or over. One request is done as a whole, so cancelling one of its operations cancels all of them.
 */
function finish(state: MockState, account: Account, batch: AsyncBatch): void {
  const operations = accountCollection<AsyncOperation>(state, account, ASYNC_OPERATIONS);
  const current = batch.operationIds.map((id) => operations.get(id)).filter((operation) => operation !== undefined);
  batchesOf(state, account).delete(batch.id);
  const isWhole = current.length === batch.operationIds.length;
  if (isWhole && current.every((operation) => operation.state === 'Scheduled')) {
    const outcome = attempt(state, account, batch);
    const updatedAt = state.clock.now();
    for (const operation of current) operations.set(operation.id, { ...operation, state: outcome, updatedAt });
  }
  state.store.commit();
}

function attempt(state: MockState, account: Account, { userId, work }: AsyncBatch): AsyncOperationState {
  const user = account.users.get(userId);
  if (!user) return 'Failure';
  const viewer = viewerOf(state.planeOf(''), account, user, state.settings);
  try {
    planWork({ exchange: { state }, account, user, viewer }, work).run();
    return 'Success';
  } catch {
    // What it failed of has no place in an AsyncOperation; the state is all that clients are told.
    return 'Failure';
  }
}

function batchesOf(state: MockState, account: Account): Collection<AsyncBatch> {
  return accountCollection<AsyncBatch>(state, account, 'async-batches');
}
