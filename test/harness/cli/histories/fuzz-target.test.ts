import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { parse } from 'yaml';
import { readBundle } from '../../../../harness/bundle/bundle-file.ts';
import { fuzz } from '../../../../harness/cli/histories/fuzz.ts';
import type { FuzzFlags } from '../../../../harness/cli/histories/fuzz.ts';
import { startLab } from '../../../../harness/index.ts';
import type { Lab, LabOptions } from '../../../../harness/index.ts';
import { referenceStages } from '../../../../reference-connector/index.ts';
import type { ScenarioFile } from '../../../../schemas/index.ts';
import { runCommand } from '../command-line.ts';
import { accessTo, keepingTerminal, timeOf } from '../outside.ts';
import { temporaryFolder } from '../temporary-folder.ts';

interface Fuzzed {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
  /** How long it took on the clock of the service. */
  readonly minutes: number;
  /** Names of what is left in the account below /top. */
  readonly left: readonly string[];
}

const DEFAULTS = { runs: 3, seed: 1, timeLimit: 600, shrinkRuns: 20, reporter: 'text', interval: 1 } as const;

/** Runs `fuzz --target` against a lab's connector, whose virtual time goes by as the harness waits. */
async function fuzzLab(options: LabOptions, flags: Partial<FuzzFlags> & { readonly out: string }): Promise<Fuzzed> {
  await using lab = await startLab({ ...options, instance: 'none' });
  const terminal = keepingTerminal();
  const startedAt = lab.now();
  const exitCode = await fuzz({ ...DEFAULTS, ...accessTo(lab), ...flags }, terminal, timeOf(lab));
  const minutes = (lab.now() - startedAt) / 60_000;
  return { exitCode, ...terminal.text, minutes, left: await runFolders(lab) };
}

/** Each run has a folder of its own, numbered from 1. */
async function runFolders(lab: Lab): Promise<readonly string[]> {
  const stem = `/top/sharefile-lab-${Date.parse('2026-03-02T09:00:01Z').toString(36)}-`;
  const numbers = Array.from({ length: 30 }, (_, at) => `${stem}${String(at + 1)}`);
  const there = await Promise.all(numbers.map((path) => lab.sharefile.exists(path)));
  return numbers.filter((_, at) => there[at]);
}

/** Loses the second event of each notification of several. */
const FORGETFUL = {
  connectorStages: {
    splitChanges: (...[changes, limit]: Parameters<typeof referenceStages.splitChanges>) =>
      referenceStages.splitChanges(changes, limit).map((part) => part.toSpliced(1, 1)),
  },
} satisfies LabOptions;

