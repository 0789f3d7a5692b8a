import { execFileSync, spawnSync } from 'node:child_process';
import { expect } from 'chai';
import { runCommand } from '../command-line.ts';

/** What bash offers for the line, whose last word is being typed. */
function complete(script: string, line: string): readonly string[] {
  const words = line.split(' ');
  const quoted = words.map((word) => `'${word}'`).join(' ');
  const ask = `COMP_WORDS=(${quoted}); COMP_CWORD=${String(words.length - 1)}; _sharefile_lab; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const out = execFileSync('bash', ['--norc', '-c', `${script}\n${ask}`], { encoding: 'utf8' });
  return out.split('\n').filter((word) => word !== '');
}

describe('sharefile-lab completion', () => {
  let bash = '';
  before(async () => {
    bash = (await runCommand(['completion', 'bash'])).out;
  });

  for (const [line, includes, excludes] of [
    ['sharefile-lab ', ['verify', 'run', 'docs', '--help'], ['check']],
    ['sharefile-lab ve', ['verify'], ['run']],
    ['sharefile-lab run --r', ['--reporter'], ['--seed']],
    ['sharefile-lab run --reporter j', ['json', 'junit'], ['text']],
    ['sharefile-lab run --reporter html --', ['--out', '--shard'], ['--cell']],
    ['sharefile-lab docs ', ['check'], ['verify']],
    ['sharefile-lab docs check --reporter ', ['text', 'json', 'sarif'], ['html']],
    ['sharefile-lab completion ', ['bash', 'zsh', 'fish'], []],
    ['sharefile-lab serve --data-dir ', [], ['--seed']],
  ] as const) {
    it(`offers in bash what can follow "${line}"`, () => {
      const offered = complete(bash, line);
      for (const word of includes) expect(offered).to.include(word);
      for (const word of excludes) expect(offered).to.not.include(word);
    });
  }

  for (const shell of ['bash', 'zsh', 'fish']) {
    it(`writes a script that ${shell} can read`, async function () {
      const { exitCode, out } = await runCommand(['completion', shell]);
      expect([exitCode, out.includes('verify')]).to.deep.equal([0, true]);
      const { error, status, stderr } = spawnSync(shell, ['-n'], { input: out, encoding: 'utf8' });
      if (error) {
        process.stdout.write(`      skipped: ${shell} is not installed\n`);
        this.skip();
      }
      expect(status, stderr).to.equal(0);
    });
  }

  it('names the shells that there are', async () => {
    const { exitCode, err } = await runCommand(['completion', 'tcsh']);
    expect(exitCode).to.equal(2);
    expect(err).to.include('bash, zsh, fish');
  });
});
