/** What can be done later than it was asked for, in the SDK's words. */
export type AsyncOperationType = 'Copy' | 'Move' | 'Delete' | 'DeletePermanent';

/** How far it is, in the SDK's words. */
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

/** When operations are done later. */
export interface AsyncOperationSettings {
  /**
   * Which changes answer 202 with AsyncOperations (quirk Q29): none, those that allow it (`forceSync` is false) and
   * touch a folder or several items, or all that allow it. GUESS: never, as clients were seen to expect.
   */
  readonly asyncOperations: 'never' | 'folders' | 'always';
  /** How long such an operation takes, in seconds. */
  readonly asyncOperationSeconds: number;
}

/** Everything is done at once. */
export const DEFAULT_ASYNC_OPERATION_SETTINGS: AsyncOperationSettings = {
  asyncOperations: 'never',
  asyncOperationSeconds: 5,
};
