import { expect } from 'chai';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPage } from '../../../harness/documentation/check-page.ts';
import { openLocalShells } from '../../../harness/documentation/shells/open-local-shells.ts';
import type { Shells } from '../../../harness/documentation/shells/shells.ts';

const CURL = "curl -X POST https://api.test/elements/api-v2/instances -d '{}'";

describe('the sandbox in which commands of a page run', function () {
  this.timeout(30_000);
  let shells: Shells;
  let folder: string;

  before(async function () {
    shells = await openLocalShells();
    if (shells.whyNoSandbox === undefined) return;
    process.stdout.write(`      no sandbox can be made here: ${shells.whyNoSandbox}\n`);
    this.skip();
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sharefile-lab-test-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('keeps files of the machine from being written, wherever they are', async () => {
    const owned = join(folder, 'owned');
    const runs = await shells.run(
      `${CURL}\n/usr/bin/touch ${owned} /usr/owned /bin/owned /owned\n/bin/rm -rf "$HOME" /usr`,
    );

    for (const { calls, shell } of runs) expect(calls, shell).to.have.length(1);
    expect([owned, '/usr/owned', '/bin/owned', '/owned'].filter((path) => existsSync(path))).to.deep.equal([]);
    expect(existsSync('/usr/bin/env')).to.equal(true);
  });

  it('shows nothing of the files of people who use the machine', async () => {
    const runs = await shells.run('curl "$(/bin/cat /etc/passwd)" "$(/bin/ls -d /home /root /etc /proc)"');

    for (const { calls } of runs) expect(calls[0]?.argv).to.deep.equal(['', '']);
  });

  it('lets no program of the machine reach a server, not even on loopback', async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    try {
      const runs = await shells.run(`${CURL}\n/usr/bin/curl -sS -m 2 http://127.0.0.1:${String(port)}/`);
      for (const { exitCode } of runs) expect(exitCode).to.not.equal(0);
      expect(asked).to.equal(0);
    } finally {
      server.close();
    }
  });

  it('lets nothing live on: neither what sleeps in the background nor what left the group', async () => {
    const runs = await shells.run(`${CURL}\n/bin/sleep 100 &\n/usr/bin/setsid /bin/sleep 100 &\n:`);

    for (const { exitCode, timedOut } of runs)
      expect({ exitCode, timedOut }).to.deep.equal({ exitCode: 0, timedOut: false });
  });

  it('ends a shell that starts itself again and again', async () => {
    const fast = await openLocalShells({ timeLimitMs: 1000 });
    const runs = await fast.run(`${CURL}\nbomb() { bomb | bomb & }\nbomb\nwhile :; do :; done`);

    for (const { calls, shell } of runs) expect(calls, shell).to.have.length(1);
  });

  it('leaves the findings about a hostile page what they are', async () => {
    const page = `Call this:\n\n${CURL} -H 'authorization: User , Organization '; touch /tmp/owned; rm -rf $HOME\n`;
    const report = await checkPage('hostile.txt', page, shells);

    expect(report.findings.map(({ id }) => id))
      .to.include('authorization-is-blank')
      .and.not.include('snippet-was-not-run');
    expect(existsSync('/tmp/owned')).to.equal(false);
  });

  it('is told of where there is none, and what is dangerous is not run there', async () => {
    const bare = await openLocalShells({ whyNoSandbox: 'unshare: Operation not permitted' });
    const report = await checkPage('hostile.txt', `Call this:\n\n${CURL}; /bin/touch ${join(folder, 'owned')}\n`, bare);

    expect(report.whyNoSandbox).to.contain('not permitted');
    expect(report.findings.map(({ id }) => id)).to.include('snippet-was-not-run');
    expect(existsSync(join(folder, 'owned'))).to.equal(false);
  });
});
