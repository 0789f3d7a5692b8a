import { rootFolderOf } from './domain/hub/root-folder.ts';
import { randomOfThisStart } from '../world/index.ts';
import type { Connector, ConnectorOptions } from './connector-options.ts';
import { checkSettings } from './settings/check-settings.ts';
import { ConnectorError } from './domain/connector-error.ts';
import { createTagStore } from './domain/hub/tag-store.ts';
import { createInstanceStore } from './domain/instances/instance-store.ts';
import { createCallbackDelivery } from './events/callback-delivery.ts';
import { createAcknowledgements } from './events/callbacks/acknowledgements.ts';
import { createAccountSettings } from './events/callbacks/account-settings.ts';
import { createCallbackSubscriptions } from './events/callbacks/callback-subscriptions.ts';
import { createMessageBoard } from './events/callbacks/message-board.ts';
import { createKeptDeliveries } from './events/callbacks/kept-deliveries.ts';
import { createLossNotice } from './events/callbacks/loss-notice.ts';
import { createArrivalLog } from './events/log/arrival-log.ts';
import { createEventLog } from './events/log/event-log.ts';
import { createNotificationLog } from './events/notification-log.ts';
import { createNotifier } from './events/notifier.ts';
import { createPolledIntake } from './events/polled-intake.ts';
import { createPoller } from './events/poller.ts';
import { createWebhookIntake } from './events/webhook-intake.ts';
import { createApp } from './http/create-app.ts';
import { createRoutes } from './http/create-routes.ts';
import { createDispatcher } from './http/dispatcher.ts';
import { inboundPathOf } from './http/inbound-path.ts';
import { createRouteTable } from './http/route-table.ts';
import { createCommittingQueue, toKeptState } from './kept-state.ts';
import { createEventReader } from './provisioning/event-reader.ts';
import { createEventWiring } from './provisioning/event-wiring.ts';
import { createFolderWatch } from './provisioning/folder-watch.ts';
import { createInstanceChanges } from './provisioning/instance-changes.ts';
import { createLeftSubscriptions } from './provisioning/left-subscriptions.ts';
import { createNewFolders } from './provisioning/new-folders.ts';
import { createTurns } from './provisioning/take-turns.ts';
import { connectorProfiles } from './settings/settings.ts';
import type { ConnectorSettings } from './settings/settings.ts';
import { createWait } from './sharefile/documents/create-wait.ts';
import { createSendToShareFile, createStreamFromShareFile } from './sharefile/send-to-share-file.ts';
import { createShareFileClients } from './sharefile/share-file-clients.ts';
import { createShareFileOAuth } from './sharefile/share-file-oauth.ts';
import { secretsOf } from './secrets-of.ts';
import { referenceStages } from './stages.ts';
import type { ConnectorStages } from './stages.ts';

/**
 * Builds a connector for the `sharefile` element. Throws `settings-not-valid` for settings that there are not.
 *
 * @example
 * const world = createVirtualWorld();
 * const connector = createConnector({ ...world, transport: createTransport(createOutboundAllowList()) });
 */
