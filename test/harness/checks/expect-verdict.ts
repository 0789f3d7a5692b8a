import { expect } from 'chai';
import type { Check } from '../../../harness/checks/index.ts';
import type { Observation } from '../../../schemas/index.ts';

/** A run, what a check must say of it, and what its reason or its evidence must mention. */
export interface VerdictCase {
  readonly when: string;
  readonly run: () => Observation;
  readonly verdict: 'pass' | 'fail' | 'skip';
  readonly mentions?: RegExp;
}

/** Declares one test for each case: the check comes to the verdict and says why. */
export function describeCheck(check: Check, cases: readonly VerdictCase[]): void {
  describe(check.name, () => {
    for (const { when, run, verdict, mentions = /./ } of cases) {
      it(`is ${verdict} when ${when}`, () => {
        const result = check.judge(run());
        expect({ verdict: result.verdict, evidence: result.evidence }).to.have.property('verdict', verdict);
        expect([result.reason, ...result.evidence.map(({ text }) => text)].join('\n')).to.match(mentions);
        if (verdict === 'fail') expect(result.evidence).to.not.be.empty;
      });
    }
  });
}

/** The run with its replays changed. */
export function withReplays(
  run: Observation,
  edit: (replay: Observation['replays'][number]) => Observation['replays'][number],
): Observation {
  return { ...run, replays: run.replays.map(edit) };
}
