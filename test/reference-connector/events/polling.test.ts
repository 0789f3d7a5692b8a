import { expect } from 'chai';
import { isValid } from '../../../schemas/index.ts';
import { createConnectedWorld, eventsOf, rightPoller } from '../connected-world.ts';

describe('polling', () => {
  it('notifies a new file as CREATED after one interval, and only once', async () => {
    const { world, shareFile, callbacks, createInstance } = createConnectedWorld();
    await createInstance();
    shareFile.addFile('fi1');
    await world.advance('14m');
    expect(callbacks).to.have.length(0);
    await world.advance('1m');
    expect(eventsOf(callbacks).filter((event) => event.endsWith('fi1'))).to.deep.equal(['CREATED fi1']);
    await world.advance('2h');
    expect(eventsOf(callbacks).filter((event) => event.endsWith('fi1'))).to.deep.equal(['CREATED fi1']);
  });

  it('sends a body that keeps to the schema, with everything it polled as raw', async () => {
    const { world, shareFile, callbacks, createInstance } = createConnectedWorld();
    const { id } = await createInstance();
    await world.advance('5m');
    shareFile.addFile('fi1');
    await world.advance('10m');
    const [callback] = callbacks;
    expect(isValid('open-connectors/notification', callback?.notification)).to.equal(true);
    expect(callback?.notification).to.deep.include({
      createdDate: 'Mon Mar 02 09:15:00 UTC 2026',
      topic: `instance-${String(id)}-sharefile-events`,
      user: 'notifications@cloud-elements.com',
    });
    const message = callback?.notification.message;
    expect(message?.raw).to.deep.include({ pollDate: Date.parse('2026-03-02T09:15:00Z'), objectType: 'documents' });
    expect(message?.events[1]).to.deep.equal({
      date: '2026-03-02T09:05:00Z',
      elementKey: 'sharefile',
      pollDate: '2026-03-02T09:15:00Z',
      eventType: 'CREATED',
      hubKey: 'documents',
      objectId: 'fi1',
      objectType: 'documents',
    });
  });

  it('says nothing when nothing changed, and nothing of what is older than the instance', async () => {
    const { world, shareFile, callbacks, createInstance } = createConnectedWorld();
    shareFile.addFile('fi-old');
    await world.advance('1m');
    await createInstance();
    await world.advance('1h');
    expect(callbacks).to.have.length(0);
  });

  it('notifies changed folders as UPDATED and never shows the virtual ones', async () => {
    const { world, shareFile, callbacks, createInstance } = createConnectedWorld();
    shareFile.addFolder('fo1', 'foh-home');
    await world.advance('1m');
    await createInstance();
    await world.advance('1m');
    shareFile.addFile('fi1', 'fo1');
    await world.advance('15m');
    expect(eventsOf(callbacks)).to.deep.equal(['UPDATED foh-home', 'UPDATED fo1', 'CREATED fi1']);
  });

  for (const canFilter of [true, false]) {
    it(`walks only into folders that changed (ShareFile ${canFilter ? 'can' : 'cannot'} filter)`, async () => {
      const { world, shareFile, callbacks, createInstance } = createConnectedWorld({ canFilter });
      shareFile.addFolder('fo-quiet', 'foh-home');
      shareFile.addFolder('fo-busy', 'foh-home');
      await world.advance('1m');
      await createInstance();
      await world.advance('1m');
      shareFile.addFile('fi1', 'fo-busy');
      shareFile.requests.length = 0;
      await world.advance('15m');
      expect(eventsOf(callbacks)).to.include('CREATED fi1').and.not.include('UPDATED fo-quiet');
      expect(shareFile.requests.join()).to.include('Items(fo-busy)').and.not.include('Items(fo-quiet)');
    });
  }

  it('polls every interval from the creation on, without drift', async () => {
    const { world, shareFile, createInstance } = createConnectedWorld();
    await createInstance({ 'event.poller.refresh_interval': 7 });
    shareFile.requests.length = 0;
    await world.advance('70m');
    expect(shareFile.requests.filter((request) => request.includes('Items(top)'))).to.have.length(10);
  });

  it('loses nothing while ShareFile is down', async () => {
    const { world, shareFile, callbacks, createInstance } = createConnectedWorld();
    await createInstance();
    await world.advance('1m');
    shareFile.addFile('fi1');
    shareFile.failWith = 503;
    await world.advance('1h');
    expect(callbacks).to.have.length(0);
    shareFile.failWith = undefined;
    await world.advance('15m');
    expect(eventsOf(callbacks)).to.include('CREATED fi1');
  });

  it('ends polling after too many failures and lists the instance', async () => {
    const connected = createConnectedWorld({ settings: { pollFailureLimit: 3 } });
    const { id } = await connected.createInstance();
    connected.shareFile.failWith = 500;
    await connected.world.advance('2h');
    const asked = connected.shareFile.requests.length;
    await connected.world.advance('2h');
    expect(connected.shareFile.requests).to.have.length(asked);
    const { json } = await connected.call('GET', '/instances/polling-disabled');
    expect(json).to.be.an('array').with.length(1);
    expect(json).to.have.nested.property('[0].instanceId', id);
  });

  it('refreshes its token when that has expired, and once after a 401', async () => {
    const { world, shareFile, callbacks, createInstance } = createConnectedWorld();
    await createInstance();
    await world.advance('9h');
    shareFile.accessToken = 'ended-elsewhere';
    shareFile.addFile('fi1');
    await world.advance('15m');
    expect(eventsOf(callbacks)).to.include('CREATED fi1');
    expect(shareFile.requests.filter((request) => request.includes('/oauth/token'))).to.have.length(3);
  });

  it('splits 25 changes into notifications of 10, 10 and 5 that each repeat the whole raw body', async () => {
    const { world, shareFile, callbacks, createInstance } = createConnectedWorld();
    await createInstance();
    await world.advance('1m');
    for (let i = 0; i < 24; i += 1) shareFile.addFile(`fi${String(i)}`);
    await world.advance('15m');
    expect(callbacks.map(({ notification }) => notification.message.events.length)).to.deep.equal([10, 10, 5]);
    for (const { notification } of callbacks) expect(notification.message.raw['documents']).to.have.length(25);
    expect(new Set(callbacks.map(({ notification }) => notification.message.eventId)).size).to.equal(3);
  });

  it('notifies a change in the very instant of a poll, or just after it, exactly once', async () => {
    const { world, shareFile, callbacks, createInstance } = createConnectedWorld();
    await createInstance();
    shareFile.addFile('fi-at-creation');
    await world.advance('15m');
    shareFile.addFile('fi-at-poll');
    await world.advance('500');
    shareFile.addFile('fi-half-a-second-later');
    await world.advance('1h');
    const files = eventsOf(callbacks).filter((event) => event.includes('fi-'));
    expect(files).to.deep.equal(['CREATED fi-at-creation', 'CREATED fi-at-poll', 'CREATED fi-half-a-second-later']);
  });

  it('reports what is dated after the poll twice, and once with filterByCurrentDate (B-01)', async () => {
    for (const [more, times] of [
      [{}, 2],
      [{ filterByCurrentDate: true }, 1],
    ] as const) {
      const { world, shareFile, callbacks, createInstance } = createConnectedWorld();
      await createInstance({ 'event.poller.configuration': rightPoller(more) });
      await world.advance('1m');
      shareFile.addFile('fi1', 'foh-home', { created: '2026-03-02T09:15:10Z' });
      await world.advance('1h');
      expect(eventsOf(callbacks).filter((event) => event === 'CREATED fi1')).to.have.length(times);
    }
  });

  it('stops with its instance, also while a poll is on its way', async () => {
    const { world, shareFile, callbacks, createInstance, call } = createConnectedWorld();
    const { id } = await createInstance();
    shareFile.addFile('fi1');
    await call('DELETE', `/instances/${String(id)}`);
    shareFile.requests.length = 0;
    await world.advance('2h');
    expect(callbacks).to.have.length(0);
    expect(shareFile.requests).to.have.length(0);
  });

  it('gives the same bytes for the same seed and history', async () => {
    const run = async (): Promise<string> => {
      const { world, shareFile, callbacks, createInstance } = createConnectedWorld({ seed: 7 });
      await createInstance();
      shareFile.addFile('fi1');
      await world.advance('1h');
      return JSON.stringify(callbacks);
    };
    expect(await run()).to.equal(await run());
  });
});
