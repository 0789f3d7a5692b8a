import { expect } from 'chai';
import { createConnector } from '../../../reference-connector/index.ts';
import { createMemoryStore } from '../../../world/index.ts';
import type { Store } from '../../../world/index.ts';
import { createConnectedWorld, eventsOf } from '../connected-world.ts';
import type { ConnectedWorld } from '../connected-world.ts';

/** A world whose connector can be ended and begun again on what it kept. */
function createRestartableWorld(): ConnectedWorld & { restart(): Promise<void>; readonly store: Store } {
  const store = createMemoryStore();
  const connected = createConnectedWorld({ store });
  let connector = connected.connector;
  const transport = connected.transport;
  return Object.assign(connected, {
    store,
    async restart() {
      connector.end();
      connector = createConnector({ ...connected.world, transport, publicUrl: 'http://connector.test', store });
      await connector.restore();
      connected.use(connector);
    },
  });
}

describe('a connector that begins again on its store', () => {
  it('has its secrets and its instances, as they were', async () => {
    const { call, createInstance, restart, connector } = createRestartableWorld();
    const { id } = await createInstance();
    const { json: before } = await call('GET', `/instances/${String(id)}`);
    await restart();
    const { json: after } = await call('GET', `/instances/${String(id)}`);
    expect(after).to.deep.equal(before);
    const authorization = `User ${connector.userSecret}, Organization ${connector.organizationSecret}`;
    expect((await call('GET', '/instances', undefined, { authorization })).status).to.equal(200);
  });

  it('gives new instances and notifications numbers of their own', async () => {
    const { createInstance, restart, world, shareFile, callbacks } = createRestartableWorld();
    const one = await createInstance();
    shareFile.addFile('fi1');
    await world.advance('15m');
    await restart();
    const other = await createInstance();
    shareFile.addFile('fi2');
    await world.advance('15m');
    expect(new Set([one.id, other.id]).size).to.equal(2);
    expect(new Set([one.token, other.token]).size).to.equal(2);
    expect(new Set(callbacks.map(({ notification }) => notification.id)).size).to.equal(callbacks.length);
    expect(new Set(callbacks.map(({ notification }) => notification.message.eventId)).size).to.equal(callbacks.length);
  });

  it('polls on from the bound, at the beat, and notifies each change once', async () => {
    const { createInstance, restart, world, shareFile, callbacks } = createRestartableWorld();
    await createInstance();
    const expected: string[] = [];
    for (let round = 0; round < 12; round += 1) {
      const id = `fi${String(round)}`;
      expected.push(`CREATED ${id}`);
      shareFile.addFile(id);
      if (round % 3 === 0) await restart();
      await world.advance('7m');
    }
    await world.advance('15m');
    expect(eventsOf(callbacks).filter((event) => event.startsWith('CREATED'))).to.deep.equal(expected);
    for (const { at } of callbacks) expect(at % 900_000).to.equal(0);
  });

  it('catches up with a poll that was due while it was away', async () => {
    const { createInstance, restart, world, shareFile, callbacks, connector } = createRestartableWorld();
    await createInstance();
    shareFile.addFile('fi1');
    connector.end();
    await world.advance('2h');
    expect(callbacks).to.have.length(0);
    await restart();
    await world.settled();
    expect(eventsOf(callbacks)).to.include('CREATED fi1');
  });

  it('repeats what waits for its next attempt, with the same bytes and event id', async () => {
    const connected = createRestartableWorld();
    await connected.createInstance();
    connected.shareFile.addFile('fi1');
    connected.callbackStatus = 503;
    await connected.world.advance('15m');
    await connected.restart();
    connected.callbackStatus = 200;
    await connected.world.advance('10s');
    expect(connected.callbacks).to.have.length(2);
    const [first, second] = connected.callbacks;
    expect(second?.body).to.deep.equal(first?.body);
    expect(second?.headers).to.deep.equal(first?.headers);
  });

  it('keeps its queue, its inactive subscription and its event log', async () => {
    const connected = createRestartableWorld();
    const { call, createInstance, shareFile, world, restart, callbacks } = connected;
    await createInstance();
    shareFile.addFile('fi1');
    connected.callbackStatus = 500;
    await world.advance('1d');
    const path = "/notifications/subscriptions/deliveries?where=channel='webhook' and status='queued'";
    const before = [await call('GET', path), await call('GET', '/instances/events')];
    expect(before[0]?.json).to.be.an('array').that.has.length.above(0);
    await restart();
    expect([await call('GET', path), await call('GET', '/instances/events')]).to.deep.equal(before);
    callbacks.length = 0;
    connected.callbackStatus = 200;
    await world.advance('1d');
    expect(callbacks).to.have.length(0);
    await call('PUT', path);
    await world.settled();
    expect(eventsOf(callbacks)).to.include('CREATED fi1');
  });

  it('processes what it acknowledged, and knows what a provider repeats', async () => {
    const { call, createInstance, world, restart, callbacks } = createRestartableWorld();
    const { id } = await createInstance({ 'event.vendor.type': 'webhook' });
    const path = `/events/sharefile/${Buffer.from(String(id)).toString('base64')}`;
    const event = { Event: { OperationName: 'Upload', Resource: { Id: 'fi1' } } };
    await call('POST', path, event);
    await restart();
    await world.advance('10s');
    await call('POST', path, event);
    await world.settled();
    expect(eventsOf(callbacks)).to.deep.equal(['CREATED fi1']);
  });

  it('has the messages of its board, with what was acknowledged, and gives new ones ids of their own', async () => {
    const { call, restart } = createRestartableWorld();
    const message = { topic: 'ops', severity: 'low', from: 'me', message: 'hello' };
    const posted = (await call('POST', '/notifications', message)).json as { readonly id: number };
    await call('PUT', `/notifications/${String(posted.id)}/acknowledge`);
    const before = (await call('GET', '/notifications?topics[]=ops')).json;
    await restart();
    expect((await call('GET', '/notifications?topics[]=ops')).json).to.deep.equal(before);
    const other = (await call('POST', '/notifications', message)).json as { readonly id: number };
    expect(other.id).to.be.above(posted.id);
  });

  it('has the settings of the account, and goes by them', async () => {
    const connected = createRestartableWorld();
    const settings = { 'notification.webhook.failure.policy': 'queue', colour: 'red' };
    await connected.call('PATCH', '/accounts/19021/settings', settings);
    await connected.restart();
    expect((await connected.call('GET', '/accounts/19021/settings')).json).to.deep.equal(settings);
    await connected.createInstance();
    connected.callbackStatus = 500;
    connected.shareFile.addFile('fi1', 'top');
    await connected.world.advance('15m');
    expect((await connected.call('GET', '/notifications/subscriptions/deliveries')).json).to.have.nested.property(
      '[0].status',
      'queued',
    );
  });

  it('goes on to remove the webhook subscriptions that ShareFile did not let go of', async () => {
    const { call, createInstance, restart, world, shareFile } = createRestartableWorld();
    const { id } = await createInstance({ 'event.vendor.type': 'webhook' });
    expect(shareFile.subscriptions.size).to.be.above(0);
    shareFile.failWith = 500;
    await call('DELETE', `/instances/${String(id)}`);
    await restart();
    await world.advance('2m');
    expect(shareFile.subscriptions.size).to.be.above(0);
    shareFile.failWith = undefined;
    await restart();
    // The token has ended meanwhile, and the instance with its refresh token is gone.
    shareFile.accessToken = 'another';
    await world.advance('1h');
    expect(shareFile.subscriptions.size).to.equal(0);
    shareFile.requests.length = 0;
    await restart();
    await world.advance('2d');
    expect(shareFile.requests).to.deep.equal([]);
  });

  it('leaves polling that ended by itself ended, and deleted instances deleted', async () => {
    const { call, createInstance, world, restart, shareFile } = createRestartableWorld();
    const { id } = await createInstance();
    const other = await createInstance();
    shareFile.failWith = 500;
    await world.advance('2d');
    await call('DELETE', `/instances/${String(other.id)}`);
    await restart();
    const { json } = await call('GET', '/instances/polling-disabled');
    expect(json).to.have.length(1);
    expect(json).to.have.nested.property('[0].instanceId', id);
    expect((await call('GET', '/instances')).json).to.have.length(1);
    shareFile.requests.length = 0;
    await world.advance('1d');
    expect(shareFile.requests).to.have.length(0);
  });
});
