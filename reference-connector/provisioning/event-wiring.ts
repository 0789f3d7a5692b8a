import { rootFolderOf } from '../domain/hub/root-folder.ts';
import { ConnectorError } from '../domain/connector-error.ts';
import type { ConnectorInstance } from '../domain/instances/connector-instance.ts';
import type { CallbackSubscriptions } from '../events/callbacks/callback-subscriptions.ts';
import type { CallbackDelivery } from '../events/callback-delivery.ts';
import type { Poller } from '../events/poller.ts';
import type { ConnectorSettings } from '../settings/settings.ts';
import type { ShareFileClient } from '../sharefile/share-file-client.ts';
import { resolveRootId } from '../sharefile/resolve-root-id.ts';
import { subscribe } from '../sharefile/webhook-subscriptions.ts';
import type { Watched } from '../sharefile/webhook-subscriptions.ts';
import type { ConnectorStages } from '../stages.ts';
import type { LeftSubscriptions } from './left-subscriptions.ts';

/** Starts and ends what an instance's event settings ask for. */
export interface EventWiring {
  /** Subscribes at ShareFile where webhooks are wanted, but for folders that are watched already; returns what is new. */
  subscribe(
    instance: ConnectorInstance,
    client: ShareFileClient,
    watchedFolderIds?: readonly string[],
  ): Promise<Watched>;
  /** Told once the instance is kept with what it has subscribed to; the platform subscribes its callback URL in turn. */
  subscribed(instance: ConnectorInstance): void;
  /** Throws `configuration-not-valid` when ShareFile does not have the folder that the instance would poll. */
  checkPolledFolder(instance: ConnectorInstance, client: ShareFileClient): Promise<void>;
  unsubscribe(instance: ConnectorInstance, client: ShareFileClient): Promise<void>;
  startPolling(instance: ConnectorInstance): void;
  /** Ends all due work of an instance that is no more. */
  endWork(instanceId: number): void;
}

/** What the wiring connects. */
export interface EventWiringOptions {
  readonly poller: Poller;
  readonly delivery: CallbackDelivery;
  readonly settings: ConnectorSettings;
  readonly stages: ConnectorStages;
  readonly leftSubscriptions: LeftSubscriptions;
  readonly subscriptions: CallbackSubscriptions;
  /** Where ShareFile delivers an instance's webhooks. */
  readonly inboundUrlOf: (instanceId: number) => string;
}

const NOTHING: Watched = { subscriptionIds: [], watchedFolderIds: [], needsFolderWatch: false };

/** Builds the wiring. */
export function createEventWiring(options: EventWiringOptions): EventWiring {
  const { poller, delivery, settings, stages, leftSubscriptions } = options;
  return {
    async subscribe(instance, client, watchedFolderIds = []) {
      if (instance.events.mode !== 'webhook' || instance.disabled) return NOTHING;
      const request = {
        rootFolder: rootFolderOf(instance),
        webhookUrl: options.inboundUrlOf(instance.id),
        topSubscriptionContext: settings.topSubscriptionContext,
        onBegin: () => {
          leftSubscriptions.expect(instance, client);
        },
        takeBack: (ids: readonly string[]) => leftSubscriptions.remove(instance, ids, client),
      };
      try {
        return await subscribe(client, request, watchedFolderIds);
      } catch (error) {
        // A refusal has made nothing; of an answer that did not come nobody knows.
        if (isRefusal(error)) leftSubscriptions.settle(instance.id);
        else leftSubscriptions.abandon(instance.id);
        throw error;
      }
    },
    subscribed({ id, events }) {
      leftSubscriptions.settle(id);
      if (events.mode !== 'disabled') options.subscriptions.of(id, events.callbackUrl);
    },
    async checkPolledFolder(instance, client) {
      const isPolled = instance.events.mode === 'polling' && !instance.disabled;
      if (isPolled && settings.missingRootFolder === 'refuse') {
        await resolveRootId(client, rootFolderOf(instance));
      }
    },
    async unsubscribe(instance, client) {
      if (instance.subscriptionIds.length === 0) return;
      await leftSubscriptions.remove(instance, instance.subscriptionIds, client);
    },
    startPolling(instance) {
      if (instance.events.mode === 'polling' && !instance.disabled) poller.start(instance);
      else poller.stop(instance.id);
    },
    endWork(instanceId) {
      if (stages.endsWithItsInstance('polls')) poller.stop(instanceId);
      if (stages.endsWithItsInstance('callbacks')) delivery.cancel(instanceId);
    },
  };
}

function isRefusal(error: unknown): boolean {
  return error instanceof ConnectorError && error.code.startsWith('provider-refused');
}
