import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { runCommand } from './command-line.ts';
import { temporaryFolder } from './temporary-folder.ts';

const scenario = (name: string, expected = ''): string => `name: ${name}
description: A history.
replays: [{ id: polling, document: fixtures/documented/polling-curl.txt, mode: polling }]
steps: [{ advance: 1m }, { upload: { path: /top/a.txt } }, { advance: 15m }]
${expected}`;

/** A folder of two scenarios that end well, one that does not and one that cannot be read. */
async function scenarios(): Promise<Awaited<ReturnType<typeof temporaryFolder>>> {
  const folder = await temporaryFolder();
  await Promise.all([
    writeFile(join(folder.path, 'a.yaml'), scenario('a')),
    writeFile(join(folder.path, 'b.yaml'), scenario('b', 'expect: { none: true }')),
    writeFile(join(folder.path, 'c.yaml'), 'name: ['),
    writeFile(join(folder.path, 'd.yaml'), scenario('d')),
  ]);
  return folder;
}

describe('the reporters of the command line', () => {
  it('write a file each when there are several, and print what is for reading along', async () => {
    await using folder = await scenarios();
    const out = join(folder.path, 'out');
    const summary = join(folder.path, 'summary.md');
    const flags = ['text', 'github', 'junit', 'ctrf', 'sarif', 'json'].flatMap((name) => ['--reporter', name]);
    const result = await runCommand(['run', folder.path, ...flags, '--out', out], { GITHUB_STEP_SUMMARY: summary });
    expect(result.exitCode).to.equal(2);
    expect(result.out).to.include('ok a (').and.to.include('::error file=').and.to.include('Written: ');
    const files = ['ctrf.json', 'junit.xml', 'report.json', 'results.json', 'results.sarif'];
    expect(await readdir(out)).to.include.members(files);
    expect(await readFile(summary, 'utf8')).to.include('2 passed, 1 failed, 1 could not be run');
  });

  it('print a single machine-readable report and nothing else on stdout', async () => {
    await using folder = await scenarios();
    const { out } = await runCommand(['run', folder.path, '--reporter', 'ctrf', '--out', join(folder.path, 'out')]);
    expect(JSON.parse(out)).to.have.nested.property('results.summary.failed', 2);
  });

  it('name those that there are when one is misspelt', async () => {
    const { exitCode, err } = await runCommand(['verify', '--reporter', 'text,jnuit']);
    expect(exitCode).to.equal(2);
    expect(err).to.include('text, json, junit');
  });
});

describe('--baseline', () => {
  it('lets known failures pass, and fails when one is gone', async () => {
    await using folder = await scenarios();
    const file = join(folder.path, 'known.yml.txt');
    await writeFile(file, 'knownFailures: [{ case: run/b }, { case: run/c, because: is written anew }]');
    const known = await runCommand(['run', folder.path, '--baseline', file, '--reporter', 'github']);
    expect(known.exitCode, known.out).to.equal(0);
    expect(known.out).to.match(/^::notice .*Known to fail \(is written anew\)/m);
    await writeFile(join(folder.path, 'b.yaml'), scenario('b'));
    const stale = await runCommand(['run', folder.path, '--baseline', file]);
    expect(stale.exitCode).to.equal(1);
    expect(stale.err).to.include(`${file}:1: run/b passes now. Remove the entry.`);
  });

  it('says how to begin when there is none yet', async () => {
    const { exitCode, err } = await runCommand(['run', 'fixtures/scenarios', '--baseline', '/nowhere.yaml']);
    expect(exitCode).to.equal(2);
    expect(err).to.include('Write a file with "knownFailures: []"');
  });

  it('is for verify and grid as well', async () => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'known.yaml');
    await writeFile(file, 'knownFailures:\n  - case: verify/signature-is-valid\n  - case: grid/shipped-webhook-curl\n');
    const verified = await runCommand(['verify', '--out', folder.path, '--baseline', file]);
    expect([verified.exitCode, verified.err]).to.deep.equal([
      1,
      `Stale, so the run fails: ${file}:2: verify/signature-is-valid passes now. Remove the entry.\n`,
    ]);
    const cell = await runCommand(['grid', '--cell', 'shipped-webhook-curl', '--baseline', file]);
    expect([cell.exitCode, cell.err]).to.deep.equal([
      1,
      `Stale, so the run fails: ${file}:3: grid/shipped-webhook-curl passes now. Remove the entry.\n`,
    ]);
  });
});

