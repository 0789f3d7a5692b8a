import type { AsyncOperation, AsyncOperationType, AsyncWork } from '../../domain/async-operation.ts';
import type { Collection } from '../../ports.ts';
import { accountCollection } from '../entities/account-collection.ts';
import { replyWithItem } from '../items/read-items.ts';
import type { Reply } from '../reply.ts';
import { NO_CONTENT } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';
import { ASYNC_OPERATIONS, promiseBatch } from './batches.ts';
import type { PlannedWork } from './plan-work.ts';
import { planWork } from './plan-work.ts';
import { replyWithOperations } from './show-operation.ts';

/**
 * Does it now, or promises it with 202 and does it later, as the settings say; also after a restart. `forceSync` is
 * whether the client insists on having it done at once.
 */
export function runOperation(context: ApiContext, work: AsyncWork, forceSync: boolean): Reply {
  const planned = planWork(context, work);
  if (forceSync || !isLater(context, work, planned)) {
    const item = planned.run();
    return item ? replyWithItem(context, item) : NO_CONTENT;
  }
  const { state, now } = context.exchange;
  const operations = operationsOf(context);
  const batchId = state.random.hex(32);
  const promised = planned.sources.map((source): AsyncOperation => ({
    id: `ao${state.random.hex(30)}`,
    batchId,
    operation: operationOf(work),
    state: 'Scheduled',
    userId: context.user.id,
    sourceId: source.id,
    targetId: planned.target?.id,
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

function isLater(context: ApiContext, work: AsyncWork, { sources, target }: PlannedWork): boolean {
  const { asyncOperations } = context.viewer.settings;
  // An edit that moves nothing is over in no time.
  if (asyncOperations === 'never' || (work.kind === 'edit' && !target)) return false;
  return asyncOperations === 'always' || sources.length > 1 || sources.some((source) => source.kind === 'Folder');
}

function operationOf(work: AsyncWork): AsyncOperationType {
  switch (work.kind) {
    case 'copy':
      return 'Copy';
    case 'edit':
      return 'Move';
    case 'delete':
      return 'Delete';
    case 'delete-children':
      return work.permanently ? 'DeletePermanent' : 'Delete';
  }
}