describe('sharefile-lab fuzz --target', function () {
  this.timeout(120_000);

  it('plays histories to a service that runs, one after the other, and leaves nothing behind', async () => {
    await using folder = await temporaryFolder();
    const { exitCode, out, err, left } = await fuzzLab({ seed: 4 }, { out: folder.path, seed: 3 });
    expect(exitCode, out).to.equal(0);
    expect(out).to.equal('3 random histories of 12 steps (seeds 3 to 5): no check fails.\n');
    expect(err).to.match(
      /^Histories of 12 steps, .* polls every 1 min; --time-limit 600 min\.\nhistory 3: some \d min\n/,
    );
    expect(left).to.deep.equal([]);
  });

  it('shrinks what fails by so many runs at most, says so, and keeps the last run that failed', async () => {
    await using folder = await temporaryFolder();
    const flags = { out: folder.path, runs: 20, shrinkRuns: 6, steps: 30 };
    const { exitCode, out, err } = await fuzzLab(FORGETFUL, flags);
    expect(exitCode, out).to.equal(1);
    expect(out).to.match(
      /Shrunk from 3\d to \d+ steps by 6 runs; the last that failed is kept\. It ended at --shrink-runs 6: /,
    );
    expect(err).to.contain('run 6: ').and.not.to.contain('run 7: ');

    const file = /--scenario (\S+)/.exec(out)?.[1] ?? '';
    const scenario = parse(await readFile(file, 'utf8')) as ScenarioFile;
    expect(JSON.stringify(scenario)).not.to.contain('/top/sharefile-lab-');
    const { observation, outcome, wire, subject } = await readBundle(file.replace('.yaml', '.ocrepro'));
    expect(subject.kind).to.equal('external');
    expect(outcome.failures).to.include(/FAILED {2}(\S+),/.exec(out)?.[1] ?? 'nothing');
    expect(observation?.changes[0]?.path).to.match(/^\/top\/sharefile-lab-\w+-\d+$/);
    expect(wire.some(({ from }) => from === 'connector')).to.equal(true);
    // The reference connector does no wrong in the same history.
    expect((await runCommand(['run', file])).exitCode).to.equal(0);
  });

  it('begins no run when its time is over, also while it shrinks', async () => {
    await using folder = await temporaryFolder();
    const flags = { out: folder.path, runs: 100, timeLimit: 12, keepGoing: true };
    const good = await fuzzLab({}, flags);
    expect(good.out).to.match(/^\d random histories .*no check fails\.\nThe search ended at --time-limit 12 min\.\n$/);
    expect(good.minutes).to.be.within(12, 25);
    const bad = await fuzzLab(FORGETFUL, { ...flags, timeLimit: 20, keepGoing: false });
    expect(bad.out).to.match(/It ended at --time-limit 20 min: what is left may hold steps that are not needed\./);
    expect(bad.minutes).to.be.below(35);
  });

  it('tells which histories ShareFile would not have, and fails when it had none', async () => {
    await using folder = await temporaryFolder();
    await using lab = await startLab({ instance: 'none' });
    lab.sharefile.faults.set({
      id: 'full',
      where: { route: 'Items(id)/Folder' },
      effect: { kind: 'status', status: 403 },
    });
    const terminal = keepingTerminal();
    let message = '';
    const flags = { ...DEFAULTS, ...accessTo(lab), out: folder.path };
    await fuzz(flags, terminal, timeOf(lab)).catch((error: unknown) => (message = String(error)));
    expect(terminal.text.out).to.match(
      /, of which 3 could not be played: .*\nNot played, history 1: .*create-folder \/top/,
    );
    expect(message).to.contain('No history could be played').and.contain('403');
  });

  it('leaves nothing behind when it is ended, and tells what was found until then', async () => {
    await using folder = await temporaryFolder();
    await using lab = await startLab({ ...FORGETFUL, instance: 'none' });
    const terminal = keepingTerminal();
    let message = '';
    let runs = 0;
    const watched = { ...terminal, err: (text: string) => (runs += /^history|^shrinking/.test(text) ? 1 : 0) };
    let stop = (): void => undefined;
    const stopped = new Promise<void>((resolve) => (stop = resolve));
    const time = {
      ...timeOf(lab),
      sleep: async (durationMs: number) => {
        if (runs > 9) stop();
        await lab.advance(durationMs);
      },
      untilStopped: () => stopped,
    };
    const flags = {
      ...DEFAULTS,
      ...accessTo(lab),
      out: folder.path,
      runs: 50,
      steps: 30,
      shrinkRuns: 2,
      keepGoing: true,
    };
    await fuzz(flags, watched, time).catch((error: unknown) => (message = String(error)));
    expect(message).to.contain('ended before its time');
    expect(terminal.text.out).to.match(/kinds? of failure\.\n\nFAILED/);
    expect(await runFolders(lab)).to.deep.equal([]);
    const authorization = `User ${lab.connector.userSecret}, Organization ${lab.connector.organizationSecret}`;
    const answer = await fetch(`${lab.connector.url}/instances`, { headers: { authorization } });
    expect(await answer.json()).to.deep.equal([]);
  });

  for (const [args, code, says] of [
    [['--target', 'http://127.0.0.1:1/elements/api-v2'], 2, /--user-secret .*--organization-secret .*--sharefile-url/],
    [['--target', 'http://127.0.0.1:1', '--subject', 'mine.mjs'], 2, /exclude one another/],
    [['--time-limit', '0'], 2, /above 0/],
  ] as const) {
    it(`ends with exit code ${String(code)} for ${args.join(' ')}`, async () => {
      const { exitCode, err } = await runCommand(['fuzz', ...args]);
      expect(exitCode).to.equal(code);
      expect(err).to.match(says);
    });
  }

  it('ends with exit code 3 where nothing answers', async () => {
    const secrets = ['--user-secret', 'a', '--organization-secret', 'b', '--sharefile-url', 'http://127.0.0.1:1'];
    const { exitCode, err } = await runCommand(['fuzz', '--target', 'http://127.0.0.1:1/elements/api-v2', ...secrets]);
    expect(exitCode).to.equal(3);
    expect(err).to.contain('--target: nothing answers at');
  });
});
