import type { AsyncOperation, AsyncOperationState, AsyncOperationType } from '../../domain/async-operation.ts';
import type { ItemRecord } from '../../domain/items/item-record.ts';
import type { Collection } from '../../ports.ts';
import { accountCollection } from '../entities/account-collection.ts';
import type { Reply } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';
import { replyWithOperations } from './show-operation.ts';

/** What is to be done. */
export interface WantedOperation {
  readonly operation: AsyncOperationType;
  readonly sources: readonly ItemRecord[];
  readonly target?: ItemRecord | undefined;
  /** Whether the client insists on having it done at once. */
  readonly forceSync: boolean;
}

/**
 * Does it now, or promises it with 202 and does it later, as the settings say. `work` is called at that time and looks
 * up itself what it works on, for that may be gone by then.
 */
export function runOperation(context: ApiContext, wanted: WantedOperation, work: () => Reply): Reply {
  if (!isLater(context, wanted)) return work();
  const { state, now } = context.exchange;
  const operations = operationsOf(context);
  const batchId = state.random.hex(32);
  const promised = wanted.sources.map((source): AsyncOperation => ({
    id: `ao${state.random.hex(30)}`,
    batchId,
    operation: wanted.operation,
    state: 'Scheduled',
    userId: context.user.id,
    sourceId: source.id,
    targetId: wanted.target?.id,
    folderId: source.parent?.id,
    createdAt: now,
    updatedAt: now,
  }));
  for (const operation of promised) operations.set(operation.id, operation);
  state.queue.schedule({
    dueAt: now + state.settings.asyncOperationSeconds * 1000,
    kind: 'async-operation',
    lane: batchId,
    run: () => {
      finish(context, promised, work);
      return Promise.resolve();
    },
  });
  return { ...replyWithOperations(context, promised), status: 202 };
}

/** Gives all operations of the caller's account. */
export function operationsOf({ exchange, account }: ApiContext): Collection<AsyncOperation> {
  return accountCollection<AsyncOperation>(exchange.state, account, 'async-operations');
}

/** One request is done as a whole, so cancelling one of its operations cancels all of them. */
function finish(context: ApiContext, promised: readonly AsyncOperation[], work: () => Reply): void {
  const operations = operationsOf(context);
  const current = promised.map(({ id }) => operations.get(id)).filter((operation) => operation !== undefined);
  if (current.some((operation) => operation.state !== 'Scheduled') || current.length < promised.length) return;
  let state: AsyncOperationState = 'Success';
  try {
    work();
  } catch {
    // What it failed of has no place in an AsyncOperation; the state is all that clients are told.
    state = 'Failure';
  }
  const updatedAt = context.exchange.state.clock.now();
  for (const operation of current) operations.set(operation.id, { ...operation, state, updatedAt });
  context.exchange.state.store.commit();
}

function isLater(context: ApiContext, { sources, forceSync }: WantedOperation): boolean {
  const { asyncOperations } = context.viewer.settings;
  if (forceSync || asyncOperations === 'never') return false;
  return asyncOperations === 'always' || sources.length > 1 || sources.some((source) => source.kind === 'Folder');
}
