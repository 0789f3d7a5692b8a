import { expect } from 'chai';
import { runChecks } from '../../../harness/checks/index.ts';
import { formatJson, formatText } from '../../../harness/report/index.ts';
import { withCallback } from '../checks/runs/build-observation.ts';
import { goodRun } from '../checks/runs/good-run.ts';

const passing = runChecks(goodRun());
const failing = runChecks(
  withCallback(goodRun(), 'webhook', 'fi-new', (callback) => [{ ...callback, headers: { 'x<&>': '\u0001' } }]),
);

describe('formatText', () => {
  it('has one line for each check with its verdict and clauses', () => {
    const lines = formatText(passing).split('\n');
    for (const { name, verdict, clauses } of passing.checks) {
      const [first = ''] = clauses;
      expect(lines.filter((line) => line.startsWith(`${verdict}  ${name} `) && line.includes(first))).to.have.length(1);
    }
  });

  it('shows failures with their reason and evidence, skips with their reason, and findings', () => {
    const text = formatText(failing);
    expect(text).to.match(
      /fail {2}signature-is-valid .*\n {6}A signature does not verify\.\n {6}- 2026-03-02T09:01:00.000Z \[webhook\] callback \d+: the header .* is missing/,
    );
    expect(text).to.match(/skip {2}retries-keep-their-ids.*\n {6}\(should\) The receiver refused no callback\./);
    expect(text).to.match(/Q7 {4}Updates came as CREATED/);
  });

  it('ends with the verdict and the numbers', () => {
    const { pass, fail, skip, findings } = failing.summary;
    expect(fail).to.be.above(0);
    expect(formatText(failing).trimEnd().split('\n').at(-1)).to.equal(
      `FAIL: ${pass} passed, ${fail} failed, ${skip} skipped, ${findings} findings`,
    );
  });

  it('says in one line how many clauses the run put to the test', () => {
    const lines = formatText(failing).split('\n');
    const { clauses, exercised, pass, fail } = failing.coverage ?? {};
    const start = `Clauses: ${String(exercised)} of ${String(clauses)} exercised (${String(pass)} kept, ${String(fail)} broken)`;
    expect(lines.filter((line) => line.startsWith(start))).to.have.length(1);
    const { coverage, ...earlier } = failing;
    expect(coverage).to.include({ clauses: failing.clauses.length });
    expect(formatText(earlier)).to.not.include('Clauses:');
  });

  it('colours only when asked', () => {
    expect(formatText(failing)).to.not.include('\u001B');
    expect(formatText(failing, { colour: true })).to.include('\u001B[31mfail\u001B[0m');
  });
});

describe('formatJson', () => {
  it('is the report itself', () => {
    expect(JSON.parse(formatJson(failing))).to.deep.equal(failing);
  });

  it('is the same text whatever order the members came in', () => {
    const shuffled = Object.fromEntries(Object.entries(passing).reverse());
    expect(formatJson({ ...passing, ...shuffled })).to.equal(formatJson(passing));
    expect(formatJson(passing)).to.match(/^\{\n {2}"schemaVersion": 1,\n {2}"tool"/);
  });
});
