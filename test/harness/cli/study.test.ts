import { expect } from 'chai';
import { diff } from '../../../harness/cli/diff/diff.ts';
import { startLab } from '../../../harness/index.ts';
import { runCommand } from './command-line.ts';

describe('sharefile-lab study', () => {
  it('prints a table of the changes with a column for each instance', async () => {
    const { exitCode, out } = await runCommand(['study', 'parity']);
    expect(exitCode).to.equal(0);
    expect(out).to.match(/^at +change +polling +webhook$/m);
    expect(out).to.match(
      /^11:03:30 +upload \/top\/Scans\/page-01\.txt and 11 more +CREATED \+6 min 30 s +CREATED \+0 s$/m,
    );
    expect(out).to.match(/^ {2}webhook did not see 1: ShareFile has no webhook for it$/m);
  });

  it('prints JSON', async () => {
    const { out } = await runCommand(['study', 'intervals', '--minutes', '15,60', '--json']);
    expect(JSON.parse(out)).to.have.nested.property('columns[1].id', '60min');
  });

  it('shows the smallest history that tells the documented dates from the intended ones', async () => {
    const { out } = await runCommand(['study', 'dates', 'fixtures/scenarios/update-comes-as-created.json']);
    expect(out).to.match(/^The smallest history that tells them apart$/m);
  });

  for (const [args, message] of [
    [['study', 'everything'], /'everything' is invalid.*Allowed choices are parity, intervals, dates/s],
    [['study', 'intervals', '--minutes', '0,5'], /Give whole minutes from 1 to 1440/],
    [['study', 'parity', '--minutes', '5'], /--minutes is for the study of intervals; "parity" has none/],
    [['study', 'parity', 'nowhere.yaml'], /nowhere\.yaml/],
    [['diff', '--target', 'reference'], /--target was given 1 times; diff compares two/],
    [['diff', '--target', 'reference', '--target', 'reference:old'], /There is no profile "old".*sap/s],
    [['diff', '--target', 'reference', '--target', 'http://127.0.0.1:9'], /--user-secret/],
  ] as const) {
    it(`refuses ${args.join(' ')}`, async () => {
      const { exitCode, err } = await runCommand(args);
      expect(exitCode).to.equal(2);
      expect(err).to.match(message);
    });
  }
});

describe('sharefile-lab diff', () => {
  it('finds no difference between the reference and itself', async () => {
    const { exitCode, out } = await runCommand(['diff', '--target', 'reference', '--target', 'reference']);
    expect(out).to.match(/No difference: both told the same \d+ events\./);
    expect(exitCode).to.equal(0);
  });

  it('compares the reference with an implementation that runs elsewhere, and ends with 1 where they differ', async () => {
    await using lab = await startLab({ seed: 2, instance: 'none', connectorSettings: { webhookObjectType: 'items' } });
    let out = '';
    const exitCode = await diff(
      'fixtures/scenarios/studies/a-working-day.yaml',
      {
        target: ['reference', lab.connector.url],
        userSecret: lab.connector.userSecret,
        organizationSecret: lab.connector.organizationSecret,
        sharefileUrl: lab.sharefile.url,
      },
      { out: (text) => (out += text), err: () => undefined, colour: false, interactive: false },
      { clock: { now: () => lab.now() }, sleep: (durationMs) => lab.advance(durationMs) },
    );
    expect(out).to.match(/^only A {2}webhook: CREATED \/top\/offer-final\.txt$/m);
    expect(out).to.match(/^only B {2}webhook: CREATED \/top\/offer-final\.txt \(items\)$/m);
    expect(out).to.not.match(/polling:/);
    expect(exitCode).to.equal(1);
  });
});
