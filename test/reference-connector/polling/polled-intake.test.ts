import { expect } from 'chai';
import { createConnectedWorld, eventsOf } from '../connected-world.ts';

const stamp = '2020-01-01T00:00:00Z';
const record = (id: string): object => ({ Id: id, CreationDate: stamp, ProgenyEditDate: '2021-01-01T00:00:00Z' });

function pathOf(id: number): string {
  return `/events/sharefilePolling/${Buffer.from(String(id)).toString('base64')}`;
}

describe('records that are handed in as those of a poll', () => {
  it('are notified like polled ones, 10 at a time, and leave the bound where it is', async () => {
    const { createInstance, call, world, callbacks } = createConnectedWorld();
    const { id } = await createInstance();
    const documents = Array.from({ length: 12 }, (_, at) => record(`fi${String(at)}`));
    const body = { instance_id: id, objectType: 'documents', documents };
    expect(await call('POST', pathOf(id), body, { id: String(id) })).to.deep.equal({ status: 200, json: {} });
    await world.settled();
    expect(callbacks.map(({ notification }) => notification.message.events.length)).to.deep.equal([10, 2]);
    expect(eventsOf(callbacks)[0]).to.equal('UPDATED fi0');
    expect(callbacks[0]?.notification.message.raw).to.deep.equal({
      documents,
      pollDate: world.clock.now(),
      objectType: 'documents',
    });
    const { json } = await call('GET', '/instances/event-poller-records');
    expect(json).to.have.nested.property('[0].lastPolledDate', '2026-03-02T09:00:00Z');
  });

  for (const [name, body, headers] of [
    ['no object', [], {}],
    ['an unknown resource', { objectType: 'files', files: [] }, {}],
    ['no resource', { documents: [] }, {}],
    ['no list', { objectType: 'documents', documents: {} }, {}],
    ['the number of another instance', { instance_id: 1, objectType: 'documents', documents: [] }, {}],
    ['the header of another instance', { objectType: 'documents', documents: [] }, { id: '1' }],
  ] as const) {
    it(`are refused with ${name}`, async () => {
      const { createInstance, call, world, callbacks } = createConnectedWorld();
      const { id } = await createInstance();
      const refusal = await call('POST', pathOf(id), body, headers).catch((error: unknown) => error);
      expect(refusal).to.have.property('code', 'request-not-valid');
      await world.settled();
      expect(callbacks).to.have.length(0);
    });
  }

  it('are refused for an instance of webhooks, and for none', async () => {
    const { createInstance, call } = createConnectedWorld();
    const { id } = await createInstance({ 'event.vendor.type': 'webhook' });
    const body = { objectType: 'documents', documents: [] };
    for (const [path, code] of [
      [pathOf(id), 'request-not-valid'],
      [pathOf(1), 'not-found'],
    ] as const) {
      expect(await call('POST', path, body).catch((error: unknown) => error)).to.have.property('code', code);
    }
  });
});
