import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { goodRun } from '../checks/runs/good-run.ts';
import { projectRoot } from '../../fixtures/read-fixture.ts';
import { temporaryFolder } from './temporary-folder.ts';

const OBSERVATION = JSON.stringify(goodRun());
const UPLOAD = { upload: { path: '/top/a.txt' } };
const scenarioOf = (...steps: readonly object[]): string =>
  JSON.stringify({
    name: 'bad',
    description: 'A step that cannot be done.',
    replays: [{ id: 'polling', document: 'fixtures/documented/polling-curl.txt', mode: 'polling' }],
    steps,
  });

interface BadInput {
  readonly what: string;
  readonly args: readonly string[];
  /** Written to `input` in the folder in which the command runs; a folder when null. */
  readonly input?: string | Buffer | null;
  readonly exitCode: number;
  readonly says: RegExp;
}

const judge = { args: ['judge', 'input'], exitCode: 2 };
const verify = { args: ['verify', '--scenario', 'input'], exitCode: 2 };
const docs = { args: ['docs', 'check', 'input'], exitCode: 2 };

const cases: readonly BadInput[] = [
  {
    what: 'an observation cut off',
    ...judge,
    input: OBSERVATION.slice(0, 9000),
    says: /input is not whole JSON: .*cut off/,
  },
  {
    what: 'an observation without its callbacks',
    ...{ ...judge, input: OBSERVATION.replace('"callbacks":', '"calbacks":') },
    says: /expected a member "callbacks", met none; is it what came as "calbacks"\?/,
  },
  { what: 'no observation', ...judge, says: /input cannot be read: there is no such file\. Name an observation\.json/ },
  { what: 'a folder for an observation', ...judge, input: null, says: /input cannot be read: it is a folder/ },
  { what: 'no scenario', ...verify, says: /scenario file input cannot be read: there is no such file/ },
  { what: 'a folder for a scenario', ...verify, input: null, says: /cannot be read: it is a folder/ },
  { what: 'a scenario that is no JSON', ...verify, input: '{"name": ', says: /neither YAML nor JSON: line 1/ },
  {
    what: 'a step on a file that is not there',
    ...{ ...verify, input: scenarioOf({ delete: { path: '/top/nothing.txt' } }) },
    says: /steps\[0\], delete \/top\/nothing\.txt: There is nothing at \/top\/nothing\.txt/,
  },
  {
    what: 'a restore of what was not deleted',
    ...{ ...verify, input: scenarioOf(UPLOAD, { restore: { path: '/top/a.txt' } }) },
    says: /steps\[1\], restore \/top\/a\.txt: Nothing was deleted/,
  },
  {
    what: 'questions about an instance that is deleted',
    ...verify,
    input: scenarioOf({ deleteInstance: 'polling' }, { inquire: { replay: 'polling', about: ['instance'] } }),
    says: /steps\[1\], inquire: The instance to be asked about was not created, or is deleted/,
  },
  {
    what: 'questions about a replay that is not there',
    ...{ ...verify, input: scenarioOf({ inquire: { replay: 'pooling', about: ['instance'] } }) },
    says: /no replay is called "pooling"/,
  },
  {
    what: 'a cell that is not there',
    args: ['grid', '--cell', 'bound-plus-3'],
    exitCode: 2,
    says: /Did you mean bound-/,
  },
  { what: 'a page that is not text', ...docs, input: Buffer.from([0x89, 0x50, 0, 0xff]), says: /input is not text/ },
  { what: 'no page', ...docs, says: /input cannot be read: there is no such file/ },
  {
    what: 'a shell that hangs',
    ...{ ...docs, exitCode: 1, input: 'curl https://a.test; while :; do :; done\n' },
    says: /bash, as printed: did not end and was killed after 3 s/,
  },
];

/** Runs the compiled program in a folder. */
function runIn(
  cwd: string,
  args: readonly string[],
): Promise<{ readonly exitCode: number | null; readonly said: string }> {
  const program = join(projectRoot, 'dist/bundle/main.js');
  const child = spawn(process.execPath, [program, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => {
      resolve({ exitCode, said });
    });
  });
}

describe('The command line', () => {
  for (const { what, args, input, exitCode, says } of cases) {
    it(`says what is wrong with ${what} and ends with ${exitCode}`, async () => {
      await using folder = await temporaryFolder();
      const path = join(folder.path, 'input');
      if (input === null) await mkdir(path);
      else if (input !== undefined) await writeFile(path, input);
      const result = await runIn(folder.path, args);
      expect(result.said)
        .to.match(says)
        .and.not.match(/ENOENT|EISDIR|\n {4}at /);
      expect(result.exitCode).to.equal(exitCode);
    }).timeout(120_000);
  }
});
