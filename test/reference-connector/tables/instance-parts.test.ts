import { describeTable } from './describe-table.ts';

const INSTANCE = 'open-connectors/connector-instance' as const;
const OBJECT = 'open-connectors/configuration-object' as const;

describeTable('Section 1.1, what else there is of an instance', [
  // One configuration object per key.
  { asks: 'GET /instances/configuration', by: 'instance', status: 200, keeps: OBJECT },
  {
    asks: 'GET /instances/configuration/{intervalId}',
    by: 'instance',
    status: 200,
    has: { key: 'event.poller.refresh_interval', propertyValue: '15' },
  },
  {
    asks: 'PATCH /instances/configuration/{intervalId}',
    by: 'instance',
    sends: { propertyValue: '30' },
    status: 200,
    has: { propertyValue: '30' },
  },
  { asks: 'GET /instances/{id}/configuration', status: 200, keeps: OBJECT },
  {
    asks: 'GET /instances/{id}/configuration/{secretId}',
    status: 200,
    keeps: OBJECT,
    has: { key: 'oauth.api.secret', propertyValue: '********', type: 'PASSWORD' },
  },
  {
    asks: 'PATCH /instances/{id}/configuration/{intervalId}',
    sends: { propertyValue: 30 },
    status: 200,
    has: { propertyValue: '30' },
    then: {
      asks: 'GET /instances/{id}',
      status: 200,
      has: { configuration: { 'event.poller.refresh_interval': '30' } },
    },
  },
  { asks: 'PATCH /instances/{id}/configuration/{intervalId}', sends: { value: '30' }, status: 400 },
  { asks: 'PATCH /instances/{id}/configuration/{tokenId}', sends: { propertyValue: 'x' }, status: 400 },
  { asks: 'GET /instances/{id}/configuration/1', status: 404 },
  // Enable and disable.
  {
    asks: 'DELETE /instances/enabled',
    by: 'instance',
    status: 200,
    has: { disabled: true },
    then: { asks: 'PUT /instances/enabled', by: 'instance', status: 200, has: { disabled: false } },
  },
  {
    asks: 'DELETE /instances/{id}/enabled',
    status: 200,
    has: { disabled: true },
    then: { asks: 'GET /instances/{id}', status: 200, has: { disabled: true } },
  },
  { asks: 'PUT /instances/{disabledId}/enabled', status: 200, has: { disabled: false } },
  { asks: 'PUT /instances/enabled', by: 'disabled', status: 200, has: { disabled: false } },
  // Trace logging.
  {
    asks: 'PUT /instances/trace-logging',
    by: 'instance',
    status: 200,
    has: { traceLoggingEnabled: true },
    then: { asks: 'DELETE /instances/{id}/trace-logging', status: 200, has: { traceLoggingEnabled: false } },
  },
  {
    asks: 'PUT /instances/{id}/trace-logging',
    status: 200,
    has: { traceLoggingEnabled: true },
    then: { asks: 'DELETE /instances/trace-logging', by: 'instance', status: 200, has: { traceLoggingEnabled: false } },
  },
  // Descriptions.
  { asks: 'GET /instances/docs', by: 'instance', status: 200, has: { swagger: '2.0' } },
  { asks: 'GET /instances/{id}/docs', status: 200, has: { swagger: '2.0' } },
  { asks: 'GET /instances/objects', by: 'instance', status: 200, has: ['documents'] },
  {
    asks: 'GET /instances/objects/documents/definitions',
    by: 'instance',
    status: 200,
    has: { fields: [{ path: 'id', type: 'string' }] },
  },
  {
    asks: 'GET /instances/{id}/objects/documents/definitions',
    status: 200,
    has: { fields: [{ path: 'name', type: 'string' }] },
  },
  { asks: 'GET /instances/{id}/objects/contacts/definitions', status: 404 },
  { asks: 'GET /instances/transformations', by: 'instance', status: 200, has: {} },
  { asks: 'GET /instances/{id}/transformations', status: 200, has: {} },
  { asks: 'GET /instances/{id}/transformations/documents', status: 404 },
  // By account.
  { asks: 'GET /accounts/instances', status: 200, count: 3, keeps: INSTANCE },
  { asks: 'GET /accounts/19021/instances', status: 200, count: 3 },
  { asks: 'GET /accounts/123456/instances', status: 404, has: { message: 'No account found with ID 123456' } },
  // Polling as it stands (3.7).
  { asks: 'GET /instances/polling-disabled', status: 200, count: 0 },
  { asks: 'GET /jobs/polling-disabled', status: 200, count: 0 },
  {
    asks: 'GET /instances/event-poller-records',
    status: 200,
    count: 1,
    has: [{ elementInstanceId: '{#id}', objectName: 'documents' }],
  },
  // What is not there.
  { asks: 'POST /instances/{id}', sends: {}, status: 405 },
  { asks: 'GET /instance', status: 404 },
]);
