import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { createTestMock, member, namesOf, stringMember, valuesOf } from '../../create-test-mock.ts';
import type { TestMock } from '../../create-test-mock.ts';

/** What lies in two folders and is worked on: `a.txt` and `b.txt` are in the first. */
interface Scene {
  readonly first: string;
  readonly second: string;
  readonly a: string;
  readonly b: string;
}

/** Each change that can be promised, and what lies in both folders once it is done. */
const CHANGES: readonly {
  readonly name: string;
  ask(test: TestMock, scene: Scene): ReturnType<TestMock['api']>;
  readonly after: readonly [readonly string[], readonly string[]];
}[] = [
  {
    name: 'a copy',
    ask: (test, { a, second }) => test.api('POST', `/Items(${a})/Copy?targetid=${second}`),
    after: [['a.txt', 'b.txt'], ['a.txt']],
  },
  {
    name: 'a move with another name',
    ask: (test, { a, second }) =>
      test.api('PATCH', `/Items(${a})`, { body: { Name: 'c.txt', Parent: { Id: second } } }),
    after: [['b.txt'], ['c.txt']],
  },
  { name: 'a deletion', ask: (test, { a }) => test.api('DELETE', `/Items(${a})`), after: [['b.txt'], []] },
  {
    name: 'a deletion of several',
    ask: (test, { first, a, b }) => test.api('POST', `/Items(${first})/BulkDelete`, { body: [a, b] }),
    after: [[], []],
  },
];

describe('operations that are promised and done later', () => {
  let dataDir = '';
  let test: TestMock;
  const start = (startAt?: number): Promise<TestMock> =>
    createTestMock({ asyncOperations: 'always', seedFileCount: 0, seedFolderCount: 0 }, 1, {
      dataDir,
      ...(startAt !== undefined && { startAt }),
    });
  const folderNamed = async (Name: string): Promise<string> =>
    stringMember(await test.api('POST', '/Items(home)/Folder', { body: { Name } }), 'Id');
  const prepare = async (): Promise<Scene> => {
    test = await start();
    const [first, second] = [await folderNamed('First'), await folderNamed('Second')];
    return { first, second, a: await test.upload(first, 'a.txt', 'a'), b: await test.upload(first, 'b.txt', 'b') };
  };
  const namesIn = async (folderId: string): Promise<readonly string[]> =>
    namesOf(await test.api('GET', `/Items(${folderId})/Children`));
  const statesOf = async (batchId: string): Promise<readonly unknown[]> =>
    valuesOf(await test.api('GET', `/AsyncOperations/GetByBatch(${batchId})`)).map((each) => each['State']);

  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'mock-sharefile-test-'));
  });
  afterEach(async () => {
    await test.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  for (const { name, ask, after } of CHANGES) {
    it(`have ${name} done when it is due, also if the mock was started again in between`, async () => {
      const scene = await prepare();
      const promised = await ask(test, scene);
      expect(promised.status).to.equal(202);
      const batchId = String(valuesOf(promised)[0]?.['BatchID']);
      await test.world.advance('2s');
      const now = test.world.clock.now();
      await test.close();

      test = await start(now);
      expect(await namesIn(scene.first)).to.deep.equal(['a.txt', 'b.txt']);
      expect(new Set(await statesOf(batchId))).to.deep.equal(new Set(['Scheduled']));
      await test.world.advance(2999);
      expect(new Set(await statesOf(batchId))).to.deep.equal(new Set(['Scheduled']));
      await test.world.advance(1);
      expect(new Set(await statesOf(batchId))).to.deep.equal(new Set(['Success']));
      expect([await namesIn(scene.first), await namesIn(scene.second)]).to.deep.equal(after);
    });
  }

  it('are done once, and stay done over further restarts', async () => {
    const { a, second } = await prepare();
    await test.api('POST', `/Items(${a})/Copy?targetid=${second}`);
    await test.world.advance('1m');
    await test.close();
    test = await start(test.world.clock.now());
    await test.api('DELETE', `/Items(${a})?forceSync=true`);
    await test.world.advance('1h');
    expect(await namesIn(second)).to.deep.equal(['a.txt']);
  });

  it('fail if what they are about is gone by then, or whoever asked for them', async () => {
    const { a, b, second } = await prepare();
    const batchOf = async (id: string): Promise<string> =>
      String(valuesOf(await test.api('POST', `/Items(${id})/Copy?targetid=${second}`))[0]?.['BatchID']);
    const [gone, kept] = [await batchOf(a), await batchOf(b)];
    await test.api('DELETE', `/Items(${a})?forceSync=true`);
    await test.world.advance('1m');
    expect([...(await statesOf(gone)), ...(await statesOf(kept))]).to.deep.equal(['Failure', 'Success']);
  });

  it('are never done once one of the same request is cancelled', async () => {
    const { first, a, b } = await prepare();
    const promised = await test.api('POST', `/Items(${first})/BulkDelete`, { body: [a, b] });
    const [operation] = valuesOf(promised);
    const canceled = await test.api('POST', `/AsyncOperations(${String(operation?.['Id'])})/Cancel`);
    expect(member(canceled, 'State')).to.equal('Canceled');
    await test.world.advance('1m');
    expect(await namesIn(first)).to.deep.equal(['a.txt', 'b.txt']);
  });
});
