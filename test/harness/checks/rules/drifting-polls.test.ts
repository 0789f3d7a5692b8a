import { expect } from 'chai';
import { eachChangeIsNotifiedOnce } from '../../../../harness/checks/rules/each-change-is-notified-once.ts';
import { observeLocal } from '../../../../harness/cli/verify/observe-local.ts';
import { readScenario } from '../../../../harness/cli/verify/read-scenario.ts';
import type { Observation } from '../../../../schemas/index.ts';

/** The observation as it would be on machines' clocks, with each poll some milliseconds later than the one before. */
function withDrift(observation: Observation): Observation {
  let drift = 0;
  const callbacks = observation.callbacks.map((callback) => {
    const body = Buffer.from(callback.bodyBase64, 'base64').toString();
    drift += 7;
    const drifted = body.replace(/"pollDate":(\d{13})/, (_, at: string) => `"pollDate":${String(Number(at) + drift)}`);
    return { ...callback, bodyBase64: Buffer.from(drifted).toString('base64') };
  });
  return { ...observation, clock: 'system', callbacks };
}

describe('each-change-is-notified-once, on the machine clock', () => {
  it('does not mind polls that come some milliseconds late, with and without ids', async () => {
    const observation = await observeLocal(await readScenario(undefined), {});
    const { verdict, evidence } = eachChangeIsNotifiedOnce.judge(withDrift(observation));
    expect(evidence).to.deep.equal([]);
    expect(verdict).to.equal('pass');
  });
});
