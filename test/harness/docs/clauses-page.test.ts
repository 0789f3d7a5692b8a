import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { bringClausesPageUpToDate } from '../../../harness/docs/generate-clauses-page.ts';

describe('The page of the clauses', () => {
  it('is written when it has drifted, and only looked at with check', async () => {
    const root = await mkdtemp(join(tmpdir(), 'sharefile-lab-'));
    try {
      await mkdir(join(root, 'docs'));
      expect(await bringClausesPageUpToDate(root, true)).to.equal(true);
      expect(await bringClausesPageUpToDate(root, false)).to.equal(true);
      expect(await bringClausesPageUpToDate(root, true)).to.equal(false);
      expect(await readFile(join(root, 'docs/clauses.md'), 'utf8')).to.match(/^# Clauses\n/);
    } finally {
      await rm(root, { recursive: true });
    }
  });
});
