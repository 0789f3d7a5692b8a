import { describeTable, newInstance } from './describe-table.ts';

const URL_KEY = 'event.notification.callback.url';
const patch = { configuration: { [URL_KEY]: 'https://other.test/' } };

describeTable('Section 1.2, the request to create an instance', [
  { asks: 'POST /instances', sends: newInstance({}, { element: undefined }), status: 400 },
  {
    asks: 'POST /instances',
    sends: newInstance({}, { element: { id: 450 } }),
    status: 200,
    has: { element: { id: 450, key: 'sharefile' } },
  },
  { asks: 'POST /instances', sends: newInstance({}, { element: { key: 'shareFile' } }), status: 400 },
  { asks: 'PATCH /instances/{id}', sends: { element: { id: 450 } }, status: 200 },
  { asks: 'PATCH /instances/{id}', sends: { element: { id: 451 } }, status: 400 },
  {
    asks: 'POST /instances',
    sends: newInstance({}, { providerData: { code: 'good-code', state: 's', realmId: '1' } }),
    status: 200,
    has: { providerData: { code: 'good-code' } },
  },
  { asks: 'POST /instances', sends: newInstance({}, { providerData: { code: 'bad' } }), status: 400 },
  { asks: 'POST /instances', sends: newInstance({}, { providerData: {} }), status: 400 },
  {
    asks: 'POST /instances',
    sends: newInstance(
      { 'oauth.user.refresh_token': 'refresh-1' },
      { providerData: undefined, externalAuthentication: 'initial' },
    ),
    status: 200,
    has: { externalAuthentication: 'initial' },
  },
  {
    asks: 'POST /instances',
    sends: newInstance({}, { providerData: undefined, externalAuthentication: 'initial' }),
    status: 400,
  },
  {
    asks: 'POST /instances',
    sends: newInstance({}, { tags: undefined }),
    status: 200,
    has: { tags: ['API Instance with Polling'] },
  },
  { asks: 'POST /instances', sends: newInstance({}, { tags: ['a', 'b'] }), status: 200, has: { tags: ['a', 'b'] } },
  {
    asks: 'POST /instances',
    sends: newInstance({}, { name: '<b>bold</b>', tags: ['<i>x</i>'] }),
    status: 200,
    has: { name: 'bold', tags: ['x'] },
  },
  {
    asks: 'PATCH /instances/{id}',
    sends: { name: '<b>bold</b>', tags: ['<i>x</i>'] },
    status: 200,
    has: { name: 'bold', tags: ['x'] },
  },
  { asks: 'POST /instances', sends: newInstance({}, { name: undefined }), status: 400 },
  { asks: 'POST /instances', sends: newInstance({}, { name: '' }), status: 400 },
  { asks: 'PATCH /instances/{id}', sends: { name: '<b></b> ' }, status: 400 },
  {
    asks: 'POST /instances',
    sends: newInstance({ 'event.notification.enabled': 'true', 'event.poller.refresh_interval': 999_999_999 }),
    status: 200,
    has: { configuration: { 'event.notification.enabled': 'true', 'event.poller.refresh_interval': '999999999' } },
  },
  {
    asks: 'POST /instances',
    sends: newInstance({ 'event.notification.enabled': false }),
    status: 200,
    has: { eventsEnabled: false, configuration: { 'event.notification.enabled': 'false' } },
  },
  {
    asks: 'POST /instances',
    sends: newInstance({ 'sharefile.subdomain': '', 'oauth.api.key': undefined }),
    status: 400,
    has: { message: 'The following required configuration is missing: oauth.api.key, sharefile.subdomain.' },
  },
]);

describeTable('Section 1.5, other behaviour', [
  {
    asks: 'PATCH /instances/{id}',
    sends: { providerData: { code: 'good-code' } },
    status: 200,
    has: { id: '{#id}' },
    lacks: 'providerData',
  },
  { asks: 'PUT /instances/{id}', sends: newInstance(), status: 200, has: { id: '{#id}' }, lacks: 'providerData' },
  {
    asks: 'PATCH /instances/{id}',
    sends: patch,
    status: 200,
    has: { configuration: { ...patch.configuration, 'event.poller.refresh_interval': '15' } },
  },
  { asks: 'DELETE /instances/{id}', status: 200, has: {} },
  { asks: 'GET /hubs/documents/events/poll/documents', by: 'deleted', status: 401 },
  { asks: 'GET /hubs/documents/events/poll/documents', by: 'disabled', status: 403 },
  { asks: 'GET /ping', by: 'disabled', status: 403 },
  { asks: 'GET /objects', by: 'disabled', status: 200, has: ['documents'] },
  {
    asks: 'GET /events/poll/documents',
    by: 'instance',
    status: 200,
    headers: { 'elements-element-instance-id': '{id}' },
  },
  {
    asks: 'GET /ping',
    by: 'instance',
    status: 200,
    keeps: 'open-connectors/ping',
    headers: { 'elements-element-instance-id': '{id}' },
  },
  { asks: 'GET /hubs/crm/ping', by: 'instance', status: 200, keeps: 'open-connectors/ping' },
  { asks: 'GET /hubs/documents/ping', by: 'instance', status: 200, keeps: 'open-connectors/ping' },
  { asks: 'GET /hubs/crap/ping', by: 'instance', status: 200, keeps: 'open-connectors/ping' },
  { asks: 'GET /hubs/crap/instances/{id}', status: 200, has: { id: '{#id}' } },
  {
    asks: 'GET /elements/450/metadata',
    status: 200,
    has: {
      id: 450,
      key: 'sharefile',
      name: 'Sharefile',
      events: {
        supported: true,
        methods: ['webhook', 'polling'],
        polling: { documents: { eventTypes: ['CREATED', 'UPDATED'] } },
      },
    },
  },
  { asks: 'GET /elements/sharefile/metadata', status: 200, has: { key: 'sharefile' } },
  { asks: 'GET /elements/451/metadata', status: 404 },
  { asks: 'GET /elements/unknown/metadata', status: 404 },
  {
    asks: 'GET /instances',
    by: 'nobody',
    status: 401,
    has: { message: 'Invalid Organization or User secret, or invalid Element token provided.' },
  },
]);

describeTable('Section 1.7, the OAuth helpers', [
  {
    asks: 'GET /elements/sharefile/oauth/url?apiKey=k&apiSecret=s&callbackUrl=https%3A%2F%2Fa.test',
    status: 200,
    has: {
      element: 'sharefile',
      oauthUrl:
        'https://secure.sharefile.com/oauth/authorize?client_id=k&response_type=code&redirect_uri=https%3A%2F%2Fa.test&state=sharefile',
    },
  },
  { asks: 'GET /elements/450/oauth/url?apiKey=k&apiSecret=s', status: 400 },
  { asks: 'GET /elements/450/oauth/url?apiKey=k&callbackUrl=c', status: 400 },
  { asks: 'GET /elements/450/oauth/url?apiSecret=s&callbackUrl=c', status: 400 },
  {
    asks: 'POST /elements/sharefile/oauth/url',
    sends: {
      apiKey: 'k',
      apiSecret: 's',
      callbackUrl: 'https://a.test',
      state: 'x',
      siteAddress: 'acme',
      isOAuthProxy: false,
    },
    status: 200,
    has: { element: 'sharefile' },
  },
  { asks: 'GET /elements/unknown/oauth/url?apiKey=k&apiSecret=s&callbackUrl=c', status: 404 },
  { asks: 'GET /elements/sharefile/oauth/token', status: 400 },
]);
