import type { TagStore } from '../domain/hub/tag-store.ts';
import type { InstanceStore } from '../domain/instances/instance-store.ts';
import type { CallbackDelivery } from '../events/callback-delivery.ts';
import type { Acknowledgements } from '../events/callbacks/acknowledgements.ts';
import type { AccountSettings } from '../events/callbacks/account-settings.ts';
import type { CallbackSubscriptions } from '../events/callbacks/callback-subscriptions.ts';
import type { MessageBoard } from '../events/callbacks/message-board.ts';
import type { EventLog } from '../events/log/event-log.ts';
import type { NotificationLog } from '../events/notification-log.ts';
import type { PolledIntake } from '../events/polled-intake.ts';
import type { Poller } from '../events/poller.ts';
import type { WebhookIntake } from '../events/webhook-intake.ts';
import type { Clock } from '../ports.ts';
import type { InstanceChanges } from '../provisioning/instance-changes.ts';
import type { ConnectorSettings } from '../settings/settings.ts';
import type { ShareFileClients } from '../sharefile/share-file-clients.ts';
import type { ConnectorStages } from '../stages.ts';
import type { Routes } from './connector-request.ts';
import { BASE_PATH } from './base-path.ts';
import { createConfigurationRoutes } from './routes/configuration-routes.ts';
import { createHubRoutes } from './hub/create-hub-routes.ts';
import type { HubOptions } from './hub/document-context.ts';
import { createDescriptionRoutes } from './routes/description-routes.ts';
import { createElementRoutes } from './routes/element-routes.ts';
import { createAnalyticsRoutes } from './routes/events/analytics-routes.ts';
import { createEventLogRoutes } from './routes/events/event-log-routes.ts';
import { createInboundRoutes } from './routes/inbound-routes.ts';
import { createInstanceRoutes } from './routes/instance-routes.ts';
import { createAccountRoutes } from './routes/notifications/account-routes.ts';
import { createMessageRoutes } from './routes/notifications/message-routes.ts';
import { createSubscriptionRoutes } from './routes/notifications/subscription-routes.ts';
import { createPollSourceRoutes } from './routes/poll-source-routes.ts';
import { createPollingRoutes } from './routes/polling-routes.ts';
import { withRepairedCommand } from './routes/with-repaired-command.ts';

/** What all routes together work with. */
export interface RoutesOptions {
  readonly store: InstanceStore;
  readonly changes: InstanceChanges;
  readonly settings: ConnectorSettings;
  readonly stages: ConnectorStages;
  readonly log: NotificationLog;
  readonly eventLog: EventLog;
  readonly clock: Clock;
  readonly droppedEvents: () => number;
  readonly intake: WebhookIntake;
  readonly polledIntake: PolledIntake;
  readonly board: MessageBoard;
  readonly acknowledgements: Acknowledgements;
  readonly clients: ShareFileClients;
  readonly poller: Poller;
  readonly delivery: CallbackDelivery;
  readonly subscriptions: CallbackSubscriptions;
  readonly accountSettings: AccountSettings;
  readonly shareFileUrl: string | undefined;
  readonly tags: TagStore;
  /** ShareFile's storage, for files, and the time. */
  readonly storage: Pick<HubOptions, 'send' | 'stream' | 'clock' | 'wait'>;
}

/** All routes of the connector. */
export function createRoutes(options: RoutesOptions): Routes {
  const { store, settings, clients, shareFileUrl, tags } = options;
  const changes: InstanceChanges = {
    ...options.changes,
    async remove(instance) {
      await options.changes.remove(instance);
      tags.forget(instance.id);
    },
  };
  const hub = {
    ...createPollSourceRoutes(clients),
    ...createHubRoutes({ ...options.storage, clients, settings, tags }),
  };
  return {
    ...withRepairedCommand({ ...createInstanceRoutes({ ...options, changes }), ...createConfigurationRoutes(options) }),
    ...createDescriptionRoutes(store, hub, BASE_PATH),
    ...createElementRoutes(settings, shareFileUrl),
    ...createEventLogRoutes(options.eventLog, store, settings.bodyLimitBytes),
    ...createAnalyticsRoutes(options),
    ...createMessageRoutes({ ...options, answerLimitBytes: settings.bodyLimitBytes }),
    ...createInboundRoutes(options),
    ...hub,
    ...createSubscriptionRoutes(options),
    ...createAccountRoutes(settings.accountId, options.accountSettings),
    ...createPollingRoutes(options),
  };
}
