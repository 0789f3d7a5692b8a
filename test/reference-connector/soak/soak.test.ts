import { expect } from 'chai';
import { runSoak } from '../../../bench/soak/run-soak.ts';

describe('callbacks to a receiver that fails, stalls, resets and recovers by chance', () => {
  it('are all taken in the end, and repeated only as they were', async function () {
    this.timeout(60_000);
    const { lost, dropped, doubled, repeated } = await runSoak(1_000, 7);
    expect({ lost, dropped, doubled }).to.deep.equal({ lost: 0, dropped: 0, doubled: 0 });
    expect(repeated).to.be.above(0);
  });

  it('are lost where the queue has a limit, and the connector says so of each', async function () {
    this.timeout(60_000);
    const { lost, dropped, doubled } = await runSoak(1_000, 7, {
      queuedCallbackLimit: 100,
      retryDelaysSeconds: [],
    });
    expect(lost).to.be.above(0);
    expect({ dropped, doubled }).to.deep.equal({ dropped: lost, doubled: 0 });
  });
});
