import { describeTable } from './describe-table.ts';

const EVENT = 'open-connectors/event-log-event' as const;
const HOUR = 'from=2026-03-02T09:00:00Z&to=2026-03-02T10:00:00Z';
const notified = { status: 'NOTIFIED' };

describeTable('Section 6, the event log', [
  // GET /instances/events: an array; pageSize; an instanceId filter; with an Element token only that instance.
  { asks: 'GET /instances/events', status: 200, count: 2, keeps: EVENT, has: [{ id: '{eventId}', ...notified }] },
  { asks: 'GET /instances/events?pageSize=1', status: 200, count: 1, headers: { 'elements-returned-count': '1' } },
  { asks: 'GET /instances/events?pageSize=0', status: 400 },
  { asks: 'GET /instances/events?instanceId={id}', status: 200, count: 1, has: [{ id: '{eventId}' }] },
  { asks: 'GET /instances/events?instanceId={webhookId}', status: 200, count: 1, has: [{ id: '{webhookEventId}' }] },
  { asks: 'GET /instances/events?instanceId={disabledId}', status: 200, count: 0 },
  { asks: 'GET /instances/events?instanceId=x', status: 400 },
  { asks: 'GET /instances/events', by: 'instance', status: 200, count: 1, has: [{ id: '{eventId}' }] },
  { asks: 'GET /instances/events', by: 'nobody', status: 401 },
  // GET /instances/{id}/events: the same for one instance.
  { asks: 'GET /instances/{webhookId}/events', status: 200, count: 1, keeps: EVENT, has: [{ id: '{webhookEventId}' }] },
  { asks: 'GET /instances/{disabledId}/events', status: 200, count: 0 },
  { asks: 'GET /instances/1/events', status: 404 },
  // GET /instances/events/{eventId}, GET /instances/{id}/events/{eventId}: one event.
  {
    asks: 'GET /instances/events/{eventId}',
    status: 200,
    keeps: EVENT,
    has: {
      id: '{eventId}',
      eventDate: '2026-03-02T09:15:00Z',
      ...notified,
      eventElementInstances: [
        {
          eventId: '{eventId}',
          elementInstanceId: '{#id}',
          notificationId: '{notificationId}',
          createdDate: '2026-03-02T09:15:00Z',
        },
      ],
    },
  },
  { asks: 'GET /instances/{id}/events/{eventId}', status: 200, keeps: EVENT, has: { id: '{eventId}' } },
  { asks: 'GET /instances/{webhookId}/events/{webhookEventId}', status: 200, keeps: EVENT, has: notified },
  { asks: 'GET /instances/{webhookId}/events/{eventId}', status: 404 },
  { asks: 'GET /instances/events/{webhookEventId}', by: 'instance', status: 404 },
  { asks: 'GET /instances/events/AAAAAAAAAAAAAAAAAAAA', status: 404 },
  // Analytics: one hour by minute gives 61 buckets; a bad range, or seconds over more than a day, is 400.
  {
    asks: `GET /instances/events/analytics?${HOUR}&interval=minute`,
    status: 200,
    count: 61,
    has: [{ count: 1, timestamp: '2026-03-02T09:00:00Z' }],
  },
  { asks: `GET /instances/events/analytics?${HOUR}&interval=second`, status: 200, count: 3601 },
  { asks: `GET /instances/events/analytics?${HOUR}&interval=hour`, status: 200, count: 2, has: [{ count: 2 }] },
  { asks: `GET /instances/events/analytics?${HOUR}&interval=year`, status: 200, count: 1, has: [{ count: 2 }] },
  { asks: `GET /instances/events/analytics?${HOUR}&interval=fortnight`, status: 400 },
  { asks: 'GET /instances/events/analytics?from=2026-03-02T10:00:00Z&to=2026-03-02T09:00:00Z', status: 400 },
  {
    asks: 'GET /instances/events/analytics?from=2026-02-28T00:00:00Z&to=2026-03-02T00:00:00Z&interval=second',
    status: 400,
  },
  { asks: `GET /instances/events/analytics?${HOUR}&accountIds[]=0`, status: 403 },
  {
    asks: `GET /instances/events/analytics/accounts?${HOUR}&interval=hour`,
    status: 200,
    has: [{ total: 2, records: [{ accountId: 19021, count: 2, success: 2, failed: 0 }] }],
  },
  {
    asks: `GET /instances/events/analytics/instances?${HOUR}&interval=hour`,
    status: 200,
    has: [
      {
        total: 2,
        records: [
          { instanceId: '{#id}', count: 1, success: 1, failed: 0 },
          { instanceId: '{#webhookId}', count: 1, success: 1, failed: 0 },
        ],
      },
    ],
  },
  { asks: `GET /instances/events/analytics/accounts?${HOUR}&accountIds[]=0`, status: 403 },
  // Dispositions and metrics.
  {
    asks: `GET /instances/events/dispositions?${HOUR}`,
    status: 200,
    count: 2,
    has: [{ eventId: '{eventId}', ...notified }],
  },
  { asks: `GET /instances/events/dispositions?${HOUR}&pageSize=1`, status: 200, count: 1 },
  { asks: 'GET /instances/events/dispositions?from=yesterday', status: 400 },
  { asks: 'GET /metrics/events', status: 200, has: { count: 2, success: 2, failed: 0 } },
]);

