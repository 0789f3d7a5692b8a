import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { liveAndDie } from './live-and-die.ts';

/** More of them: `node dist/test/mock-sharefile/store/crash/kill-often.js 100`. */
const LIVES = 3;

describe('a mock that is killed while it is written to', function () {
  // Four processes are started one after the other, on a machine that may be busy.
  this.timeout(240_000);
  let dataDir = '';
  before(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'mock-sharefile-test-'));
  });
  after(() => {
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('has everything that it acknowledged, nothing half done, and still delivers what was due', async () => {
    const { faults, factCount, uploadCount } = await liveAndDie(dataDir, LIVES, 'kills');
    expect(faults).to.deep.equal([]);
    expect(factCount).to.be.greaterThan(LIVES * 5);
    expect(uploadCount).to.be.greaterThan(LIVES * 2);
  });
});
