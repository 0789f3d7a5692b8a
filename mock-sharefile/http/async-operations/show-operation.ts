import type { AsyncOperation } from '../../domain/async-operation.ts';
import { maySee } from '../../domain/access-controls/rights-of.ts';
import { toWireDate } from '../../domain/dates/wire-date.ts';
import { findRecord } from '../../domain/items/tree-state.ts';
import type { Entity } from '../entities/entity.ts';
import { replyWithMany } from '../entities/reply-with.ts';
import type { Reply } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';
import { reachOf } from '../request/request-context.ts';

/** Writes an operation. */
export function toOperationEntity(context: ApiContext, operation: AsyncOperation, batchTotal = 1): Entity {
  const { account, user } = context;
  const { apiRoot, settings } = context.viewer;
  const stub = (set: string, type: string, id: string): object => ({
    'odata.type': `ShareFile.Api.Models.${type}`,
    Id: id,
    url: `${apiRoot}/${set}(${id})`,
  });
  const isOver = operation.state !== 'Created' && operation.state !== 'Scheduled';
  return {
    set: 'AsyncOperations',
    type: 'AsyncOperation',
    id: operation.id,
    members: {
      Operation: operation.operation,
      State: operation.state,
      CreationDate: toWireDate(operation.createdAt),
      UpdateDate: toWireDate(operation.updatedAt),
      Source: stub('Items', 'Item', operation.sourceId),
      ...(operation.targetId !== undefined && { Target: stub('Items', 'Folder', operation.targetId) }),
      User: stub('Users', 'User', operation.userId),
      BatchID: operation.batchId,
      BatchSourceID: operation.folderId ?? '',
      BatchTargetID: operation.targetId ?? '',
      BatchProgress: isOver ? (settings.batchProgressUnit === 'percent' ? 100 : 1) : 0,
      BatchState: operation.state,
      BatchTotal: batchTotal,
    },
    expand(name) {
      const reach = reachOf(context);
      if (name === 'User') return reach.user(operation.userId);
      if (name === 'Account') return reach.account();
      if (name === 'AuthorityZone') return reach.zone();
      const id = name === 'Source' ? operation.sourceId : name === 'Target' ? operation.targetId : undefined;
      const item = id === undefined ? undefined : findRecord(account.tree, id);
      return item && maySee(account, user, item) ? reach.item(item) : undefined;
    },
  };
}

/** Answers with a feed of operations. */
export function replyWithOperations(
  context: ApiContext,
  operations: readonly AsyncOperation[],
  path = 'AsyncOperations',
): Reply {
  const entities = operations.map((operation) => toOperationEntity(context, operation, operations.length));
  return replyWithMany(context, { set: 'AsyncOperations', type: 'AsyncOperation', path }, entities);
}
