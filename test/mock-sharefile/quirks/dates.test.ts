import { expect } from 'chai';
import type { ShareFileSettings } from '../../../mock-sharefile/index.ts';
import { createTestMock, stringMember } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';

describe('quirks of dates', () => {
  let test: TestMock;
  afterEach(() => test.close());

  const start = async (settings: Partial<ShareFileSettings> = {}, startAt?: string): Promise<void> => {
    test = await createTestMock(settings, 1, startAt === undefined ? {} : { startAt: Date.parse(startAt) });
  };
  const patch = async (ClientModifiedDate: string | number): Promise<string> => {
    const id = await test.upload('home', 'a.txt', 'a', { ClientModifiedDate: '2026-01-01T00:00:00.123Z' });
    const answer = await test.api('PATCH', `/Items(${id})`, { body: { ClientModifiedDate } });
    return stringMember(answer, 'ClientModifiedDate');
  };

  const readings: readonly (readonly [string, string, string])[] = [
    ['in winter five hours late', '2026-01-15T12:00:00.987Z', '2026-01-15T17:00:00Z'],
    ['in summer four hours late', '2026-07-15T12:00:00Z', '2026-07-15T16:00:00Z'],
    ['before the hour that spring skips', '2026-03-08T01:59:59Z', '2026-03-08T06:59:59Z'],
    ['in the hour that spring skips, moved by the gap', '2026-03-08T02:30:00Z', '2026-03-08T07:30:00Z'],
    ['after the hour that spring skips', '2026-03-08T03:00:00Z', '2026-03-08T07:00:00Z'],
    ['in the hour that autumn has twice, the later one', '2026-11-01T01:30:00Z', '2026-11-01T06:30:00Z'],
    ['after the hour that autumn has twice', '2026-11-01T02:00:00Z', '2026-11-01T07:00:00Z'],
  ];
  for (const [when, sent, stored] of readings) {
    it(`Q1 stores a PATCHed date as New York time, cut to seconds: ${when}`, async () => {
      await start();
      expect(await patch(sent)).to.equal(stored);
    });
  }

  it('Q1 takes the earlier of two hours in autumn if told to, and leaves dates alone without the quirk', async () => {
    await start({ newYorkOverlap: 'earlier' });
    expect(await patch('2026-11-01T01:30:00Z')).to.equal('2026-11-01T05:30:00Z');
    await test.close();
    await start({ patchedDatesAreNewYorkTime: false });
    expect(await patch('2026-01-15T12:00:00.987Z')).to.equal('2026-01-15T12:00:00.987Z');
  });

  it('Q1 does not concern uploads, which keep milliseconds', async () => {
    await start();
    const id = await test.upload('home', 'a.txt', 'a', { ClientModifiedDate: '2026-01-15T12:00:00.987Z' });
    const item = await test.api('GET', `/Items(${id})`);
    expect(stringMember(item, 'ClientModifiedDate')).to.equal('2026-01-15T12:00:00.987Z');
  });

  for (const [instant, shown] of [
    ['2026-03-02T09:00:00.000Z', '2026-03-02T09:00:00Z'],
    ['2026-03-02T09:00:00.240Z', '2026-03-02T09:00:00.24Z'],
    ['2026-03-02T09:00:00.300Z', '2026-03-02T09:00:00.3Z'],
    ['2026-03-02T09:00:00.517Z', '2026-03-02T09:00:00.517Z'],
  ] as const) {
    it(`Q3 writes as many digits as it takes: ${shown}`, async () => {
      await start({}, instant);
      const folder = await test.api('POST', '/Items(home)/Folder', { body: { Name: 'A' } });
      expect(stringMember(folder, 'CreationDate')).to.equal(shown);
    });
  }

  it('Q4 stores dates on a grid of 1/300 s, up to 2 ms away; a coarser one makes several equal', async () => {
    await start({}, '2026-03-02T09:00:00.005Z');
    const create = async (Name: string): Promise<string> =>
      stringMember(await test.api('POST', '/Items(home)/Folder', { body: { Name } }), 'CreationDate');
    expect(await create('A')).to.equal('2026-03-02T09:00:00.007Z');
    await test.world.advance(100);
    expect(await create('B')).not.to.equal('2026-03-02T09:00:00.007Z');
    test.mock.faults.set({ effect: { kind: 'equalTimestamps', toMs: 1000 } });
    const first = await create('C');
    await test.world.advance(300);
    expect([first, await create('D')]).to.deep.equal(['2026-03-02T09:00:00Z', '2026-03-02T09:00:00Z']);
  });

  it('Q5 writes "never" as the end of the year 9999 with seven digits, and a real date as it is', async () => {
    await start();
    const never = await test.api('POST', '/Items(home)/Folder', { body: { Name: 'A' } });
    expect(stringMember(never, 'ExpirationDate')).to.equal('9999-12-31T23:59:59.9999999Z');
    const body = { Name: 'B', ExpirationDate: '2027-01-01T00:00:00Z' };
    const once = await test.api('POST', '/Items(home)/Folder', { body });
    expect(stringMember(once, 'ExpirationDate')).to.equal('2027-01-01T00:00:00Z');
  });

  it('Q6 writes "no date" as the beginning of the year 1, and a real date as it is', async () => {
    await start();
    const shown = async (parameters: object): Promise<string> => {
      const item = await test.api('GET', `/Items(${await test.upload('home', 'a.txt', 'a', parameters)})`);
      return stringMember(item, 'ClientModifiedDate');
    };
    expect(await shown({})).to.equal('0001-01-01T00:00:00Z');
    expect(await shown({ ClientModifiedDate: '0001-01-01T00:00:00Z' })).to.equal('0001-01-01T00:00:00Z');
    expect(await shown({ ClientModifiedDate: '2026-01-01T00:00:00Z' })).to.equal('2026-01-01T00:00:00Z');
  });

  for (const [client, text] of [
    ['Java', 'Tue Nov 24 02:51:38 UTC 2026'],
    ['PHP', '1795488698'],
    ['.NET', '2026-11-24 02:51:38Z'],
    ['rclone', '2026-11-24T02:51:38.000000001Z'],
  ] as const) {
    it(`Q26 reads dates of uploads as ${client} writes them`, async () => {
      await start();
      const parameters = new URLSearchParams({
        ...{ method: 'standard', raw: 'true', fileName: 'a.txt', clientModifiedDateUTC: text },
      });
      const specification = await test.api('POST', `/Items(home)/Upload?${parameters.toString()}`);
      await test.client('POST', stringMember(specification, 'ChunkUri'), { body: 'a' });
      const item = await test.api('GET', '/Items(home)/ByPath?path=/a.txt');
      expect(stringMember(item, 'ClientModifiedDate')).to.equal('2026-11-24T02:51:38Z');
    });
  }

  it('Q26 refuses dates that no client writes', async () => {
    await start();
    const query = 'raw=true&fileName=a.txt&clientModifiedDateUTC=yesterday';
    expect((await test.api('POST', `/Items(home)/Upload?${query}`)).status).to.equal(400);
  });
});
