import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { expect } from 'chai';
import { applySettings } from '../../../../harness/cli/config/apply-settings.ts';
import { readConfig } from '../../../../harness/cli/config/read-config.ts';
import { toConfigSchema } from '../../../../harness/cli/config/to-config-schema.ts';
import { listOptions } from '../../../../harness/cli/config/list-options.ts';
import { createProgram } from '../../../../harness/cli/create-program.ts';
import { violationsOf } from '../../../../schemas/index.ts';
import { runCommand } from '../command-line.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const ignore = (): void => undefined;
const program = (): Command => createProgram({ out: ignore, err: ignore, colour: false, interactive: false }, ignore);

/** The flags that a command is left with; nothing is run. */
async function settle(args: readonly string[], env: Record<string, string>, config: object): Promise<unknown> {
  const built = program();
  const [name = ''] = args;
  const command = built.commands.find((one) => one.name() === name);
  if (!command) throw new Error(`no command ${name}`);
  command.action(ignore);
  await built.parseAsync([...args], { from: 'user' });
  applySettings(command, env, { file: 'here.yaml', sections: { [name]: { ...config } } });
  return command.opts();
}

describe('flags, environment and configuration file', () => {
  for (const [what, args, env, config, expected] of [
    ['nothing', ['verify'], {}, {}, { out: 'sharefile-lab-report', reporter: ['text'] }],
    [
      'the file',
      ['verify'],
      {},
      { out: 'a', seed: 5, reporter: ['text', 'html'] },
      { out: 'a', seed: 5, reporter: ['text', 'html'] },
    ],
    [
      'the environment',
      ['verify'],
      { SHAREFILE_LAB_VERIFY_OUT: 'b', SHAREFILE_LAB_VERIFY_REPORTER: 'json,junit' },
      { out: 'a' },
      { out: 'b', reporter: ['json', 'junit'] },
    ],
    [
      'the command line',
      ['verify', '--out', 'c', '--reporter', 'sarif'],
      { SHAREFILE_LAB_VERIFY_OUT: 'b' },
      { out: 'a', reporter: 'text' },
      { out: 'c', reporter: ['sarif'] },
    ],
    [
      'an empty variable',
      ['verify'],
      { SHAREFILE_LAB_TARGET: '' },
      { target: 'http://localhost' },
      { target: 'http://localhost' },
    ],
    [
      'several hosts',
      ['serve'],
      { SHAREFILE_LAB_SERVE_ALLOW_HOST: 'a.example, b.example' },
      {},
      { allowHost: ['a.example', 'b.example'] },
    ],
    [
      'a list of hosts',
      ['serve'],
      {},
      { allowHost: ['c.example'], sharefilePort: 0 },
      { allowHost: ['c.example'], sharefilePort: 0 },
    ],
  ] as const) {
    it(`count in that order: ${what}`, async () => {
      expect(await settle(args, { ...env }, config)).to.deep.include(expected);
    });
  }

  for (const [env, config, says] of [
    [{ SHAREFILE_LAB_VERIFY_SEED: 'x' }, {}, 'SHAREFILE_LAB_VERIFY_SEED: "x" will not do. Give a whole number.'],
    [
      {},
      { startAt: 'noon' },
      'here.yaml: verify.startAt: "noon" will not do. Give an instant such as 2026-03-02T09:00:00Z.',
    ],
    [{ SHAREFILE_LAB_VERIFY_REPORTER: 'jnuit' }, {}, 'Allowed choices are text, json'],
  ] as const) {
    it(`are named when a value will not do: ${says}`, async () => {
      const error = await settle(['verify'], { ...env }, config).catch((cause: unknown) => cause);
      expect(String(error)).to.include(says);
    });
  }

  it('have a member and a variable of their own for each flag of each command', () => {
    const options = listOptions(program());
    const names = options.map(({ section, member }) => `${section}.${member}`);
    expect(new Set(names).size).to.equal(names.length);
    expect(names).to.include.members([
      'verify.target',
      'run.shard',
      'docsCheck.out',
      'serve.allowHost',
      'merge.baseline',
    ]);
    const schema = JSON.stringify(toConfigSchema(program()));
    for (const { member } of options) expect(schema).to.include(`"${member}"`);
  });

  it('are shown in the help of each command', async () => {
    const { out } = await runCommand(['run', '--help']);
    expect(out.replace(/\s+/g, ' ')).to.include('(env: SHAREFILE_LAB_RUN_SHARD)');
  });
});

