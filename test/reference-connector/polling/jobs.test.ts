import { expect } from 'chai';
import { createConnectedWorld, eventsOf, rightPoller } from '../connected-world.ts';
import type { ConnectedWorld, InstanceBody } from '../connected-world.ts';

/** A world whose only instance lost its polling to a ShareFile that is well again. */
async function createEndedPolling(): Promise<ConnectedWorld & { readonly id: number; readonly token: string }> {
  const connected = createConnectedWorld({ settings: { pollFailureLimit: 2 } });
  const { id, token } = await connected.createInstance();
  connected.shareFile.addFile('fi1');
  connected.shareFile.failWith = 503;
  await connected.world.advance('1h');
  connected.shareFile.failWith = undefined;
  return Object.assign(connected, { id, token });
}

describe('polling jobs', () => {
  it('that ended by themselves are listed, of instances and of jobs', async () => {
    const { call, id } = await createEndedPolling();
    const { json: instances } = await call('GET', '/instances/polling-disabled');
    expect(instances).to.have.nested.property('[0].instanceId', id);
    expect(instances).to.have.nested.property('[0].reason').that.includes('503');
    const { json: jobs } = await call('GET', '/jobs/polling-disabled');
    expect(jobs)
      .to.have.nested.property('[0]')
      .that.deep.includes({
        id: String(id),
        elementInstanceId: id,
        disabled: true,
        failures: 2,
        nextRunDate: null,
      });
  });

  it('go on from the bound that they had reached once they are enabled', async () => {
    const { call, id, world, callbacks } = await createEndedPolling();
    await world.advance('5h');
    expect(callbacks).to.have.length(0);
    const { json } = await call('PUT', `/jobs/${String(id)}/enable`);
    expect(json).to.deep.include({ disabled: false, failures: 0, nextRunDate: '2026-03-02T15:15:00Z' });
    await world.advance('15m');
    expect(eventsOf(callbacks)).to.include('CREATED fi1');
    expect((await call('GET', '/jobs/polling-disabled')).json).to.deep.equal([]);
  });

  it('keep their beat when they are enabled while they run', async () => {
    const { call, createInstance, world } = createConnectedWorld();
    const { id } = await createInstance();
    await world.advance('10m');
    const { json } = await call('PUT', `/jobs/${String(id)}/enable`);
    expect(json).to.have.property('nextRunDate', '2026-03-02T09:15:00Z');
  });

  for (const [body, nextRunDate, interval] of [
    [undefined, '2026-03-02T09:25:00Z', '15'],
    [{ 'event.poller.refresh_interval': 7 }, '2026-03-02T09:17:00Z', '7'],
  ] as const) {
    it(`are rescheduled by ${body ? JSON.stringify(body) : 'no body'}`, async () => {
      const { call, createInstance, world } = createConnectedWorld();
      const { id } = await createInstance();
      await world.advance('10m');
      const { json } = await call('PATCH', `/jobs/${String(id)}/reschedule`, body);
      expect(json).to.include({ nextRunDate, 'event.poller.refresh_interval': interval });
      const { json: instance } = await call('GET', `/instances/${String(id)}`);
      expect((instance as InstanceBody).configuration['event.poller.refresh_interval']).to.equal(interval);
    });
  }

  for (const [method, path, body, code] of [
    ['PUT', '/jobs/1/enable', undefined, 'not-found'],
    ['PUT', '/jobs/x/enable', undefined, 'not-found'],
    ['PATCH', '/jobs/1/reschedule', undefined, 'not-found'],
    ['PATCH', '/jobs/ID/reschedule', { cron: '* * * * *' }, 'request-not-valid'],
    ['PATCH', '/jobs/ID/reschedule', [], 'request-not-valid'],
    ['PATCH', '/jobs/ID/reschedule', { 'event.poller.refresh_interval': 0 }, 'configuration-not-valid'],
  ] as const) {
    it(`refuse ${method} ${path} ${body === undefined ? '' : JSON.stringify(body)} and stay as they are`, async () => {
      const { call, createInstance, world } = createConnectedWorld();
      const { id } = await createInstance();
      await world.advance('10m');
      const refusal = await call(method, path.replace('ID', String(id)), body).catch((error: unknown) => error);
      expect(refusal).to.have.property('code', code);
      const { json } = await call('PUT', `/jobs/${String(id)}/enable`);
      expect(json).to.include({ nextRunDate: '2026-03-02T09:15:00Z', 'event.poller.refresh_interval': '15' });
    });
  }
});

describe('event poller records', () => {
  const files = { files: { url: '/events/poll/documents', idField: 'Id' } };
  const records = (id: number, lastPolledDate: string, ...names: readonly string[]): readonly object[] =>
    names.map((objectName) => ({ elementInstanceId: id, objectName, lastPolledDate }));

  it('are one for each polled object, and go when it is no longer named', async () => {
    const { call, createInstance, world } = createConnectedWorld();
    const { id } = await createInstance({ 'event.poller.configuration': { ...rightPoller(), ...files } });
    const { json: atFirst } = await call('GET', '/instances/event-poller-records');
    expect(atFirst).to.deep.equal(records(id, '2026-03-02T09:00:00Z', 'documents', 'files'));
    await world.advance('15m');
    await call('PATCH', `/instances/${String(id)}`, { configuration: { 'event.poller.configuration': rightPoller() } });
    const { json: later } = await call('GET', '/instances/event-poller-records');
    expect(later).to.deep.equal(records(id, '2026-03-02T09:15:00Z', 'documents'));
  });

  it('and events are those of one instance when its Element token is sent', async () => {
    const { call, createInstance, connector, shareFile, world } = createConnectedWorld();
    const { id, token } = await createInstance();
    await createInstance();
    shareFile.addFile('fi1');
    await world.advance('15m');
    const authorization = `User ${connector.userSecret}, Organization ${connector.organizationSecret}, Element ${token}`;
    const { json } = await call('GET', '/instances/event-poller-records', undefined, { authorization });
    expect(json).to.deep.equal(records(id, '2026-03-02T09:15:00Z', 'documents'));
    expect((await call('GET', '/instances/events')).json).to.have.length(2);
    expect((await call('GET', '/instances/events', undefined, { authorization })).json).to.have.length(1);
  });
});
