import { expect } from 'chai';
import { createConnectedWorld, eventsOf, rightPoller } from '../connected-world.ts';
import type { ConnectedWorld } from '../connected-world.ts';

const LINE = "documents|/events/poll/documents?where=lastmodifieddate='${gmtDate:yyyy-MM-dd'T'HH:mm:ss'Z'}'";
const FORMAT = "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'";

/** What a poll at 09:15 gives for a file of 09:05, whose dates the row may set, with members of its resource. */
interface MemberRow {
  readonly member: string;
  readonly more?: object;
  readonly dates?: object;
  readonly created?: string;
  readonly edited?: string;
  readonly expected: readonly string[];
}

const rows: readonly MemberRow[] = [
  { member: 'idField Id', expected: ['CREATED fi1'] },
  { member: 'idField id finds none (B-05)', more: { idField: 'id' }, expected: ['CREATED undefined'] },
  {
    member: 'no datesConfiguration',
    more: { datesConfiguration: undefined },
    expected: ['UNKNOWN fi1'],
  },
  {
    member: 'updatedDateFormat empty',
    dates: { updatedDateFormat: '', createdDateFormat: '' },
    expected: ['CREATED fi1'],
  },
  {
    member: 'filterByUpdatedDate drops what was stamped before the last poll',
    edited: '2026-03-02T08:00:00Z',
    expected: [],
  },
  {
    member: 'filterByUpdateDate, as the archived page spells it',
    more: { filterByUpdateDate: 'false', url: '/events/poll/documents' },
    created: '2026-03-02T07:00:00Z',
    edited: '2026-03-02T08:00:00Z',
    expected: ['UPDATED fi1'],
  },
  {
    member: 'filterByCurrentDate drops what is newer than the poll',
    more: { filterByCurrentDate: 'true' },
    created: '2026-03-02T09:15:01Z',
    expected: [],
  },
  { member: 'filterByCurrentDate is off by default', created: '2026-03-02T09:15:01Z', expected: ['CREATED fi1'] },
  {
    member: 'createdCheckTolerance in seconds',
    more: { createdCheckTolerance: 3 },
    created: '2026-03-02T09:05:00Z',
    edited: '2026-03-02T09:05:03Z',
    expected: ['CREATED fi1'],
  },
  {
    member: 'createdCheckTolerance is 0 by default',
    created: '2026-03-02T09:05:00Z',
    edited: '2026-03-02T09:05:03Z',
    expected: ['UPDATED fi1'],
  },
  {
    member: 'pollDelay in seconds moves the bound back (B-02)',
    more: { pollDelay: '60' },
    created: '2026-03-02T08:59:30Z',
    expected: ['CREATED fi1'],
  },
  { member: 'pollDelay is 0 by default (B-02)', created: '2026-03-02T08:59:30Z', expected: [] },
  {
    member: 'a misplaced updatedDateTimezone',
    more: { updatedDateTimezone: 'GMT' },
    dates: { updatedDateTimezone: undefined },
    expected: ['CREATED fi1'],
  },
];

async function pollOne({ more, dates, created, edited }: MemberRow): Promise<ConnectedWorld> {
  const connected = createConnectedWorld();
  await connected.createInstance({ 'event.poller.configuration': rightPoller(more, dates) });
  await connected.world.advance('5m');
  connected.shareFile.addFile('fi1', 'foh-home', { ...(created && { created }), ...(edited && { edited }) });
  await connected.world.advance('10m');
  return connected;
}

/** Events of the file; its folder is changed by it as well. */
function ofTheFile({ callbacks }: ConnectedWorld): readonly string[] {
  return eventsOf(callbacks)
    .filter((event) => /fi1$|undefined$/.test(event))
    .slice(-1);
}

