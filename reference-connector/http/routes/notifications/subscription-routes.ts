import type { DeliveryFilter } from '../../../domain/ceql/parse-delivery-filter.ts';
import { parseDeliveryFilter } from '../../../domain/ceql/parse-delivery-filter.ts';
import { ConnectorError } from '../../../domain/connector-error.ts';
import type { InstanceStore } from '../../../domain/instances/instance-store.ts';
import type { CallbackDelivery } from '../../../events/callback-delivery.ts';
import type { CallbackSubscriptions } from '../../../events/callbacks/callback-subscriptions.ts';
import {
  deliveryStatusOf,
  toDeliveryAnswer,
  toSubscriptionAnswer,
} from '../../../events/callbacks/to-delivery-answer.ts';
import type { NotificationLog } from '../../../events/notification-log.ts';
import type { NotificationRecord } from '../../../events/notification-record.ts';
import type { ConnectorAnswer, RoutedRequest, Routes } from '../../connector-request.ts';
import { toPage } from '../../list-answer.ts';

/** What the routes show and act on. */
export interface SubscriptionRoutesOptions {
  readonly store: InstanceStore;
  readonly log: NotificationLog;
  readonly delivery: CallbackDelivery;
  readonly subscriptions: CallbackSubscriptions;
}

/** The platform's subscriptions of callback URLs, their deliveries, and the queue that PUT releases. */
export function createSubscriptionRoutes(options: SubscriptionRoutesOptions): Routes {
  const { store, log, delivery, subscriptions } = options;

  const list = (request: RoutedRequest): ConnectorAnswer => {
    const all = store.all().flatMap(({ id, events }) => {
      return events.mode === 'disabled' ? [] : [subscriptions.of(id, events.callbackUrl)];
    });
    const page = toPage(all, request.query);
    return { ...page, json: page.items.map(toSubscriptionAnswer) };
  };

  const listDeliveries = (request: RoutedRequest): ConnectorAnswer => {
    const filter = parseDeliveryFilter(request.query.get('where'));
    const records = filter.status === 'queued' ? delivery.queued() : log.all();
    return show(
      request,
      records.filter((record) => isWanted(record, filter)),
    );
  };

  const release = (request: RoutedRequest): ConnectorAnswer => {
    const filter = parseDeliveryFilter(request.query.get('where'));
    return show(
      request,
      delivery.release((record) => isWanted(record, filter)),
    );
  };

  const listOfNotification = (request: RoutedRequest): ConnectorAnswer => {
    const { id: notificationId = '', subscriptionId = '' } = request.params;
    const record = log.byId(notificationId);
    if (record && String(record.subscription.id) === subscriptionId) return show(request, [record]);
    const what = `notification ${notificationId.slice(0, 40)} and subscription ${subscriptionId.slice(0, 40)}`;
    throw new ConnectorError('not-found', `No delivery found of ${what}.`);
  };

  return {
    'GET /notifications/subscriptions': { access: 'platform', run: list },
    'GET /notifications/subscriptions/deliveries': { access: 'platform', run: listDeliveries },
    'PUT /notifications/subscriptions/deliveries': { access: 'platform', run: release },
    'GET /notifications/:id/subscriptions/:subscriptionId/deliveries': {
      access: 'platform',
      run: listOfNotification,
    },
  };
}

function isWanted(record: NotificationRecord, { channel, status, url }: DeliveryFilter): boolean {
  return (
    (channel === undefined || channel === 'webhook') &&
    (status === undefined || status === deliveryStatusOf(record)) &&
    (url === undefined || url === record.subscription.url)
  );
}

function show({ query }: RoutedRequest, records: readonly NotificationRecord[]): ConnectorAnswer {
  const shown = records.flatMap((record) => {
    const status = deliveryStatusOf(record);
    return status === undefined ? [] : [{ record, status }];
  });
  const page = toPage(shown, query);
  return { ...page, json: page.items.map(({ record, status }) => toDeliveryAnswer(record, status)) };
}
