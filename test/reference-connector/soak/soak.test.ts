import { expect } from 'chai';
import { runSoak } from '../../../bench/soak/run-soak.ts';

describe('callbacks to a receiver that fails, stalls, resets and recovers by chance', () => {
  it('are all taken in the end, and repeated only as they were', async function () {
    this.timeout(60_000);
    const { lost, doubled, repeated } = await runSoak(1_000, 7);
    expect({ lost, doubled }).to.deep.equal({ lost: 0, doubled: 0 });
    expect(repeated).to.be.above(0);
  });
});
