import type { ItemEdit } from './items/change-items.ts';

/** What can be done later than it was asked for, in the SDK's words. */
export type AsyncOperationType = 'Copy' | 'Move' | 'Delete' | 'DeletePermanent';

/** How far it is, in the SDK's words. What is not over when the process ends is done by the next one, when it is due. */
export type AsyncOperationState = 'Created' | 'Scheduled' | 'Success' | 'Failure' | 'Canceled';

/** Something that was promised with 202 and is done later. Instants are epoch milliseconds. */
export interface AsyncOperation {
  readonly id: string;
  /** All that one request promised. */
  readonly batchId: string;
  readonly operation: AsyncOperationType;
  readonly state: AsyncOperationState;
  readonly userId: string;
  readonly sourceId: string;
  readonly targetId: string | undefined;
  /** Where the source lay when it was asked for. */
  readonly folderId: string | undefined;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** What is to be done, as data that outlives the process in which it was promised. Ids are as the client wrote them. */
export type AsyncWork =
  | { readonly kind: 'copy'; readonly itemId: string; readonly targetId: string; readonly overwrite: boolean }
  | {
      readonly kind: 'edit';
      readonly itemId: string;
      /** Where it moves to, if it does. */
      readonly parentId: string | undefined;
      readonly edit: Omit<ItemEdit, 'parent'>;
    }
  | { readonly kind: 'delete'; readonly itemId: string; readonly singleVersion: boolean }
  | {
      readonly kind: 'delete-children';
      readonly folderId: string;
      readonly itemIds: readonly string[];
      readonly permanently: boolean;
    };

/** All that one request promised and that is not done yet. */
export interface AsyncBatch {
  readonly id: string;
  readonly userId: string;
  readonly operationIds: readonly string[];
  readonly work: AsyncWork;
  /** Epoch milliseconds. */
  readonly dueAt: number;
}

/** When operations are done later. */
export interface AsyncOperationSettings {
  /**
   * Which changes answer 202 with AsyncOperations (quirk Q29): none, those that allow it (`forceSync` is false) and
   * touch a folder or several items, or all that allow it. GUESS: never, as clients were seen to expect.
   */
  readonly asyncOperations: 'never' | 'folders' | 'always';
  /** How long such an operation takes, in seconds. */
  readonly asyncOperationSeconds: number;
  /** What BatchProgress of a batch that is done is: 100 or 1. GUESS: percent; the model has a number and no unit. */
  readonly batchProgressUnit: 'percent' | 'fraction';
}

/** Everything is done at once. */
export const DEFAULT_ASYNC_OPERATION_SETTINGS: AsyncOperationSettings = {
  asyncOperations: 'never',
  asyncOperationSeconds: 5,
  batchProgressUnit: 'percent',
};
