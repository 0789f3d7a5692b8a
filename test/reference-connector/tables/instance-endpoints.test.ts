import { describeTable, newInstance } from './describe-table.ts';

const INSTANCE = 'open-connectors/connector-instance' as const;
const URL_KEY = 'event.notification.callback.url';
const patch = { configuration: { [URL_KEY]: 'https://other.test/' } };

describeTable('Section 1.1, the endpoints of the instances API', [
  // GET /instances: tags[], searchText, nextPage, pageSize, hydrate; an array.
  { asks: 'GET /instances', status: 200, count: 3, keeps: INSTANCE },
  { asks: 'GET /instances?tags[]=Docs', status: 200, count: 1, has: [{ id: '{#id}' }] },
  { asks: 'GET /instances?tags[]=Docs&tags[]=Hook', status: 200, count: 0 },
  { asks: 'GET /instances?searchText=WEBHOOK', status: 200, count: 1, has: [{ id: '{#webhookId}' }] },
  {
    asks: 'GET /instances?pageSize=1',
    status: 200,
    count: 1,
    headers: { 'elements-returned-count': '1', 'elements-total-count': '3' },
  },
  { asks: 'GET /instances?hydrate=false', status: 200, count: 3, has: [{ configuration: {} }] },
  { asks: 'GET /instances?hydrate=maybe', status: 400 },
  { asks: 'GET /instances?nextPage=x', status: 400 },
  // POST /instances: 200, not 201.
  {
    asks: 'POST /instances',
    sends: newInstance(),
    status: 200,
    keeps: INSTANCE,
    then: { asks: 'GET /instances', status: 200, count: 4 },
  },
  // PUT, PATCH, DELETE /instances: the instance of the Element token.
  {
    asks: 'PUT /instances',
    by: 'instance',
    sends: newInstance({}, { name: 'Put' }),
    status: 200,
    has: { id: '{#id}', name: 'Put' },
    lacks: 'providerData',
  },
  {
    asks: 'PATCH /instances',
    by: 'instance',
    sends: patch,
    status: 200,
    has: { id: '{#id}', configuration: patch.configuration },
  },
  { asks: 'DELETE /instances', by: 'instance', status: 200, then: { asks: 'GET /instances/{id}', status: 404 } },
  { asks: 'PUT /instances', sends: newInstance(), status: 401 },
  { asks: 'PATCH /instances', sends: patch, status: 401 },
  { asks: 'DELETE /instances', status: 401 },
  // The same by numeric id.
  { asks: 'GET /instances/{id}', status: 200, keeps: INSTANCE, has: { id: '{#id}' } },
  { asks: 'GET /instances/1', status: 404 },
  { asks: 'GET /instances/x', status: 404 },
  {
    asks: 'PUT /instances/{id}',
    sends: newInstance({}, { name: 'Put' }),
    status: 200,
    has: { id: '{#id}', name: 'Put' },
  },
  { asks: 'PATCH /instances/{id}', sends: patch, status: 200, has: { configuration: patch.configuration } },
  { asks: 'DELETE /instances/{id}', status: 200, then: { asks: 'DELETE /instances/{id}', status: 404 } },
  // The same objects below the element, by key or number.
  { asks: 'GET /elements/sharefile/instances', status: 200, count: 3, keeps: INSTANCE },
  { asks: 'GET /elements/450/instances', status: 200, count: 3 },
  { asks: 'GET /elements/box/instances', status: 404 },
  { asks: 'POST /elements/sharefile/instances', sends: newInstance(), status: 200, keeps: INSTANCE },
  {
    asks: 'POST /elements/450/instances',
    sends: newInstance({}, { element: undefined }),
    status: 200,
    keeps: INSTANCE,
  },
  { asks: 'GET /elements/450/instances/{id}', status: 200, has: { id: '{#id}' } },
  {
    asks: 'PUT /elements/sharefile/instances/{id}',
    sends: newInstance({}, { name: 'Put' }),
    status: 200,
    has: { name: 'Put' },
  },
  {
    asks: 'PUT /elements/450/instances/{id}?reAuthenticate=false',
    sends: newInstance({}, { providerData: { code: 'used' } }),
    status: 200,
    has: { id: '{#id}' },
  },
  { asks: 'PUT /elements/450/instances/{id}', sends: newInstance({}, { providerData: { code: 'used' } }), status: 400 },
  {
    asks: 'DELETE /elements/sharefile/instances/{id}',
    status: 200,
    then: { asks: 'GET /instances/{id}', status: 404 },
  },
]);
