import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect } from 'chai';
import { runCommand } from '../cli/command-line.ts';
import { KEY, sign, startReceiver } from './start-receiver.ts';
import type { Answer } from './start-receiver.ts';

const parse = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
};

/** Does everything as it must. */
const good: Answer = ({ signature, body }) => {
  if (signature !== sign(body)) return 401;
  return typeof parse(body) === 'object' ? 204 : 400;
};

interface Certified {
  readonly exitCode: number;
  readonly score: number;
  readonly failed: readonly string[];
  readonly skipped: readonly string[];
}

async function certify(answer: Answer, ...flags: readonly string[]): Promise<Certified> {
  await using receiver = await startReceiver(answer);
  const { exitCode, out, err } = await runCommand(['receiver', receiver.url, '--reporter', 'json', ...flags]);
  expect(err).to.equal('');
  const { score, cases } = JSON.parse(out) as { score: number; cases: { name: string; status: string }[] };
  const having = (status: string): string[] => cases.filter((one) => one.status === status).map(({ name }) => name);
  return { exitCode, score, failed: having('failed'), skipped: having('skipped') };
}

const WITH_KEY = ['--signature-key', KEY] as const;
const seen = new Set<string>();
let open = 0;

/** Receivers that are wrong in one way, and the cases that tell. */
const BAD: readonly (readonly [string, Answer, readonly string[]])[] = [
  [
    'checks no signature',
    ({ body }) => (parse(body) === undefined ? 400 : 200),
    [
      'missing-signature',
      'empty-signature',
      'invalid-signature',
      'altered-body',
      'stale-key',
      'signature-of-parsed-body',
      'signature-in-hex',
    ],
  ],
  [
    'verifies what it parsed and wrote again',
    ({ signature, body }) =>
      signature === sign(parse(body) === undefined ? body : JSON.stringify(parse(body))) ? 200 : 401,
    ['signature-of-parsed-body', 'unicode-body', 'whitespace-body', 'numbers-as-written'],
  ],
  [
    'verifies a text of Latin letters',
    ({ signature, body }) => (signature === sign(Buffer.from(body.toString('ascii'))) ? 200 : 401),
    ['unicode-body'],
  ],
  [
    'rejects with a status that says try again',
    (request) => (good(request) === 401 ? 500 : good(request)),
    [
      'missing-signature',
      'empty-signature',
      'invalid-signature',
      'altered-body',
      'stale-key',
      'signature-of-parsed-body',
      'signature-in-hex',
    ],
  ],
  [
    'still takes the old key',
    ({ signature, body, ...rest }) => (signature === sign(body, 'old') ? 200 : good({ signature, body, ...rest })),
    ['stale-key'],
  ],
  [
    'takes only the digest of the header',
    ({ signature, body }) => {
      const hex = `sha256=${Buffer.from(sign(body).slice(7), 'base64').toString('hex')}`;
      return signature === sign(body) || signature === hex ? 200 : 401;
    },
    ['signature-in-hex'],
  ],
  [
    'refuses what it knows already',
    (request) => {
      const status = good(request);
      const id = /"id":"(\d+)"/.exec(request.body.toString())?.[1];
      if (status !== 204 || id === undefined) return status;
      return seen.size === seen.add(id).size ? 409 : 204;
    },
    ['duplicate', 'duplicate-at-once', 'retried'],
  ],
  ['knows all members', (request) => (request.body.includes('traceId') ? 400 : good(request)), ['unknown-members']],
  ['reads 100 kB', (request) => (request.body.length > 100_000 ? 413 : good(request)), ['large-body']],
  [
    'compares the whole content type',
    (request) => (request.type === 'application/json' ? good(request) : 415),
    ['charset-in-content-type'],
  ],
  [
    'ends of what it cannot read',
    (request) => (good(request) === 400 ? 'hang-up' : good(request)),
    ['not-json', 'retried'],
  ],
  [
    'wants an order',
    (request) => (request.body.includes('fi-out-of-order') && !request.body.includes('CREATED') ? 404 : good(request)),
    ['reordered'],
  ],
  [
    'takes the rest of a batch for a duplicate',
    (request) => (request.body.includes('"fi-of-batch-10"') ? 409 : good(request)),
    ['split-batch'],
  ],
  [
    'serves a few at once',
    async (request) => {
      open += 1;
      for (let turn = 0; turn < 20; turn += 1) await nextTurn();
      const status = open > 8 ? 429 : good(request);
      open -= 1;
      return status;
    },
    ['burst'],
  ],
];

describe('sharefile-lab receiver', () => {
  it('gives a receiver that does everything right the full score', async () => {
    const { exitCode, score, failed, skipped } = await certify(good, ...WITH_KEY, '--stale-key', 'old');
    expect({ exitCode, score, failed, skipped }).to.deep.equal({ exitCode: 0, score: 100, failed: [], skipped: [] });
  });

  for (const [what, answer, cases] of BAD) {
    it(`names what is wrong with one that ${what}`, async () => {
      const { exitCode, score, failed } = await certify(answer, ...WITH_KEY, '--stale-key', 'old');
      expect(failed).to.include.members([...cases]);
      expect(
        failed.filter((name) => !cases.includes(name)),
        'nothing else',
      ).to.deep.equal([]);
      expect(exitCode).to.equal(1);
      expect(score).to.be.below(100);
    });
  }

  it('says which cases need a key when there is none', async () => {
    const { exitCode, failed, skipped } = await certify(() => 200);
    expect([exitCode, failed]).to.deep.equal([0, []]);
    expect(skipped).to.include.members(['missing-signature', 'stale-key']);
  });

  it('tells in words what it did and what to change, and a score', async () => {
    await using receiver = await startReceiver(({ body }) => (body.length > 100_000 ? 413 : 200));
    const { out } = await runCommand(['receiver', receiver.url]);
    expect(out).to.match(
      /FAIL {2}large-body +answered 413; it must accept them\n {6}A notification of 1\.5 MB.*\n {6}To fix it: Raise the limit/,
    );
    expect(out).to.match(/ok {4}burst +answered 200\n/);
    expect(out).to.match(/Score: \d\d of 100 \(\d+ passed, 1 failed, 7 skipped\)\./);
  });

  for (const [what, args, exitCode, says] of [
    ['nobody listens', ['http://127.0.0.1:9/events'], 3, 'Start your receiver'],
    ['it is not on this machine', ['http://receiver.example.com/events'], 2, 'receiver.example.com'],
    ['the URL is none', ['localhost:3000'], 2, 'is not a URL'],
    ['both keys are the same', ['http://127.0.0.1:9', ...WITH_KEY, '--stale-key', KEY], 2, '--stale-key is the same'],
  ] as const) {
    it(`does not begin when ${what}`, async () => {
      const result = await runCommand(['receiver', ...args]);
      expect(result.exitCode).to.equal(exitCode);
      expect(result.err).to.include(says);
    });
  }

  it('never prints a key', async () => {
    await using receiver = await startReceiver(() => 200);
    const flags = ['text', 'json', 'junit', 'github'].flatMap((name) => ['--reporter', name]);
    const { out, err } = await runCommand([
      'receiver',
      receiver.url,
      ...WITH_KEY,
      '--stale-key',
      'canary-old',
      ...flags,
      '--out',
      '/tmp/sharefile-lab-receiver',
    ]);
    expect(out + err)
      .to.not.include(KEY)
      .and.to.not.include('canary-old');
  });
});
