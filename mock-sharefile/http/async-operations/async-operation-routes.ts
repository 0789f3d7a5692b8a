import type { AsyncOperation } from '../../domain/async-operation.ts';
import { canonicalId } from '../../domain/ids.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import { replyWithOne } from '../entities/reply-with.ts';
import type { Reply } from '../reply.ts';
import { NO_CONTENT } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';
import type { Route } from '../routing/route.ts';
import { operationsOf } from './run-operation.ts';
import { replyWithOperations, toOperationEntity } from './show-operation.ts';

/** What was promised and is done later. */
export const ASYNC_OPERATION_ROUTES: readonly Route[] = [
  ['GET AsyncOperations()', getOperation],
  ['GET AsyncOperations/GetByBatch()', getByBatch],
  ['GET AsyncOperations/GetBatch()', getBatch],
  ['GET AsyncOperations/GetByFolder()', getByFolder],
  ['POST AsyncOperations()/Cancel', cancelOperation],
  ['POST AsyncOperations/CancelBatch()', cancelBatch],
  ['DELETE AsyncOperations()', deleteOperation],
];

function getOperation(context: ApiContext): Reply {
  return replyWithOne(context, toOperationEntity(context, findOperation(context)));
}

function getByBatch(context: ApiContext): Reply {
  return replyWithOperations(context, findBatch(context), `AsyncOperations/GetByBatch(${idOf(context)})`);
}

/** One that stands for all of the batch: the first, with the state that all of them have. */
function getBatch(context: ApiContext): Reply {
  const batch = findBatch(context);
  const [first] = batch;
  if (!first) throw notFound(context);
  return replyWithOne(context, toOperationEntity(context, first, batch.length));
}

function getByFolder(context: ApiContext): Reply {
  const folderId = canonicalId(idOf(context));
  const found = own(context).filter((each) => each.folderId === folderId || each.targetId === folderId);
  return replyWithOperations(context, found, `AsyncOperations/GetByFolder(${folderId})`);
}

function cancelOperation(context: ApiContext): Reply {
  return replyWithOne(context, toOperationEntity(context, cancel(context, findOperation(context))));
}

function cancelBatch(context: ApiContext): Reply {
  const canceled = findBatch(context).map((operation) => cancel(context, operation));
  return replyWithOperations(context, canceled, `AsyncOperations/CancelBatch(${idOf(context)})`);
}

function deleteOperation(context: ApiContext): Reply {
  operationsOf(context).delete(findOperation(context).id);
  return NO_CONTENT;
}

/** What is over stays as it is; what is not will not be done any more. */
function cancel(context: ApiContext, operation: AsyncOperation): AsyncOperation {
  if (operation.state !== 'Scheduled' && operation.state !== 'Created') return operation;
  const canceled = { ...operation, state: 'Canceled' as const, updatedAt: context.exchange.now };
  operationsOf(context).set(canceled.id, canceled);
  return canceled;
}

function own(context: ApiContext): readonly AsyncOperation[] {
  return [...operationsOf(context).values()].filter((operation) => operation.userId === context.user.id);
}

function findOperation(context: ApiContext): AsyncOperation {
  const operation = operationsOf(context).get(idOf(context).toLowerCase());
  if (operation?.userId === context.user.id) return operation;
  throw notFound(context);
}

function findBatch(context: ApiContext): readonly AsyncOperation[] {
  const batchId = idOf(context).toLowerCase();
  const batch = own(context).filter((operation) => operation.batchId === batchId);
  if (batch.length > 0) return batch;
  throw notFound(context);
}

function idOf({ ids }: ApiContext): string {
  return ids[0] ?? '';
}

function notFound(context: ApiContext): ShareFileError {
  return new ShareFileError('item-not-found', `There is no asynchronous operation or batch ${idOf(context)}.`);
}
