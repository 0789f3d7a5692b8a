import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import type { Fault } from '../../../schemas/index.ts';
import { createTestMock, namesOf, stringMember } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';
import { rawFetch, until } from './raw-fetch.ts';

describe('faults on requests', () => {
  let test: TestMock;
  beforeEach(async () => {
    test = await createTestMock();
  });
  afterEach(() => test.close());

  it('answer with a status in the service’s error shape, with Retry-After, and leave things undone', async () => {
    test.mock.faults.set({
      where: { method: 'POST', route: 'Items(id)/Folder', nth: 1 },
      effect: { kind: 'status', status: 429, retryAfterSeconds: 7 },
    });
    const refused = await test.api('POST', '/Items(home)/Folder', { body: { Name: 'A' } });
    expect([refused.status, refused.headers['retry-after']]).to.deep.equal([429, '7']);
    expect(refused.body).to.include({ code: '429', reason: 'Throttled' });
    expect((await test.api('POST', '/Items(home)/Folder', { body: { Name: 'A' } })).status).to.equal(200);
    expect(test.mock.changes().map(({ itemName }) => itemName)).to.deep.equal(['A']);
  });

  it('delay an answer as due work of the world, or for real', async () => {
    test.mock.faults.set({ where: { nth: 1 }, effect: { kind: 'latency', ms: 5000 } });
    const pending = test.api('GET', '/Items(home)');
    await until(() => test.world.nextDueAt() !== undefined);
    expect(test.mock.requests().filter(({ path }) => path.endsWith('/Items(home)'))).to.deep.equal([]);
    await test.world.advance('5s');
    const late = await pending;
    expect([late.status, late.headers['date']]).to.deep.equal([200, 'Mon, 02 Mar 2026 09:00:05 GMT']);
    test.mock.faults.clear();
    test.mock.faults.set({ effect: { kind: 'latency', ms: 5, clock: 'real' } });
    expect((await test.api('GET', '/Items(home)')).status).to.equal(200);
  });

  it('reset the connection before anything is done, or after all of it', async () => {
    const create = async (): Promise<unknown> =>
      test.api('POST', '/Items(home)/Folder', { body: { Name: 'A' } }).then(
        () => 'answered',
        (error: unknown) => error,
      );
    test.mock.faults.set({ id: 'reset', effect: { kind: 'connectionReset' } });
    expect(await create()).to.have.property('code', 'ECONNRESET');
    expect(test.mock.changes()).to.deep.equal([]);
    test.mock.faults.set({ id: 'reset', effect: { kind: 'connectionReset', when: 'afterDoing' } });
    expect(await create()).to.have.property('code', 'ECONNRESET');
    expect(test.mock.changes()).to.have.length(1);
    expect(test.mock.requests().at(-1)).to.include({ status: 0 });
  });

  const bodies: readonly (readonly [string, Fault['effect'], (whole: string) => string, string?])[] = [
    ['cut a body in half', { kind: 'truncatedBody' }, (whole) => whole.slice(0, Math.floor(whole.length / 2))],
    ['cut a body after so many bytes', { kind: 'truncatedBody', bytes: 10 }, (whole) => whole.slice(0, 10)],
    ['send a body in pieces', { kind: 'slowBody', pieces: 5, intervalMs: 1, clock: 'real' }, (whole) => whole],
    ['make JSON unreadable', { kind: 'malformedJson' }, (whole) => whole.slice(0, -1)],
    ['announce another type', { kind: 'wrongContentType' }, (whole) => whole, 'text/html'],
  ];
  for (const [name, effect, expected, type = 'application/json; charset=utf-8'] of bodies) {
    it(name, async () => {
      const whole = await rawFetch(test, '/sf/v3/Items(home)');
      test.mock.faults.set({ where: { route: 'Items(id)' }, effect });
      const met = await rawFetch(test, '/sf/v3/Items(home)');
      expect([met.text, met.type]).to.deep.equal([expected(whole.text), type]);
      expect(met.isWhole).to.equal(effect.kind !== 'truncatedBody');
    });
  }

  for (const [digits, fraction] of [
    [0, ''],
    [1, '.2'],
    [3, '.240'],
    [7, '.2404689'],
  ] as const) {
    it(`write stamps with ${digits} fraction digits`, async () => {
      await test.world.advance(240);
      const id = stringMember(await test.api('POST', '/Items(home)/Folder', { body: { Name: 'A' } }), 'Id');
      test.mock.faults.set({ where: { route: 'Items(id)' }, effect: { kind: 'fractionDigits', digits } });
      const { text } = await rawFetch(test, `/sf/v3/Items(${id})`);
      expect(text).to.contain(`"CreationDate":"2026-03-02T09:00:00${fraction}Z"`);
    });
  }

  it('let somebody else upload and delete just before an answer, and leave what cannot be done', async () => {
    const meanwhile = (effect: { upload?: string; delete?: string }): void => {
      test.mock.faults.set({
        where: { method: 'GET', route: 'Items(id)/Children', times: 1 },
        effect: { kind: 'meanwhile', ...effect },
      });
    };
    const names = async (): Promise<readonly string[]> => namesOf(await test.api('GET', '/Items(allshared)/Children'));
    await test.api('POST', '/Items(allshared)/Folder', { body: { Name: 'F' } });
    const before = await names();
    meanwhile({ upload: '/top/appears.txt', delete: '/top/F' });
    expect(await names()).to.have.members(before.filter((name) => name !== 'F'));
    expect(test.mock.changes().map(({ kind, itemName }) => `${kind} ${itemName}`)).to.deep.equal([
      ...['created F', 'deleted F', 'created appears.txt'],
    ]);
    meanwhile({ upload: '/top/nowhere/a.txt', delete: '/top/nowhere' });
    expect(await names()).to.have.lengthOf(before.length - 1);
    expect(test.mock.changes()).to.have.lengthOf(3);
  });

  it('leave undone what the service refuses somebody else, and answer all the same', async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'mock-sharefile-test-'));
    const kept = await createTestMock({}, 1, { dataDir });
    try {
      const home = stringMember(await kept.api('GET', '/Items(home)'), 'Name');
      await kept.api('POST', '/Items(allshared)/Folder', { body: { Name: 'F' } });
      const before = kept.mock.changes().length;
      for (const change of [{ delete: `/top/${home}` }, { upload: '/top/F' }, { upload: '/top/a:b.txt' }]) {
        kept.mock.faults.set({ id: 'meanwhile', effect: { kind: 'meanwhile', ...change } });
        expect((await kept.api('GET', '/Items(home)')).status, JSON.stringify(change)).to.equal(200);
      }
      expect(kept.mock.changes()).to.have.lengthOf(before);
      const contents = ['F', 'a:b.txt'].map((text) => createHash('sha256').update(text).digest('hex'));
      const files = readdirSync(dataDir, { recursive: true }).map((file) => path.basename(String(file)));
      expect(files).to.not.include.any.members(contents);
      // What is refused of one part says nothing of the other.
      const both = { delete: `/top/${home}`, upload: '/top/both.txt' };
      kept.mock.faults.set({ id: 'meanwhile', effect: { kind: 'meanwhile', ...both }, where: { times: 1 } });
      await kept.api('GET', '/Items(home)');
      expect(kept.mock.changes().at(-1)).to.include({ kind: 'created', itemName: 'both.txt' });
    } finally {
      await kept.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });

  it('end the connection and not the process when a content cannot be read', async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'mock-sharefile-test-'));
    const kept = await createTestMock({}, 1, { dataDir });
    try {
      const id = await kept.upload('home', 'a.txt', 'hello');
      const url = stringMember(await kept.api('GET', `/Items(${id})/Download?redirect=false`), 'DownloadUrl');
      const content = path.join(dataDir, 'contents', createHash('sha256').update('hello').digest('hex'));
      rmSync(content);
      mkdirSync(content);
      kept.mock.faults.set({ where: { route: 'download' }, effect: { kind: 'truncatedBody' } });
      const met = await kept.client('GET', url).catch((error: unknown) => error);
      expect(met).to.have.property('code', 'ECONNRESET');
      expect((await kept.api('GET', '/Items(home)')).status).to.equal(200);
    } finally {
      await kept.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });

  it('revoke the token before an answer or after it', async () => {
    const token = await test.signIn(test.mock.credentials.username, test.mock.credentials.password);
    const headers = { Authorization: `Bearer ${token}` };
    test.mock.faults.set({ where: { route: 'Items(id)/Children', nth: 2 }, effect: { kind: 'tokenDies' } });
    const statuses = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await test.api('GET', '/Items(home)/Children', { headers })).status);
    expect(statuses).to.deep.equal([200, 200, 401]);
    test.mock.faults.clear();
    test.mock.faults.set({ effect: { kind: 'tokenDies', when: 'beforeAnswer' }, where: { route: 'Items(id)' } });
    expect((await test.api('GET', '/Items(home)')).status).to.equal(401);
  });

  it('let listings lag behind: Children, ByPath and filters miss what is young, its id does not', async () => {
    const old = await test.upload('home', 'a.txt', 'one');
    await test.world.advance('1m');
    const young = await test.upload('home', 'a.txt', 'two');
    await test.upload('home', 'b.txt', 'b');
    test.mock.faults.set({ id: 'lag', effect: { kind: 'itemVisibleLate', seconds: 30 } });
    const since = encodeURIComponent('ProgenyEditDate gt 2026-03-02T09:00:30Z');
    const list = (): Promise<readonly string[]> =>
      test.api('GET', '/Items(home)/Children?$select=Id').then((answer) => {
        const text = answer.text ?? '';
        return [old, young].filter((id) => text.includes(id));
      });
    expect(await list()).to.deep.equal([old]);
    expect(namesOf(await test.api('GET', `/Items(home)/Children?$filter=${since}`))).to.deep.equal([]);
    expect((await test.api('GET', '/Items(home)/ByPath?path=/b.txt')).status).to.equal(404);
    expect((await test.api('GET', `/Items(${young})`)).status).to.equal(200);
    await test.world.advance('30s');
    expect(await list()).to.deep.equal([young]);
    expect(namesOf(await test.api('GET', `/Items(home)/Children?$filter=${since}`))).to.have.members([
      'a.txt',
      'b.txt',
    ]);
  });

  it('falsify stamps: equal ones, and a clock that is ahead', async () => {
    const create = async (Name: string): Promise<string> =>
      stringMember(await test.api('POST', '/Items(home)/Folder', { body: { Name } }), 'CreationDate');
    test.mock.faults.set({ id: 'stamps', effect: { kind: 'equalTimestamps', toMs: 60_000 } });
    await test.world.advance('61s');
    const first = await create('A');
    await test.world.advance('50s');
    expect([first, await create('B')]).to.deep.equal(['2026-03-02T09:01:00Z', '2026-03-02T09:01:00Z']);
    test.mock.faults.set({ id: 'stamps', effect: { kind: 'clockSkew', ms: 3_600_000 } });
    expect(await create('C')).to.equal('2026-03-02T10:01:51Z');
  });
});
