import { runChecks } from '../../../harness/checks/index.ts';
import { toVerifyResults } from '../../../harness/report/index.ts';
import type { RunResults } from '../../../schemas/index.ts';
import { goodRun } from '../checks/runs/good-run.ts';

/** What would end a comment, an attribute, a table cell, a command or an element early. */
export const HOSTILE = '<&"\u0000]]> </script><img src=x onerror=alert(1)> | ::error::%0A\r\n--> \uFFFE \uD800 `x`';

/** The results of a run without a failure. */
export function greenResults(): RunResults {
  const observation = goodRun();
  const run = { name: 'good', observation, report: runChecks(observation) };
  return toVerifyResults(run, { name: 'good', file: 'good.yaml', unmet: undefined });
}

/** Results with a case of every kind, and with text that a subject may have sent. */
export function hostileResults(): RunResults {
  const green = greenResults();
  const base = { suite: HOSTILE, details: [HOSTILE, HOSTILE], reason: HOSTILE };
  return {
    ...green,
    cases: [
      ...green.cases,
      { ...base, id: 'verify/failed', name: `failed ${HOSTILE}`, status: 'failed', level: 'must', clauses: ['PAGE-1'] },
      { ...base, id: 'verify/should', name: 'should', status: 'failed', level: 'should', file: '/tmp/a b:c,ü.yaml' },
      { ...base, id: 'verify/error', name: 'error', status: 'error', file: 'a b.yaml' },
      {
        ...base,
        id: 'verify/known',
        name: 'known',
        status: 'failed',
        known: HOSTILE,
        simulatedMs: 1500.5,
        callbacks: 2,
      },
      { ...base, id: 'verify/skipped', name: 'skipped', status: 'skipped', reason: '', details: [] },
    ],
    findings: [{ id: 'odd', level: 'note', title: HOSTILE, text: HOSTILE, evidence: [{ text: HOSTILE }] }],
    staleBaseline: [HOSTILE],
  };
}
