import { expect } from 'chai';
import { isValid } from '../../../schemas/index.ts';
import type { EventLogEvent } from '../../../schemas/index.ts';
import { createConnectedWorld } from '../connected-world.ts';
import type { ConnectedWorld } from '../connected-world.ts';

async function events(connected: ConnectedWorld, query = ''): Promise<readonly EventLogEvent[]> {
  return (await connected.call('GET', `/instances/events${query}`)).json as readonly EventLogEvent[];
}

function deliver(connected: ConnectedWorld, id: number, operation = 'Upload'): Promise<unknown> {
  const event = { OperationName: operation, Timestamp: '2026-03-02T09:00:00Z', Resource: { Id: 'fi1' } };
  return connected.call('POST', `/events/sharefile/${Buffer.from(String(id)).toString('base64')}`, { Event: event });
}

const buckets = async (connected: ConnectedWorld, query: string, group = ''): Promise<readonly object[]> =>
  (await connected.call('GET', `/instances/events/analytics${group}?${query}`)).json as readonly object[];

describe('the event log', () => {
  it('shows an event from its arrival to its acceptance', async () => {
    const connected = createConnectedWorld();
    const { id } = await connected.createInstance({ 'event.vendor.type': 'webhook' });
    await deliver(connected, id);
    const [arrived] = await events(connected);
    expect(arrived).to.include({ status: 'NEW' });
    expect(JSON.parse(arrived?.providerData ?? '')).to.have.nested.property('Event.OperationName', 'Upload');
    await connected.world.settled();
    const [accepted, ...others] = await events(connected);
    expect(others).to.deep.equal([]);
    expect(accepted).to.include({ status: 'NOTIFIED', id: arrived?.id });
    expect(connected.callbacks[0]?.notification.message.eventId).to.equal(arrived?.id);
    for (const event of [arrived, accepted]) expect(isValid('open-connectors/event-log-event', event)).to.equal(true);
  });

  it('keeps an event RECEIVED of which no notification came', async () => {
    const connected = createConnectedWorld();
    const { id } = await connected.createInstance({ 'event.vendor.type': 'webhook' });
    await deliver(connected, id);
    await connected.call('DELETE', `/instances/${String(id)}/enabled`);
    await connected.world.settled();
    expect((await events(connected)).map(({ status }) => status)).to.deep.equal(['RECEIVED']);
  });

  it('pages, newest first, and filters by instance', async () => {
    const connected = createConnectedWorld();
    const first = await connected.createInstance();
    const second = await connected.createInstance();
    for (const file of ['fi1', 'fi2']) {
      connected.shareFile.addFile(file);
      await connected.world.advance('15m');
    }
    expect(await events(connected)).to.have.length(4);
    expect(await events(connected, `?instanceId=${String(first.id)}`)).to.have.length(2);
    const page = await connected.call('GET', `/instances/${String(second.id)}/events?pageSize=1`);
    const token = page.headers?.['elements-next-page-token'] ?? '';
    const rest = await connected.call('GET', `/instances/${String(second.id)}/events?pageSize=1&nextPage=${token}`);
    const [newest, oldest] = [page.json, rest.json].flat() as readonly EventLogEvent[];
    expect(newest?.eventDate).to.equal('2026-03-02T09:30:00Z');
    expect(oldest?.eventDate).to.equal('2026-03-02T09:15:00Z');
  });

  it('forgets after 7 days, also when nothing new comes', async () => {
    const connected = createConnectedWorld();
    await connected.createInstance();
    connected.shareFile.addFile('fi1');
    await connected.world.advance('15m');
    await connected.world.advance('6 days');
    expect(await events(connected)).to.have.length(1);
    await connected.world.advance('2 days');
    expect(await events(connected)).to.deep.equal([]);
  });

  for (const mode of ['polling', 'webhook']) {
    it(`neither stores nor sends an event that is too large (${mode}, B-16)`, async () => {
      const connected = createConnectedWorld({ settings: { eventLimitBytes: 100 } });
      const { id } = await connected.createInstance({ 'event.vendor.type': mode });
      connected.shareFile.addFile('fi1');
      if (mode === 'webhook') await deliver(connected, id, 'Upload'.padEnd(100, '!'));
      await connected.world.advance('15m');
      expect(connected.callbacks).to.deep.equal([]);
      expect(await events(connected)).to.deep.equal([]);
      expect((await connected.call('GET', '/metrics/events')).json).to.include({ count: 0, dropped: 1 });
    });
  }
});

describe('event analytics', () => {
  const HOUR = 'from=2026-03-02T09:00:00Z&to=2026-03-02T10:00:00Z&interval=minute';

  it('give 61 buckets for an hour by minute, each counted where it belongs', async () => {
    const connected = createConnectedWorld();
    const { id } = await connected.createInstance();
    connected.callbackStatus = 500;
    connected.shareFile.addFile('fi1');
    await connected.world.advance('15m');
    const all = await buckets(connected, HOUR);
    expect(all).to.have.length(61);
    expect(all[15]).to.deep.equal({ count: 1, timestamp: '2026-03-02T09:15:00Z' });
    expect(all[14]).to.have.property('count', 0);
    const byInstance = await buckets(connected, HOUR, '/instances');
    expect(byInstance[15]).to.deep.include({
      records: [{ instanceId: id, count: 1, success: 0, failed: 0 }],
      total: 1,
    });
    connected.callbackStatus = 200;
    await connected.world.advance('1m');
    const byAccount = await buckets(connected, `${HOUR}&accountIds[]=19021`, '/accounts');
    expect(byAccount[15]).to.deep.include({ records: [{ accountId: 19021, count: 1, success: 1, failed: 0 }] });
    expect((await connected.call('GET', '/instances/events/dispositions')).json).to.have.length(1);
  });

  for (const [interval, count] of [
    ['year', 2],
    ['month', 4],
    ['week', 10],
    ['day', 63],
  ] as const) {
    it(`give ${String(count)} buckets by ${interval} from 31 December to 3 March`, async () => {
      const query = `from=2025-12-31T00:00:00Z&to=2026-03-03T00:00:00Z&interval=${interval}`;
      expect(await buckets(createConnectedWorld(), query)).to.have.length(count);
    });
  }

  for (const [query, code] of [
    ['from=2026-03-02T10:00:00Z&to=2026-03-02T09:00:00Z', 'request-not-valid'],
    ['from=yesterday', 'request-not-valid'],
    ['interval=fortnight', 'request-not-valid'],
    ['from=2026-03-01T09:00:00Z&to=2026-03-02T09:00:01Z&interval=second', 'request-not-valid'],
    ['accountIds[]=0', 'account-not-allowed'],
  ] as const) {
    it(`are refused for ${query}`, async () => {
      const refusal = await buckets(createConnectedWorld(), query).catch((error: unknown) => error);
      expect(refusal).to.have.property('code', code);
    });
  }
});
