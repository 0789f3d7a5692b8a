import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import Database from 'libsql';
import { createMockShareFile } from '../../../mock-sharefile/index.ts';
import type { ShareFileSettings } from '../../../mock-sharefile/index.ts';
import { createVirtualWorld } from '../../../world/index.ts';
import { createTestMock, namesOf, stringMember } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';

const HOUR_MS = 3_600_000;

describe('a data folder that is not what a mock expects', () => {
  let parent = '';
  let dataDir = '';
  const start = (
    settings: Partial<ShareFileSettings> = {},
    more: { startAt?: number; hasRealClock?: boolean } = {},
  ): Promise<TestMock> => createTestMock(settings, 1, { dataDir, ...more });
  /** Starts and closes a mock with one folder of that name. */
  const begin = async (name = 'Kept'): Promise<number> => {
    const test = await start();
    await test.world.advance('2h');
    await test.api('POST', '/Items(home)/Folder', { body: { Name: name } });
    await test.close();
    return test.world.clock.now();
  };
  /** Gives code and message of what a start is refused with. */
  const refusalOf = async (
    settings: Partial<ShareFileSettings> = {},
    { startAt, hasRealClock = false }: { startAt?: number; hasRealClock?: boolean } = {},
  ): Promise<string> => {
    const { advance, ...world } = createVirtualWorld({ seed: 1, ...(startAt !== undefined && { startAt }) });
    const transport = { send: () => Promise.reject(new Error('No network.')), close: () => Promise.resolve() };
    const mock = createMockShareFile({ ...world, ...(!hasRealClock && { advance }), transport, settings, dataDir });
    return mock.ready.then(
      () => mock.close().then(() => 'It was taken.'),
      (error: unknown) =>
        error instanceof Error && 'code' in error ? `${String(error.code)}: ${error.message}` : String(error),
    );
  };
  const databaseFile = (): string => path.join(dataDir, 'mock-sharefile.db');

  beforeEach(() => {
    parent = mkdtempSync(path.join(tmpdir(), 'mock-sharefile-test-'));
    dataDir = path.join(parent, 'data');
  });
  afterEach(() => {
    rmSync(parent, { recursive: true, force: true });
  });

  it('has a virtual clock that starts earlier go on where it was, so that no change is stamped before older ones', async () => {
    const endedAt = await begin();
    const test = await start({}, { startAt: endedAt - 2 * HOUR_MS });
    expect(test.world.clock.now()).to.equal(endedAt);
    const since = new Date(endedAt).toISOString();
    await test.world.advance('1s');
    await test.api('POST', '/Items(home)/Folder', { body: { Name: 'New' } });
    const filter = encodeURIComponent(`ProgenyEditDate gt ${since}`);
    expect(namesOf(await test.api('GET', `/Items(home)/Children?$filter=${filter}`))).to.include('New');
    await test.close();
  });

  it('is refused with a machine’s clock that is behind, but not for a minute', async () => {
    const endedAt = await begin();
    expect(await refusalOf({}, { startAt: endedAt - HOUR_MS, hasRealClock: true })).to.match(
      /^data-dir-unusable: .*last written to at 2026-03-02T11:00:00.000Z, but the clock shows 2026-03-02T10:00:00.000Z/,
    );
    await (await start({}, { startAt: endedAt - 30_000, hasRealClock: true })).close();
  });

  it('is refused for another account than it keeps, and takes further ones', async () => {
    await begin();
    expect(await refusalOf({ subdomain: 'other' })).to.match(
      /^data-dir-unusable: The data folder .* keeps the account cloud-elements, but other is asked for/,
    );
    const logins = [{ username: 'owner@more.example', password: 'p', roles: ['Employee', 'MasterAdmin'] }];
    const accounts = [{ subdomain: 'more', users: logins }];
    await (await start({ accounts })).close();
    expect(await refusalOf()).to.match(/keeps the account cloud-elements, more, but cloud-elements is asked for/);
    const again = await start({ accounts });
    expect(namesOf(await again.api('GET', '/Items(home)/Children'))).to.include('Kept');
    await again.close();
  });

  it('keeps its account whatever the seed of the next start is', async () => {
    await begin();
    const test = await createTestMock({}, 2, { dataDir });
    expect(namesOf(await test.api('GET', '/Items(home)/Children'))).to.include('Kept');
    await test.close();
  });

  const damages: readonly (readonly [name: string, damage: () => void])[] = [
    [
      'a file that is no database',
      () => {
        writeFileSync(databaseFile(), 'no database at all, whatever its name says. '.repeat(50));
      },
    ],
    [
      'a database of which the end is missing',
      () => {
        truncateSync(databaseFile(), statSync(databaseFile()).size / 2);
      },
    ],
    [
      'a database with bytes that are not its own',
      () => {
        const bytes = readFileSync(databaseFile());
        bytes.fill(7, 5_000);
        writeFileSync(databaseFile(), bytes);
      },
    ],
    [
      'rows that are no JSON',
      () => {
        change('UPDATE rows_1 SET json = \'{"a":\'');
      },
    ],
    [
      'an account without its items',
      () => {
        change(`DELETE FROM rows_${numberOf('cloud-elements/items')}`);
      },
    ],
  ];
  function change(sql: string): void {
    const database = new Database(databaseFile());
    database.exec(sql);
    database.close();
  }
  function numberOf(name: string): string {
    const database = new Database(databaseFile());
    const [number] = database.prepare('SELECT number FROM collections WHERE name = ?').raw().all(name).flat();
    database.close();
    return String(number);
  }

  for (const [name, damage] of damages) {
    it(`is refused with a message for ${name}, and can be begun again once it is empty`, async () => {
      await begin();
      damage();
      const refusal = await refusalOf();
      expect(refusal).to.match(/^data-dir-unusable: The data folder /);
      expect(refusal).to.not.include('It was taken');
      rmSync(dataDir, { recursive: true });
      await (await start()).close();
    });
  }

  it('is refused where nothing can be written', async () => {
    writeFileSync(dataDir, 'a file, where a folder would have to be');
    expect(await refusalOf()).to.match(/^data-dir-unusable: .*cannot be written to: E[A-Z]+/);
  });

  it('is free again after a start on it was refused', async () => {
    await begin();
    await refusalOf({ subdomain: 'other' });
    const test = await start();
    expect(stringMember(await test.api('GET', '/Items(home)'), 'Id')).to.match(/^foh/);
    await test.close();
  });
});
