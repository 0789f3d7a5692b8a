import { execFileSync, spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { runCommand } from '../command-line.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof SHELLS)[number];

const QUIET = { bash: ['--norc'], zsh: ['-f'], fish: ['--no-config'] } as const;

function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(' ');
}

/** What is asked of each shell to complete a line, whose last word is being typed. */
const ASK: Readonly<Record<Shell, (file: string, words: readonly string[]) => string>> = {
  bash: (file, words) =>
    `source ${file}; COMP_WORDS=(${quoted(words)}); COMP_CWORD=${String(words.length - 1)}; ` +
    `_sharefile_lab; printf '%s\\n' "\${COMPREPLY[@]}"`,
  // Outside its editor zsh has no compadd; it would offer those that begin with the word.
  zsh: (file, words) =>
    `compadd() { shift; print -l -- \${(M)@:#$words[CURRENT]*} }; _files() { : }; source ${file}; ` +
    `words=(${quoted(words)}); CURRENT=${String(words.length)}; _sharefile_lab; print $PATH >/dev/null`,
  fish: (file, words) => `source ${file}; complete -C '${words.join(' ')}'`,
};

function complete(shell: Shell, file: string, line: string): readonly string[] {
  const args = [...QUIET[shell], '-c', ASK[shell](file, line.split(' '))];
  const out = execFileSync(shell, args, { encoding: 'utf8' });
  return out.split('\n').flatMap((word) => word.split('\t').slice(0, 1));
}

for (const shell of SHELLS) {
  describe(`sharefile-lab completion ${shell}`, () => {
    let folder: Awaited<ReturnType<typeof temporaryFolder>>;
    let file: string;

    before(async function () {
      if (spawnSync(shell, ['--version']).error) {
        process.stdout.write(`      skipped: ${shell} is not installed\n`);
        this.skip();
      }
      folder = await temporaryFolder();
      file = join(folder.path, `completion.${shell}`);
      await writeFile(file, (await runCommand(['completion', shell])).out);
    });
    after(() => (folder as typeof folder | undefined)?.[Symbol.asyncDispose]());

    it('is a script that the shell can read', () => {
      const { status, stderr } = spawnSync(shell, ['-n', file], { encoding: 'utf8' });
      expect(status, stderr).to.equal(0);
    });

    for (const [line, includes, excludes] of [
      ['sharefile-lab ', ['verify', 'run', 'docs'], ['check']],
      ['sharefile-lab --', ['--help', '--config'], ['--seed']],
      ['sharefile-lab ve', ['verify'], ['run']],
      ['sharefile-lab run --r', ['--reporter'], ['--seed']],
      ['sharefile-lab run --reporter j', ['json', 'junit'], ['text']],
      ['sharefile-lab run --reporter html --', ['--out', '--shard'], ['--cell']],
      ['sharefile-lab docs ', ['check'], ['verify']],
      ['sharefile-lab docs check --reporter ', ['text', 'json', 'sarif'], ['html']],
      ['sharefile-lab completion ', ['bash', 'zsh', 'fish'], []],
      ['sharefile-lab serve --data-dir ', [], ['--seed']],
    ] as const) {
      it(`offers what can follow "${line}"`, () => {
        const offered = complete(shell, file, line);
        for (const word of includes) expect(offered).to.include(word);
        for (const word of excludes) expect(offered).to.not.include(word);
      });
    }
  });
}

describe('sharefile-lab completion', () => {
  it('names the shells that there are', async () => {
    const { exitCode, err } = await runCommand(['completion', 'tcsh']);
    expect(exitCode).to.equal(2);
    expect(err).to.include('bash, zsh, fish');
  });
});
