import type { MessageBoard } from '../events/callbacks/message-board.ts';
import { topicOf } from '../events/callbacks/to-delivery-answer.ts';
import type { Clock, WorkQueue } from '../ports.ts';
import type { ShareFileClient } from '../sharefile/share-file-client.ts';
import { unsubscribe } from '../sharefile/webhook-subscriptions.ts';
import type { FailedUnsubscription } from '../sharefile/webhook-subscriptions.ts';

/** Webhook subscriptions that ShareFile did not let go of: left alone, they would deliver for ever to nobody. */
export interface LeftSubscriptions {
  /** Removes subscriptions; what fails is said on the message board and tried again later. Never rejects. */
  remove(instanceId: number, client: ShareFileClient, ids: readonly string[]): Promise<void>;
}

/** What the removal depends on. */
export interface LeftSubscriptionsOptions {
  readonly clock: Clock;
  readonly queue: WorkQueue;
  readonly board: MessageBoard;
  readonly settings: { readonly unsubscribeRetryDelaysSeconds: readonly number[] };
}

/** Builds the removal. */
export function createLeftSubscriptions(options: LeftSubscriptionsOptions): LeftSubscriptions {
  const { clock, queue, board, settings } = options;

  const removeOnce = async (
    instanceId: number,
    client: ShareFileClient,
    ids: readonly string[],
    attempt: number,
  ): Promise<void> => {
    const failed = await unsubscribe(client, ids);
    if (failed.length === 0) return;
    const delaySeconds = settings.unsubscribeRetryDelaysSeconds[attempt];
    board.post({
      topic: topicOf(instanceId),
      severity: 'high',
      from: 'reference-connector',
      message: toMessage(failed, delaySeconds),
    });
    if (delaySeconds === undefined) return;
    queue.schedule({
      dueAt: clock.now() + delaySeconds * 1000,
      kind: 'unsubscribe',
      lane: `unsubscribe:${String(instanceId)}`,
      run: () =>
        removeOnce(
          instanceId,
          client,
          failed.map(({ id }) => id),
          attempt + 1,
        ),
    });
  };

  return { remove: (instanceId, client, ids) => removeOnce(instanceId, client, ids, 0) };
}

function toMessage(failed: readonly FailedUnsubscription[], delaySeconds: number | undefined): string {
  const what = failed.map(({ id, reason }) => `${id} (${reason})`).join(', ');
  const next = delaySeconds === undefined ? 'Remove them at ShareFile.' : `Tried again in ${String(delaySeconds)} s.`;
  return `ShareFile did not remove webhook subscriptions: ${what}. ${next}`;
}
