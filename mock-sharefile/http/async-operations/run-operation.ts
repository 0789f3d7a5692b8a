import type { AsyncOperation, AsyncOperationType, AsyncWork } from '../../domain/async-operation.ts';
import type { ItemRecord } from '../../domain/items/item-record.ts';
import type { Collection } from '../../ports.ts';
import { accountCollection } from '../entities/account-collection.ts';
import { replyWithItem } from '../items/read-items.ts';
import type { Reply } from '../reply.ts';
import { NO_CONTENT } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';
import { ASYNC_OPERATIONS, promiseBatch } from './batches.ts';
import { doWork } from './do-work.ts';
import { replyWithOperations } from './show-operation.ts';

/** What is to be done. */
export interface WantedOperation {
  readonly operation: AsyncOperationType;
  readonly sources: readonly ItemRecord[];
  readonly target?: ItemRecord | undefined;
  /** Whether the client insists on having it done at once. */
  readonly forceSync: boolean;
}

/** Does it now, or promises it with 202 and does it later, as the settings say; also after a restart. */
export function runOperation(context: ApiContext, wanted: WantedOperation, work: AsyncWork): Reply {
  if (!isLater(context, wanted)) {
    const item = doWork(context, work);
    return item ? replyWithItem(context, item) : NO_CONTENT;
  }
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
  promiseBatch(state, context.account, {
    id: batchId,
    userId: context.user.id,
    operationIds: promised.map(({ id }) => id),
    work,
    dueAt: now + state.settings.asyncOperationSeconds * 1000,
  });
  return { ...replyWithOperations(context, promised), status: 202 };
}

/** Gives all operations of the caller's account. */
export function operationsOf({ exchange, account }: ApiContext): Collection<AsyncOperation> {
  return accountCollection<AsyncOperation>(exchange.state, account, ASYNC_OPERATIONS);
}

function isLater(context: ApiContext, { sources, forceSync }: WantedOperation): boolean {
  const { asyncOperations } = context.viewer.settings;
  if (forceSync || asyncOperations === 'never') return false;
  return asyncOperations === 'always' || sources.length > 1 || sources.some((source) => source.kind === 'Folder');
}
