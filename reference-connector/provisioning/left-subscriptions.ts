import type { ConnectorInstance } from '../domain/instances/connector-instance.ts';
import type { MessageBoard } from '../events/callbacks/message-board.ts';
import { topicOf } from '../events/callbacks/to-delivery-answer.ts';
import type { Clock, Collection, WorkQueue } from '../ports.ts';
import type { ShareFileClient } from '../sharefile/share-file-client.ts';
import type { ConnectableInstance, ShareFileClients } from '../sharefile/share-file-clients.ts';
import { unsubscribe } from '../sharefile/webhook-subscriptions.ts';
import type { FailedUnsubscription } from '../sharefile/webhook-subscriptions.ts';
import { isSameAccount } from './instance-differences.ts';

/** Webhook subscriptions that ShareFile did not let go of: left alone, they would deliver for ever to nobody. */
export interface LeftSubscriptions {
  /**
   * Removes the subscriptions of an instance by the client that made them, which need not be the instance's any more;
   * what fails is said on the message board and tried again later. Never rejects.
   */
  remove(instance: ConnectorInstance, client: ShareFileClient): Promise<void>;
  /** Goes on with what an earlier process has left; after the instances are there. */
  restore(): void;
}

/** Subscriptions that are still to be removed, as plain data. */
export interface KeptRemoval extends ConnectableInstance {
  readonly ids: readonly string[];
  /** How often it was tried. */
  readonly attempts: number;
  /** When it is tried next, epoch ms. */
  readonly dueAt: number;
}

/** What the removal depends on. */
export interface LeftSubscriptionsOptions {
  readonly clock: Clock;
  readonly queue: WorkQueue;
  readonly board: MessageBoard;
  readonly clients: ShareFileClients;
  /** The instance as it is now. */
  readonly current: (instanceId: number) => ConnectorInstance | undefined;
  /** What outlives the process. */
  readonly kept: Collection<KeptRemoval> | undefined;
  readonly settings: { readonly unsubscribeRetryDelaysSeconds: readonly number[] };
}

/** Builds the removal. */
export function createLeftSubscriptions(options: LeftSubscriptionsOptions): LeftSubscriptions {
  const { clock, queue, board, clients, kept, settings } = options;

  const removeOnce = async (client: ShareFileClient, removal: KeptRemoval): Promise<void> => {
    const failed = await unsubscribe(client, removal.ids);
    kept?.delete(keyOf(removal));
    if (failed.length === 0) return;
    const delaySeconds = settings.unsubscribeRetryDelaysSeconds[removal.attempts];
    board.post({
      topic: topicOf(removal.id),
      severity: 'high',
      from: 'reference-connector',
      message: toMessage(failed, delaySeconds),
    });
    if (delaySeconds === undefined) return;
    schedule(client, {
      ...removal,
      grant: client.grant(),
      ids: failed.map(({ id }) => id),
      attempts: removal.attempts + 1,
      dueAt: clock.now() + delaySeconds * 1000,
    });
  };

  const schedule = (client: ShareFileClient, removal: KeptRemoval): void => {
    kept?.set(keyOf(removal), removal);
    queue.schedule({
      dueAt: removal.dueAt,
      kind: 'unsubscribe',
      lane: `unsubscribe:${String(removal.id)}`,
      run: () => removeOnce(client, removal),
    });
  };

  return {
    remove({ id, configuration, subscriptionIds }, client) {
      const instance = { id, configuration: connectionOf(configuration), grant: client.grant() };
      const removal = { ...instance, ids: subscriptionIds, attempts: 0, dueAt: clock.now() };
      // Before it is tried: the instance may be gone by then, and who knows its subscriptions should the process die?
      kept?.set(keyOf(removal), removal);
      return removeOnce(client, removal);
    },
    restore() {
      for (const removal of [...(kept?.values() ?? [])]) {
        const instance = options.current(removal.id);
        const isItsAccount = instance && isSameAccount(instance.configuration, removal.configuration);
        schedule(isItsAccount ? clients.of(instance).client : clients.apart(removal), removal);
      }
    },
  };
}

const CONNECTION_KEYS = ['sharefile.subdomain', 'oauth.api.key', 'oauth.api.secret', 'oauth.callback.url'];

/** What of a configuration ShareFile is reached with. */
function connectionOf(configuration: ConnectorInstance['configuration']): ConnectorInstance['configuration'] {
  return Object.fromEntries(CONNECTION_KEYS.map((key) => [key, configuration[key] ?? '']));
}

function keyOf({ id, ids }: KeptRemoval): string {
  return `${String(id)}/${ids.join()}`;
}

function toMessage(failed: readonly FailedUnsubscription[], delaySeconds: number | undefined): string {
  const what = failed.map(({ id, reason }) => `${id} (${reason})`).join(', ');
  const next = delaySeconds === undefined ? 'Remove them at ShareFile.' : `Tried again in ${String(delaySeconds)} s.`;
  return `ShareFile did not remove webhook subscriptions: ${what}. ${next}`;
}