describe('the configuration file', () => {
  for (const [name, text] of [
    ['sharefile-lab.config.yaml', 'run: { seed: 7 }'],
    ['sharefile-lab.config.json', '{ "run": { "seed": 7 } }'],
    ['sharefile-lab.config.mjs', 'export default { run: { seed: 7 } };'],
    ['.config/sharefile-lab.yaml', 'run: { seed: 7 }'],
  ] as const) {
    it(`is found from a folder below: ${name}`, async () => {
      await using folder = await temporaryFolder();
      const below = join(folder.path, 'a', 'b');
      await mkdir(below, { recursive: true });
      await mkdir(join(folder.path, '.config'));
      await writeFile(join(folder.path, name), text);
      const config = await readConfig(below);
      expect(config).to.deep.equal({ file: join(folder.path, name), sections: { run: { seed: 7 } } });
    });
  }

  for (const [what, text, says] of [
    ['an unknown member', 'verify: { reportr: text }', /reportr.*reporter/s],
    ['an unknown command', 'verfy: {}', /verfy.*verify/s],
    ['a wrong type', 'verify: { seed: many }', /verify\.seed/],
    ['a port that is none', 'serve: { sinkPort: 70000 }', /serve\.sinkPort/],
    ['no YAML', 'verify: {', /cannot be read/],
  ] as const) {
    it(`is refused with a sentence that helps: ${what}`, async () => {
      await using folder = await temporaryFolder();
      const file = join(folder.path, 'mine.yaml');
      await writeFile(file, text);
      const { exitCode, err } = await runCommand(['--config', file, 'clauses', '--level', 'must']);
      expect(exitCode, err).to.equal(2);
      expect(err).to.match(says).and.to.include(file);
    });
  }

  it('is used by the commands, and may be named in the environment', async () => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'mine.yaml');
    await writeFile(file, 'grid: { cell: shipped-webhook-curl, reporter: github }');
    const { exitCode, out } = await runCommand(['grid'], { SHAREFILE_LAB_CONFIG: file });
    expect([exitCode, out]).to.deep.equal([0, 'sharefile-lab grid: 1 passed, 0 failed\n']);
  });

  for (const [text, env, args, says] of [
    ['diff: { target: [reference, reference], json: true }', {}, ['diff'], '"target": "reference"'],
    ['{}', { SHAREFILE_LAB_DIFF_TARGET: 'reference, reference' }, ['diff'], 'No difference'],
    ['diff: { target: reference }', {}, ['diff'], '--target was given 1 times'],
    ['{}', {}, ['diff'], '--target was given 0 times'],
    ['study: { minutes: [15, 60], json: true }', {}, ['study', 'intervals'], '"id": "60min"'],
    ['study: { minutes: "15,60", json: true }', {}, ['study', 'intervals'], '"id": "60min"'],
    [
      'study: { minutes: [15] }',
      { SHAREFILE_LAB_STUDY_MINUTES: '15, 1441' },
      ['study', 'intervals'],
      '"15", "1441" will',
    ],
    ['study: { minutes: [1441] }', {}, ['study', 'intervals'], 'study.minutes'],
  ] as const) {
    it(`gives a flag its whole list: ${args.join(' ')} with ${text} ${Object.keys(env).join('')}`, async () => {
      await using folder = await temporaryFolder();
      const file = join(folder.path, 'mine.yaml');
      await writeFile(file, text);
      const { out, err } = await runCommand(['--config', file, ...args], { ...env });
      expect(out + err).to.include(says);
    });
  }

  it('is refused when the one that is named is not there', async () => {
    const { exitCode, err } = await runCommand(['--config', '/nowhere.yaml', 'clauses']);
    expect(exitCode).to.equal(2);
    expect(err).to.include('/nowhere.yaml cannot be read');
  });

  it('has a schema that fits what it says of itself', () => {
    expect(violationsOf('harness/config', { $schema: 'x', run: { shard: '1/2', reporter: ['html'] } })).to.deep.equal(
      [],
    );
    expect(violationsOf('harness/config', { run: { shard: 'half' } })).to.have.length(1);
  });
});
