import { ConnectorError } from '../domain/connector-error.ts';
import type { MessageBoard } from '../events/callbacks/message-board.ts';
import { topicOf } from '../events/callbacks/to-delivery-answer.ts';
import type { Clock, Collection, WorkQueue } from '../ports.ts';
import type { ShareFileClient } from '../sharefile/share-file-client.ts';
import type { ConnectableInstance } from '../sharefile/share-file-clients.ts';
import type { FailedUnsubscription } from '../sharefile/webhook-subscriptions.ts';
import { clientFor, removeOnce } from './removal.ts';
import type { KeptRemoval, RemovalContext } from './removal.ts';
import type { TakeTurn } from './take-turns.ts';

/** Webhook subscriptions that no instance has: left alone, they would deliver for ever to nobody. */
export interface LeftSubscriptions {
  /**
   * Removes subscriptions by the client that made them, which need not be the instance's any more; what fails is said on
   * the message board and tried again later. Never rejects because of ShareFile.
   */
  remove(instance: ConnectableInstance, ids: readonly string[], client: ShareFileClient): Promise<void>;
  /**
   * Notes, for good, that an instance is about to subscribe with this client: the process may die before the subscription
   * is kept with the instance, or ShareFile's answer be lost. By the note it is found again.
   */
  expect(instance: ConnectableInstance, client: ShareFileClient): void;
  /** Forgets the note of an instance: its subscriptions are kept with it. */
  settle(instanceId: number): void;
  /** Removes what came of the note of an instance, which has no use for it. */
  abandon(instanceId: number): void;
  /** Goes on with what an earlier process has left or noted; after the instances are there. */
  restore(): void;
}

/** What the removal depends on. */
export interface LeftSubscriptionsOptions extends RemovalContext {
  readonly clock: Clock;
  readonly queue: WorkQueue;
  readonly board: MessageBoard;
  readonly takeTurn: TakeTurn;
  /** Where the events of an instance come in. */
  readonly inboundUrlOf: (instanceId: number) => string;
  /** What outlives the process. */
  readonly kept: Collection<KeptRemoval> | undefined;
  /** Makes what was written outlive the process. */
  readonly commit: () => void;
  readonly settings: { readonly unsubscribeRetryDelaysSeconds: readonly number[] };
}

interface OpenRemoval {
  readonly key: string;
  readonly removal: KeptRemoval;
  readonly client: ShareFileClient;
}

/** Builds the removal. */
export function createLeftSubscriptions(options: LeftSubscriptionsOptions): LeftSubscriptions {
  const { clock, queue, board, kept, settings, takeTurn } = options;
  const expected = new Map<number, OpenRemoval>();
  let lastKey = Math.max(0, ...Array.from(kept?.entries() ?? [], ([key]) => Number(key)));

  const open = (removal: KeptRemoval, client: ShareFileClient): OpenRemoval => {
    lastKey += 1;
    kept?.set(String(lastKey), removal);
    return { key: String(lastKey), removal, client };
  };

  const attempt = async ({ key, removal, client }: OpenRemoval): Promise<void> => {
    const failed = await removeOnce(client, removal, options).catch(toFailure);
    if (failed.length === 0) {
      kept?.delete(key);
      return;
    }
    const delaySeconds = settings.unsubscribeRetryDelaysSeconds[removal.attempts];
    const topic = topicOf(removal.id);
    board.post({ topic, severity: 'high', from: 'reference-connector', message: toMessage(failed, delaySeconds) });
    if (delaySeconds === undefined) {
      kept?.delete(key);
      return;
    }
    const next = {
      ...removal,
      grant: client.grant(),
      ids: failed.flatMap(({ id }) => id ?? []),
      attempts: removal.attempts + 1,
      dueAt: clock.now() + delaySeconds * 1000,
    };
    kept?.set(key, next);
    schedule({ key, removal: next, client });
  };

  const schedule = (left: OpenRemoval): void => {
    const { id, dueAt, webhookUrl } = left.removal;
    queue.schedule({
      dueAt,
      kind: 'unsubscribe',
      lane: `unsubscribe:${String(id)}`,
      // What is looked for in the turn of its instance is not what a change has just made and not yet kept.
      run: () => (webhookUrl === undefined ? attempt(left) : takeTurn(id, () => attempt(left))),
    });
  };

  return {
    remove(instance, ids, client) {
      const left = open({ ...connectionOf(instance, client), ids, attempts: 0, dueAt: clock.now() }, client);
      // Before it is tried: the instance may be gone by then, and who knows its subscriptions should the process die?
      options.commit();
      return attempt(left);
    },
    expect(instance, client) {
      const webhookUrl = options.inboundUrlOf(instance.id);
      const removal = { ...connectionOf(instance, client), ids: [], webhookUrl, attempts: 0, dueAt: clock.now() };
      expected.set(instance.id, open(removal, client));
      options.commit();
    },
    settle(instanceId) {
      const settled = expected.get(instanceId);
      if (settled) kept?.delete(settled.key);
      expected.delete(instanceId);
    },
    abandon(instanceId) {
      const abandoned = expected.get(instanceId);
      if (abandoned) schedule(abandoned);
      expected.delete(instanceId);
    },
    restore() {
      for (const [key, removal] of [...(kept?.entries() ?? [])]) {
        schedule({ key, removal, client: clientFor(removal, options) });
      }
    },
  };
}

const CONNECTION_KEYS = ['sharefile.subdomain', 'oauth.api.key', 'oauth.api.secret', 'oauth.callback.url'];

/** What of an instance ShareFile is reached with. */
function connectionOf({ id, configuration }: ConnectableInstance, client: ShareFileClient): ConnectableInstance {
  const connection = CONNECTION_KEYS.map((key) => [key, configuration[key] ?? ''] as const);
  return { id, configuration: Object.fromEntries(connection), grant: client.grant() };
}

function toFailure(error: unknown): readonly FailedUnsubscription[] {
  if (!(error instanceof ConnectorError)) throw error;
  return [{ id: undefined, reason: error.message, isUnauthorized: false }];
}

function toMessage(failed: readonly FailedUnsubscription[], delaySeconds: number | undefined): string {
  const what = failed.map(({ id = 'which there are', reason }) => `${id} (${reason})`).join(', ');
  const next = delaySeconds === undefined ? 'Remove them at ShareFile.' : `Tried again in ${String(delaySeconds)} s.`;
  return `ShareFile did not remove webhook subscriptions: ${what}. ${next}`;
}