describe('members of event.poller.configuration', () => {
  for (const row of rows) {
    it(`${row.member}: ${row.expected.join() || 'nothing'}`, async () => {
      expect(ofTheFile(await pollOne(row))).to.deep.equal(row.expected);
    });
  }

  const paged = { rawBodyOf: 'page' as const };
  for (const [name, settings, more, sizes] of [
    ['the raw body is that of the whole poll', {}, {}, [11, 11]],
    ['the raw body is that of the whole poll, whatever the pageSize', {}, { pageSize: 4 }, [11, 11]],
    ['by pages, pageSize is how many records share a raw body', paged, { pageSize: 4 }, [4, 4, 3]],
    ['pageSize may be text', paged, { pageSize: '6' }, [6, 5]],
    ['without pageSize a where clause gives the page of the hub', paged, {}, [11, 11]],
    ['without pageSize the setting counts', { ...paged, pollPageSize: 7 }, {}, [7, 4]],
    ['without where clause it is 20 at a time', paged, { url: '/events/poll/documents' }, [11, 11]],
    [
      'without where clause its own setting counts',
      { ...paged, unfilteredPageSize: 6 },
      { url: '/events/poll/documents' },
      [6, 5],
    ],
  ] as const) {
    it(name, async () => {
      const { createInstance, world, shareFile, callbacks } = createConnectedWorld({ settings });
      await createInstance({ 'event.poller.configuration': rightPoller(more) });
      await world.advance('1m');
      for (let at = 0; at < 10; at += 1) shareFile.addFile(`fi${String(at)}`);
      await world.advance('14m');
      const raws = callbacks.map(({ notification }) => (notification.message.raw['documents'] as unknown[]).length);
      expect(raws).to.deep.equal(sizes);
      expect(new Set(eventsOf(callbacks)).size).to.equal(11);
    });
  }

  it('several resources are polled one after the other, each with its own objectType', async () => {
    const { createInstance, world, shareFile, callbacks } = createConnectedWorld();
    const { documents } = rightPoller();
    await createInstance({ 'event.poller.configuration': { documents, files: documents } });
    shareFile.addFile('fi1');
    await world.advance('15m');
    expect(callbacks.map(({ notification }) => notification.message.raw['objectType'])).to.deep.equal([
      'documents',
      'files',
    ]);
  });

  it('a resource that fails leaves the bounds of those before it where they came to', async () => {
    const { createInstance, world, shareFile, callbacks, call } = createConnectedWorld();
    const missing = { url: '/no/such/resource', idField: 'Id' };
    const { id } = await createInstance({ 'event.poller.configuration': { ...rightPoller(), missing } });
    shareFile.addFile('fi1');
    await world.advance('1h');
    expect(eventsOf(callbacks).filter((event) => event === 'CREATED fi1')).to.have.length(1);
    const { json } = await call('GET', '/instances/event-poller-records');
    expect(json).to.deep.equal([
      { elementInstanceId: id, objectName: 'documents', lastPolledDate: '2026-03-02T10:00:00Z' },
      { elementInstanceId: id, objectName: 'missing', lastPolledDate: '2026-03-02T09:00:00Z' },
    ]);
  });

  it('a change of the configuration before the first poll loses nothing', async () => {
    const { createInstance, world, shareFile, callbacks, call } = createConnectedWorld();
    const { id } = await createInstance();
    await world.advance('1m');
    shareFile.addFile('fi1');
    await world.advance('1m');
    await call('PATCH', `/instances/${String(id)}`, { configuration: { 'event.poller.refresh_interval': 5 } });
    await world.advance('5m');
    expect(eventsOf(callbacks)).to.include('CREATED fi1');
  });
});

describe('event.poller.urls', () => {
  for (const [name, line, expected] of [
    ['without dates', LINE, ['UNKNOWN fi1']],
    ['with both dates', `${LINE}||ProgenyEditDate|${FORMAT}|GMT|CreationDate|${FORMAT}|GMT`, ['CREATED fi1']],
    ['with one date and no zone', `${LINE}||ProgenyEditDate|${FORMAT}`, ['UNKNOWN fi1']],
    ['with empty lines around', `\r\n${LINE}\r\n\r\n`, ['UNKNOWN fi1']],
  ] as const) {
    it(`${name} gives ${expected.join()}`, async () => {
      const connected = createConnectedWorld();
      await connected.createInstance({ 'event.poller.configuration': '', 'event.poller.urls': line });
      await connected.world.advance('5m');
      connected.shareFile.addFile('fi1');
      await connected.world.advance('10m');
      expect(ofTheFile(connected)).to.deep.equal(expected);
    });
  }

  for (const [name, lines, said] of [
    ['no url', 'documents', /line 1/],
    ['a foreign url', 'documents|https://x.test/', /line 1/],
    ['a filter', `${LINE}|//item[1]`, /xPathFilter/],
    ['too many parts', `${LINE}||||||||x`, /line 1/],
    ['a resource twice', `${LINE}\n${LINE}`, /line 2/],
  ] as const) {
    it(`is refused with ${name}`, async () => {
      const { createInstance } = createConnectedWorld();
      const refusal = await createInstance({ 'event.poller.configuration': '', 'event.poller.urls': lines }).catch(
        (error: unknown) => error,
      );
      expect(refusal).to.have.property('code', 'configuration-not-valid');
      expect(refusal).to.have.property('message').that.matches(said);
    });
  }
});