const MESSAGE = { severity: 'low', topic: 'backups', message: 'done', from: 'jane' };
const STORED = { id: 1, ...MESSAGE, createdDate: '2026-03-02T09:15:00Z', active: true, acknowledged: false };
const TOPIC = 'instance-{id}-sharefile-events';
const DELIVERIES = '/notifications/subscriptions/deliveries';

describeTable('Section 6, the notifications API', [
  {
    asks: 'POST /notifications',
    sends: MESSAGE,
    status: 200,
    has: STORED,
    then: { asks: 'GET /notifications?topics[]=backups', status: 200, count: 1, has: [STORED] },
  },
  { asks: 'POST /notifications', sends: { ...MESSAGE, severity: 'high' }, status: 200, has: { severity: 'high' } },
  { asks: 'POST /notifications', sends: { ...MESSAGE, severity: 'huge' }, status: 400 },
  { asks: 'POST /notifications', status: 400 },
  { asks: 'POST /notifications', sends: {}, status: 400 },
  { asks: 'POST /notifications', sends: { ...MESSAGE, topic: null }, status: 400 },
  { asks: 'GET /notifications', status: 400 },
  { asks: 'GET /notifications?topics[]=nobody-knows', status: 200, count: 0 },
  {
    asks: `GET /notifications?topics[]=${TOPIC}`,
    status: 200,
    count: 1,
    has: [{ id: '{#notificationId}', topic: TOPIC, severity: 'medium' }],
  },
  { asks: 'GET /notifications/{notificationId}', status: 200, has: { id: '{#notificationId}', acknowledged: false } },
  { asks: 'GET /notifications/-1', status: 404 },
  {
    asks: 'POST /notifications',
    sends: MESSAGE,
    status: 200,
    then: { asks: 'PUT /notifications/1/acknowledge', status: 200, has: { ...STORED, acknowledged: true } },
  },
  { asks: 'PUT /notifications/1/acknowledge', status: 404 },
  {
    asks: 'PUT /notifications/{notificationId}/acknowledge',
    status: 200,
    has: { id: '{#notificationId}', acknowledged: true },
    then: { asks: 'GET /notifications/{notificationId}', status: 200, has: { acknowledged: true } },
  },
]);

describeTable('Section 5.5, subscriptions and deliveries', [
  {
    asks: 'GET /notifications/subscriptions',
    status: 200,
    has: [
      {
        channel: 'webhook',
        topics: [TOPIC],
        config: { url: 'https://callback.test/events' },
        createdDate: '2026-03-02T09:00:00Z',
        active: true,
      },
    ],
  },
  { asks: `GET ${DELIVERIES}?where=channel='webhook' and status='queued'`, status: 200, count: 0 },
  {
    asks: `GET ${DELIVERIES}?where=channel='webhook' and status='delivered'`,
    status: 200,
    count: 2,
    has: [
      {
        notificationId: '{#notificationId}',
        subscriptionId: '{#subscriptionId}',
        status: 'delivered',
        createdDate: '2026-03-02T09:15:00Z',
      },
    ],
  },
  { asks: `GET ${DELIVERIES}?where=status=='queued'`, status: 400 },
  { asks: `PUT ${DELIVERIES}?where=channel='webhook' and status='queued'`, status: 200, count: 0 },
  {
    asks: `PUT ${DELIVERIES}?where=channel='webhook' and status='queued' and config.url='https://callback.test/events'`,
    status: 200,
    count: 0,
  },
  {
    asks: 'GET /notifications/{notificationId}/subscriptions/{subscriptionId}/deliveries',
    status: 200,
    count: 1,
    has: [{ status: 'delivered', updatedDate: '2026-03-02T09:15:00Z' }],
  },
  { asks: 'GET /notifications/{notificationId}/subscriptions/0/deliveries', status: 404 },
  { asks: 'GET /accounts/19021/settings', status: 200, has: { 'notification.webhook.failure.policy': 'retry' } },
  {
    asks: 'PATCH /accounts/19021/settings',
    sends: { 'notification.webhook.failure.policy': 'queue' },
    status: 200,
    then: {
      asks: 'GET /accounts/19021/settings',
      status: 200,
      has: { 'notification.webhook.failure.policy': 'queue' },
    },
  },
  { asks: 'PATCH /accounts/19021/settings', sends: { 'notification.webhook.failure.policy': 'never' }, status: 400 },
  { asks: 'GET /accounts/1/settings', status: 404 },
]);
