import { expect } from 'chai';
import { openLocalShells } from '../../../harness/documentation/shells/open-local-shells.ts';
import { readCall } from '../../../harness/documentation/shells/read-call.ts';
import { whyNotRun } from '../../../harness/documentation/shells/why-not-run.ts';

describe('giving commands to shells', () => {
  it('keeps what curl would have been called with, in every shell', async () => {
    const shells = await openLocalShells();
    const runs = await shells.run("curl -H 'a: b' \"https://a.test/?q=1\" -d 'it'\\''s\n\nwhole' ''");

    expect(shells.names).to.include.members(['bash', 'dash']);
    for (const run of runs) {
      expect(run.exitCode, run.shell).to.equal(0);
      expect(run.calls.map(({ argv }) => argv)).to.deep.equal([
        ['-H', 'a: b', 'https://a.test/?q=1', '-d', "it's\n\nwhole", ''],
      ]);
    }
  });

  it('keeps a body that comes from a here-document as curl reads it', async () => {
    const runs = await (await openLocalShells()).run('curl https://a.test -d @- <<\'END\'\n{\n"a": 1}\nEND');

    expect(runs.map(({ calls }) => calls.map((call) => readCall(call).body))).to.deep.equal(
      runs.map(() => ['{"a": 1}']),
    );
  });

  it('kills a shell that hangs, with what it has started in the background', async () => {
    const shells = await openLocalShells({ timeLimitMs: 600 });
    const runs = await shells.run('curl one\n(while :; do :; done) &\nwhile :; do :; done');

    for (const run of runs) {
      expect(run).to.include({ timedOut: true, exitCode: null });
      expect(run.calls).to.have.length(1);
    }
  });

  it('has no program at hand but curl, and nothing of the environment', async () => {
    const runs = await (await openLocalShells()).run('curl "$HOME$USER$LOGNAME"; ls');

    for (const run of runs) {
      expect(run.exitCode).to.equal(127);
      expect(run.calls[0]?.argv[0]).to.match(/sharefile-lab-shell-\w+$|^\/scratch$/);
    }
  });

  const UNSAFE = [
    'curl a; /bin/rm b',
    'curl $(id)',
    'curl `id`',
    'curl a > /etc/b',
    'curl a >"../b"',
    'curl a\n~/b',
    'curl a && X=1 ./b',
    'curl a | \\/bin/sh',
    'curl a; kill -9 -1',
    'PATH=/bin curl a',
    'curl a < /dev/tcp/127.0.0.1/80',
  ];
  for (const text of UNSAFE) {
    it(`refuses to run ${JSON.stringify(text)}`, () => {
      expect(whyNotRun(text)).to.be.a('string');
    });
  }

  it('runs what examples are made of', () => {
    for (const text of [
      'curl -X POST \\\nhttps://a.test/b \\\n-d \'{\n  "u": "https;//a.test", "p": "/top"\n}\'',
      "curl https://a.test -d @- <<'END'\n{}\nEND",
      "curl a -H 'authorization: User <secret>'",
    ]) {
      expect(whyNotRun(text), text).to.equal(undefined);
    }
  });
});