export function createConnector(options: ConnectorOptions): Connector {
  const { clock, transport, shareFileUrl, isAllowedHost = () => true } = options;
  checkSettings(options.settings ?? {});
  let isEnded = false;
  const kept = options.store && toKeptState(options.store);
  const queue = options.store ? createCommittingQueue(options.queue, options.store, () => isEnded) : options.queue;
  const random = options.store ? randomOfThisStart(options.random, options.store) : options.random;
  const settings: ConnectorSettings = { ...connectorProfiles.sap, ...options.settings };
  const stages: ConnectorStages = { ...referenceStages, ...options.stages };
  const secrets = secretsOf(settings, random, kept?.secrets);
  const commit = (): void => options.store?.commit();
  let publicUrl = options.publicUrl ?? 'http://127.0.0.1';

  const store = createInstanceStore(kept?.instances);
  const send = createSendToShareFile(transport, shareFileUrl, settings.shareFileTimeoutMs);
  const stream = createStreamFromShareFile(transport, shareFileUrl, settings.shareFileTimeoutMs);
  const oauth = createShareFileOAuth(send, clock);
  const clients = createShareFileClients({
    send,
    oauth,
    clock,
    onRefreshed: (id, grant) => {
      const instance = store.byId(id);
      if (!instance) return;
      store.save({ ...instance, grant });
      // At once: ShareFile has ended the old refresh token, and a crash before the next commit would lose the account.
      commit();
    },
  });

  const keptDeliveries = kept && createKeptDeliveries(kept.deliveries, kept.payloads);
  const acknowledgements = createAcknowledgements(kept?.acknowledged);
  const log = createNotificationLog(clock, settings, ({ id, status }) => {
    acknowledgements.forget(id);
    // What is still to be sent is kept, whether the log shows it or not.
    if (status !== 'waiting' && status !== 'queued') keptDeliveries?.forget(id);
  });
  const subscriptions = createCallbackSubscriptions(clock, random, kept?.subscriptions);
  const accountSettings = createAccountSettings(settings.callbackFailurePolicy, kept?.account);
  const board = createMessageBoard(clock, kept?.messages);
  const losses = createLossNotice(board);
  const callbacks = { transport, isAllowedHost, subscriptions, accountSettings, onDropped: losses.overflow };
  const delivery = createCallbackDelivery({ clock, queue, settings, stages, ...callbacks, kept: keptDeliveries });
  const restored = delivery.restore();
  for (const record of restored) log.add(record);
  const arrivals = createArrivalLog(clock, settings, kept?.arrivals);
  const eventLog = createEventLog(log, arrivals);
  const notifier = createNotifier({
    ...{ clock, random, settings, stages, log, delivery, onTooLarge: losses.tooLarge },
    lastNotificationId: restored.at(-1)?.id,
  });
  const current = store.byId;
  const poller = createPoller({
    clock,
    queue,
    settings,
    stages,
    notifier,
    current,
    kept: kept?.jobs,
    query: async (instance, path) => {
      const { json }: { readonly json: unknown } = await dispatcher.queryAs(instance, path);
      if (isList(json)) return json;
      throw new ConnectorError('not-found', `${path} cannot be polled: it answers no list.`);
    },
    deleted: (instance, since) => clients.of(instance).deletedItems(rootFolderOf(instance), since),
  });
  const intake = createWebhookIntake({
    ...{ clock, queue, settings, stages, notifier, arrivals, current },
    repetitions: kept?.repetitions,
  });
  const polledIntake = createPolledIntake({ clock, settings, stages, notifier });
  const takeTurn = createTurns();
  const inboundUrlOf = (id: number): string => `${publicUrl}${inboundPathOf(id)}`;
  const leftSubscriptions = createLeftSubscriptions({
    ...{ clock, queue, settings, board, clients, current, takeTurn, inboundUrlOf, commit },
    kept: kept?.removals,
  });
  const wiring = createEventWiring({
    ...{ poller, delivery, settings, stages, leftSubscriptions, subscriptions, inboundUrlOf },
  });

  const readEvents = createEventReader({ settings, isAllowedHost, publicUrl: () => publicUrl });
  const folderWatch = createFolderWatch({ clock, queue, settings });
  const changes = createInstanceChanges({
    ...{ clock, random, store, oauth, clients, wiring, readEvents, settings, takeTurn },
    lastNumbers: kept?.lastNumbers,
    newFolders: createNewFolders({ store, clients, wiring, takeTurn, folderWatch }),
  });
  const events = {
    clock,
    log,
    eventLog,
    droppedEvents: notifier.droppedEvents,
    intake,
    polledIntake,
    board,
    acknowledgements,
    poller,
    delivery,
    subscriptions,
    accountSettings,
  };
  const routes = createRoutes({
    store,
    changes,
    settings,
    stages,
    clients,
    shareFileUrl,
    tags: createTagStore(settings.taggedDocumentLimit, kept?.tags),
    storage: { send, stream, clock, wait: createWait(clock, queue) },
    ...events,
  });
  const dispatcher = createDispatcher({ table: createRouteTable(routes), store, secrets, stages, settings });
  const app = createApp({
    ...{ dispatcher, clock, random, settings, commit },
  });

  return {
    app,
    ...secrets,
    notifications: log.all,
    setPublicUrl: (origin) => {
      publicUrl = origin;
    },
    dispatch: dispatcher.dispatch,
    async restore() {
      const rows = [...(kept?.instances.values() ?? [])];
      const instances = await Promise.all(
        rows.map(async (row) => ({ ...row, events: await readEvents(row.configuration, row.elementPollerDefault) })),
      );
      for (const instance of instances) {
        store.save(instance);
        changes.resume(instance);
      }
      leftSubscriptions.restore();
      intake.restore();
      commit();
    },
    end() {
      isEnded = true;
    },
  };
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
