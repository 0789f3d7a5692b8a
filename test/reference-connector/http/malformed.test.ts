import { expect } from 'chai';
import request from 'supertest';
import { isValid } from '../../../schemas/index.ts';
import { createConnectedWorld } from '../connected-world.ts';
import type { ConnectedWorld } from '../connected-world.ts';
import { malformedEvents } from './malformed-events.ts';

const BASE = '/elements/api-v2';
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Bodies that no route of the platform takes, with the status of each that is not 400. */
const BODIES: readonly (readonly [name: string, body: string, type?: string, status?: number])[] = [
  ['nothing', ''],
  ['half an object', '{"a":'],
  ['a text', '"text"'],
  ['a number', '17'],
  ['null', 'null'],
  ['a list', '[{}]'],
  ['bytes that are no text', '\u0000\u0001'],
  ['very deep JSON', '['.repeat(50_000)],
  ['XML', '<a/>', 'application/xml', 415],
  ['a picture', 'GIF89a', 'image/gif', 415],
];

/** Routes that need a JSON object. */
const WITH_BODY: readonly (readonly [method: Method, path: string])[] = [
  ['post', '/instances'],
  ['put', '/instances/ID'],
  ['patch', '/instances/ID'],
  ['post', '/elements/sharefile/instances'],
  ['put', '/elements/450/instances/ID'],
  ['patch', '/instances/ID/configuration/CONFIG'],
  ['post', '/notifications'],
  ['patch', '/accounts/19021/settings'],
  ['post', '/elements/sharefile/oauth/url'],
];

/** Requests that are wrong by their path, query or method. */
const WITHOUT_BODY: readonly (readonly [method: Method, path: string, status: number])[] = [
  ['get', '/instances/0', 404],
  ['get', '/instances/-1', 404],
  ['get', '/instances/1e3', 404],
  ['get', '/instances/%00', 404],
  ['get', '/instances/%', 400],
  ['get', '/instances/__proto__', 404],
  ['get', '/instances/ID/configuration/constructor', 404],
  ['get', '/instances/ID/nothing', 404],
  ['get', '/instances?pageSize=-1', 400],
  ['get', '/instances?pageSize=1.5', 400],
  ['get', '/instances?pageSize=', 400],
  ['get', '/instances?page=0', 400],
  ['get', '/instances?nextPage=%20', 400],
  ['get', '/instances?hydrate=perhaps', 400],
  ['get', '/elements/dropbox/instances', 404],
  ['get', '/elements/451/instances/ID', 404],
  ['get', '/elements/sharefil/metadata', 404],
  ['get', '/elements/sharefile/oauth/url', 400],
  ['get', '/elements/sharefile/oauth/url?apiKey=a&apiSecret=b', 400],
  ['get', '/elements/sharefile/oauth/token', 400],
  ['get', '/accounts/1/instances', 404],
  ['get', '/accounts/1/settings', 404],
  ['get', '/instances/events?instanceId=x', 400],
  ['get', '/instances/events/analytics?interval=fortnight', 400],
  ['get', '/instances/events/analytics?from=2&to=1', 400],
  ['get', '/instances/events/analytics?from=yesterday', 400],
  ['get', '/instances/events/analytics?from=0&interval=second', 400],
  ['get', '/instances/events/analytics?accountIds[]=0', 403],
  ['get', '/notifications', 400],
  ['get', '/notifications/-1', 404],
  ['put', '/notifications/x/acknowledge', 404],
  ['get', "/notifications/subscriptions/deliveries?where=status='", 400],
  ['get', "/notifications/subscriptions/deliveries?where=shoe='1'", 400],
  ['get', '/notifications/1/subscriptions/1/deliveries', 404],
  ['put', '/jobs/0/enable', 404],
  ['patch', '/jobs/0/reschedule', 404],
  ['get', '/instances/ID/objects/nothing/definitions', 404],
  ['get', '/instances/ID/transformations/nothing', 404],
  ['get', '/nothing/at/all', 404],
  ['post', '/instances/enabled', 405],
  ['delete', '/notifications', 405],
  ['put', '/instances/events', 405],
  ['post', '/events/dropbox/MQ==', 404],
  ['post', '/events/sharefilePolling/MQ==', 404],
  ['get', '/events/sharefile/%F0', 400],
];

async function stateOf({ call }: ConnectedWorld): Promise<string> {
  const paths = ['/instances', '/accounts/19021/settings', '/instances/events', '/instances/event-poller-records'];
  const queued = '/notifications/subscriptions/deliveries';
  return JSON.stringify(
    await Promise.all([...paths, queued].map((path) => call('GET', path).then(({ json }) => json))),
  );
}

describe('malformed requests', () => {
  let connected: ConnectedWorld;
  let authorization = '';
  let fill: (path: string) => string;
  let before = '';
  let sent = 0;

  beforeEach(async () => {
    connected = createConnectedWorld();
    const { connector, call, createInstance } = connected;
    authorization = `User ${connector.userSecret}, Organization ${connector.organizationSecret}`;
    const id = String((await createInstance()).id);
    const { json } = await call('GET', `/instances/${id}/configuration`);
    const [config] = json as readonly { readonly id: number }[];
    const base64 = Buffer.from(id).toString('base64');
    fill = (path) => path.replace('ID', id).replace('BASE64', base64).replace('CONFIG', String(config?.id));
    before = await stateOf(connected);
  });

  const expectRefusal = async (method: Method, path: string, status: number, body: string, type?: string) => {
    const asked = request(connected.connector.app)
      [method](BASE + fill(path))
      .set({ authorization });
    const answer = await asked.set('content-type', type ?? 'application/json').send(body);
    expect(answer.status).to.equal(status);
    expect(isValid('open-connectors/error', answer.body)).to.equal(true);
    expect(answer.body).to.have.property('requestId', answer.headers['elements-request-id']);
    expect(await stateOf(connected)).to.equal(before);
    sent += 1;
  };

  for (const [method, path] of WITH_BODY) {
    for (const [name, body, type, status = 400] of BODIES) {
      it(`${method.toUpperCase()} ${path} with ${name} is ${String(status)} and changes nothing`, () =>
        expectRefusal(method, path, status, body, type));
    }
  }

  for (const [method, path, status] of WITHOUT_BODY) {
    it(`${method.toUpperCase()} ${path} is ${String(status)} and changes nothing`, () =>
      expectRefusal(method, path, status, ''));
  }

  for (const [method, path, body, status] of malformedEvents) {
    it(`${method.toUpperCase()} ${path} with ${body || 'nothing'} is ${String(status)} and changes nothing`, () =>
      expectRefusal(method, path, status, body));
  }

  it('are more than two hundred', () => {
    expect(sent).to.be.above(200);
  });
});
