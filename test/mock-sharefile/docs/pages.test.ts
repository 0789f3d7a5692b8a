import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { bringPagesUpToDate } from '../../../mock-sharefile/docs/generate-coverage.ts';
import { CHECK_OUT_ROUTES } from '../../../mock-sharefile/http/items/item-routes.ts';
import { DOCUMENTED_ROUTES } from '../../../mock-sharefile/http/routing/documented-routes.ts';
import { ROUTE_NAMES, routeKey } from '../../../mock-sharefile/http/routing/route-table.ts';
import { DEFAULT_SETTINGS } from '../../../mock-sharefile/index.ts';
import { QUIRKS } from '../../../mock-sharefile/quirks.ts';
import { violationsOf } from '../../../schemas/index.ts';

describe('the generated pages', () => {
  let root: string;
  const read = (name: string): Promise<string> => readFile(join(root, 'docs', name), 'utf8');

  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'sharefile-pages-'));
    expect(await bringPagesUpToDate(root, false)).to.have.length(3);
  });
  after(() => rm(root, { recursive: true }));

  it('are found stale when one of them was changed, and only that', async () => {
    expect(await bringPagesUpToDate(root, true)).to.deep.equal([]);
    const before = await read('sharefile-quirks.md');
    await writeFile(join(root, 'docs/sharefile-quirks.md'), 'changed');
    expect(await bringPagesUpToDate(root, true)).to.deep.equal(['docs/sharefile-quirks.md']);
    expect(await bringPagesUpToDate(root, false)).to.deep.equal(['docs/sharefile-quirks.md']);
    expect(await read('sharefile-quirks.md')).to.equal(before);
  });

  it('name every documented route, and 501 for exactly those that are not served', async () => {
    const lines = (await read('sharefile-coverage.md')).split('\n');
    const served = new Set(ROUTE_NAMES.map(routeKey));
    // They are there to say what to use instead.
    for (const [route] of CHECK_OUT_ROUTES) served.delete(routeKey(route));
    for (const route of DOCUMENTED_ROUTES) {
      const [line = ''] = lines.filter((each) => each.startsWith(`| \`${route}\` `));
      expect(line.includes('| 501'), line).to.equal(!served.has(routeKey(route)));
    }
  });

  it('name every setting', async () => {
    const page = await read('sharefile-settings.md');
    for (const name of Object.keys(DEFAULT_SETTINGS)) expect(page).to.include(`| \`${name}\` `);
  });
});

describe('the quirks', () => {
  it('are numbered from Q1 to Q32', () => {
    const ids = Array.from({ length: 32 }, (_, index) => `Q${String(index + 1)}`);
    expect(QUIRKS.map(({ id }) => id)).to.deep.equal(ids);
  });

  for (const { id, test } of QUIRKS) {
    if (test === undefined) continue;
    it(`${id} is shown by the tests in ${test}.test.ts`, async () => {
      const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
      const file = new URL(`../quirks/${test}.test.${ending}`, import.meta.url);
      expect(await readFile(file, 'utf8')).to.match(new RegExp(`['"\`]${id} `));
    });
  }

  for (const quirk of QUIRKS) {
    if (quirk.how === 'setting') {
      it(`${quirk.id} has a setting ${quirk.key} that there is`, () => {
        expect(Object.keys(DEFAULT_SETTINGS)).to.include(quirk.key);
      });
    }
    if (quirk.how === 'fault') {
      it(`${quirk.id} has a fault ${quirk.key} that there is`, () => {
        const known = violationsOf('sharefile/fault', { effect: { kind: quirk.key } });
        const unknown = violationsOf('sharefile/fault', { effect: { kind: 'noSuchEffect' } });
        expect(known).not.to.deep.equal(unknown);
      });
    }
  }
});
