import { expect } from 'chai';
import { createConnector } from '../../../reference-connector/index.ts';
import { createMemoryStore } from '../../../world/index.ts';
import { createConnectedWorld } from '../connected-world.ts';
import type { ConnectedWorld } from '../connected-world.ts';

const FILES = 60;

async function pollManyFiles(connected: ConnectedWorld): Promise<void> {
  await connected.createInstance();
  for (let file = 0; file < FILES; file += 1) connected.shareFile.addFile(`fi${String(file)}`);
  await connected.world.advance('15m');
}

/** Characters that a store holds, all in all. */
function sizeOf(store: ReturnType<typeof createMemoryStore>): number {
  return [...store.names()].reduce((sum, name) => {
    return sum + JSON.stringify([...store.collection(name).values()]).length;
  }, 0);
}

describe('the payload that the notifications of one poll repeat', () => {
  it('is in memory once, however many carry it', async () => {
    const connected = createConnectedWorld();
    await pollManyFiles(connected);
    const payloads = new Set(connected.connector.notifications().map(({ callback }) => callback.parts?.payload));
    expect(connected.callbacks).to.have.length(7);
    expect([...payloads])
      .to.have.length(1)
      .and.not.include(undefined);
  });

  it('is kept once, and the notifications are sent after a restart as they were before', async () => {
    const store = createMemoryStore();
    const connected = createConnectedWorld({ store });
    connected.callbackStatus = 503;
    await pollManyFiles(connected);
    const [first] = connected.callbacks;
    expect(sizeOf(store)).to.be.below(4 * (first?.body.length ?? 0));
    const before = connected.callbacks.map(({ headers, body }) => ({ headers, body }));
    connected.connector.end();
    connected.callbacks.length = 0;
    connected.callbackStatus = 200;
    const { world, transport } = connected;
    const next = createConnector({ ...world, transport, publicUrl: 'http://connector.test', store });
    await next.restore();
    await world.advance('8s');
    expect(connected.callbacks.map(({ headers, body }) => ({ headers, body }))).to.deep.equal(before);
  });

  it('is forgotten with the last notification that carries it', async () => {
    const store = createMemoryStore();
    const connected = createConnectedWorld({ store, settings: { eventLogDays: 1 } });
    await pollManyFiles(connected);
    expect(store.collection('payloads').size).to.equal(1);
    await connected.world.advance('23h');
    expect((await connected.call('GET', '/instances/events')).json).to.have.length(7);
    expect(store.collection('payloads').size).to.equal(1);
    await connected.world.advance('2h');
    expect((await connected.call('GET', '/instances/events')).json).to.have.length(0);
    expect(store.collection('payloads').size).to.equal(0);
  });
});