describe('--shard and merge', () => {
  it('run every run once, and make the whole of the parts', async () => {
    await using folder = await scenarios();
    await using reports = await temporaryFolder();
    const parts = ['1/2', '2/2'].map((shard) => ({ shard, out: join(reports.path, shard.slice(0, 1)) }));
    for (const { shard, out } of parts) {
      const { out: printed } = await runCommand(['run', folder.path, '--shard', shard, '--out', out]);
      expect(printed).to.include('2 runs of 2 scenarios');
    }
    const merged = await runCommand(['merge', ...parts.map(({ out }) => out), '--reporter', 'json']);
    expect(merged.exitCode).to.equal(1);
    const { cases } = JSON.parse(merged.out) as { cases: { id: string }[] };
    expect(cases.map(({ id }) => id).sort()).to.deep.equal(['run/a', 'run/b', 'run/c', 'run/d']);
    const text = await runCommand(['merge', ...parts.map(({ out }) => join(out, 'results.json'))]);
    expect(text.out).to.match(/failed {2}run\/b: Expected no event at all; 1 came\./);
    expect(text.out).to.include('2 passed, 1 failed, 1 could not be run.');
  });

  it('keep the way of each event when what was merged is merged once more', async () => {
    await using folder = await scenarios();
    await using reports = await temporaryFolder();
    const at = (...names: readonly string[]): string => join(reports.path, ...names);
    for (const part of ['1', '2'])
      await runCommand(['run', folder.path, '--shard', `${part}/2`, '--out', at('deep', 'down', part)]);
    await runCommand(['merge', at('deep', 'down', '1'), at('deep', 'down', '2'), '--out', at('both')]);
    const twice = await runCommand(['merge', at('both'), '--reporter', 'html', '--out', at('again', 'and')]);
    expect(twice.exitCode).to.equal(1);
    const { runs } = JSON.parse(await readFile(at('again', 'and', 'results.json'), 'utf8')) as { runs: object[] };
    expect(runs).to.deep.include({ name: 'a', folder: '../../deep/down/1/a' });
    const page = await readFile(at('again', 'and', 'report.html'), 'utf8');
    expect(page).to.include('id="events"').and.to.include('id="clauses"');
  });

  it('says which part is missing, and what is no results file', async () => {
    await using folder = await scenarios();
    const out = join(folder.path, 'out');
    await runCommand(['run', folder.path, '--shard', '1/2', '--out', out]);
    const half = await runCommand(['merge', out]);
    expect([half.exitCode, half.err]).to.deep.equal([
      2,
      'sharefile-lab: Of 2 shards these are missing: 2/2. Name the results.json of each part once.\n',
    ]);
    const other = await runCommand(['merge', join(folder.path, 'a.yaml')]);
    expect(other.exitCode).to.equal(2);
    expect(other.err).to.include('holds no results').and.to.include('wrote with --out');
    const none = await runCommand(['merge', folder.path]);
    expect(none.err).to.include('there is no such file. Run verify, run or grid');
  });

  it('refuses a part that is none, and one that is empty', async () => {
    await using folder = await scenarios();
    const odd = await runCommand(['run', folder.path, '--shard', '6/5']);
    expect([odd.exitCode, odd.err.includes('such as 2/5')]).to.deep.equal([2, true]);
    const empty = await runCommand(['run', folder.path, '--shard', '9/9']);
    expect(empty.err).to.include('--shard 9/9 is empty: there are 4 runs in all');
  });
});
