import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import Database from 'libsql';
import { createRandom, eraseStore, openStore, randomOfThisStart } from '../../../world/index.ts';
import type { Store } from '../../../world/index.ts';

async function rejectionOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('a store in a folder', () => {
  let parent = '';
  let directory = '';
  let opened: Store[] = [];
  const open = async (name = 'things'): Promise<Store> => {
    const store = await openStore(directory, name);
    opened.push(store);
    return store;
  };

  beforeEach(() => {
    parent = mkdtempSync(path.join(tmpdir(), 'store-test-'));
    directory = path.join(parent, 'made', 'when needed');
  });

  afterEach(() => {
    for (const store of opened) store.close();
    opened = [];
    rmSync(parent, { recursive: true, force: true });
  });

  it('gives back what was committed, in the order of the first writing, and nothing else', async () => {
    const first = await open();
    const before = first.collection<{ readonly n: number }>('numbers');
    for (const n of [3, 1, 2]) before.set(String(n), { n });
    first.commit();
    before.set('1', { n: 10 });
    before.delete('2');
    first.commit();
    before.set('4', { n: 4 });
    first.close();

    const after = (await open()).collection<{ readonly n: number }>('numbers');
    expect([...after.entries()]).to.deep.equal([
      ['3', { n: 3 }],
      ['1', { n: 10 }],
    ]);
  });

  it('keeps rows that live elsewhere, and does not count them among its collections', async () => {
    const first = await open();
    let changes = [
      { id: 'b', value: { size: 1 } },
      { id: 'a', value: { size: 2 } },
    ];
    first.rows?.keep('rows', () => changes);
    first.collection('known').set('x', 1);
    first.commit();
    changes = [];
    expect([...first.names()]).to.deep.equal(['known']);
    first.close();
    expect([...((await open()).rows?.read('rows') ?? [])]).to.deep.equal([{ size: 1 }, { size: 2 }]);
  });

  it('runs what waits for a commit after it, once', async () => {
    const store = await open();
    const done: string[] = [];
    store.afterCommit(() => done.push('done'));
    store.collection('things').set('a', 1);
    expect(done).to.deep.equal([]);
    store.commit();
    store.collection('things').set('a', 2);
    store.commit();
    expect(done).to.deep.equal(['done']);
  });

  it('keeps its folder to its owner', async () => {
    await open();
    expect(statSync(directory).mode & 0o777).to.equal(0o700);
  });

  it('is refused while it is open, but shares its folder with stores of other names', async () => {
    await open();
    await open('other things');
    const error = await rejectionOf(open());
    expect(error).to.have.property('code', 'data-dir-unusable');
    expect(String(error)).to.match(/another process keeps its data there/);
  });

  it('is refused when a newer version wrote it', async () => {
    (await open()).close();
    const database = new Database(path.join(directory, 'things.db'));
    database.exec('PRAGMA user_version=99');
    database.close();
    expect(String(await rejectionOf(open()))).to.match(/newer version of this program \(format 99/);
  });

  it('can be begun again once it is closed, without touching its neighbours', async () => {
    const first = await open();
    first.collection('things').set('a', 1);
    first.commit();
    (await open('neighbour')).close();
    first.close();
    eraseStore(directory, 'things');
    expect((await open()).collection('things').size).to.equal(0);
    expect(existsSync(path.join(directory, 'neighbour.db'))).to.equal(true);
  });

  it('gives each start chance of its own, and the first that of a store in memory', async () => {
    const digits = async (store: Promise<Store>): Promise<string> => {
      const opened = await store;
      const text = randomOfThisStart(createRandom(1), opened).hex(8);
      opened.commit();
      opened.close();
      return text;
    };
    const inMemory = await digits(openStore(undefined, 'things'));
    const first = await digits(open());
    const second = await digits(open());
    expect(first).to.equal(inMemory);
    expect(second).to.not.equal(first);
  });
});
