import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { createOutboundAllowList, createSystemWorld, createTransport } from '../../../world/index.ts';
import { startMockShareFile } from '../../../mock-sharefile/index.ts';
import { isRecord } from '../validated-client.ts';

const run = promisify(execFile);

/** A mock, and an unmodified rclone that is signed in to it. */
export interface RcloneLab {
  /** A folder of the test's own. */
  readonly directory: string;
  readonly url: string;
  /** Runs rclone and gives what it printed; rejects with what it complained of. */
  rclone(...args: readonly string[]): Promise<string>;
  /** As `rclone`, with something to read. */
  rcloneReading(input: Buffer, ...args: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** Tells whether there is an rclone that knows ShareFile. */
export async function hasRclone(): Promise<boolean> {
  const help = await run('rclone', ['help', 'backend', 'sharefile']).catch(() => undefined);
  return help !== undefined;
}

/** Starts both. The token is good until `expiry`, after which rclone must ask for a new one. */
export async function startRcloneLab(expiry = '2099-01-01T00:00:00Z'): Promise<RcloneLab> {
  const transport = createTransport(createOutboundAllowList());
  const world = createSystemWorld({ onFailed: () => undefined });
  const settings = { openClients: true, seedFolderCount: 0, seedFileCount: 0 };
  const mock = await startMockShareFile({ ...world, transport, settings });
  const directory = await mkdtemp(path.join(tmpdir(), 'rclone-test-'));
  const config = path.join(directory, 'rclone.conf');
  // A client that the mock does not know: `openClients` lets it in, as it does rclone's built-in one.
  const client = { client_id: 'rclone-test', client_secret: 'rclone-test-secret' };
  const { username, password } = mock.credentials;
  const token = { ...(await signIn(mock.url, { ...client, username, password })), expiry };
  const members = { type: 'sharefile', endpoint: mock.url, ...client, token: JSON.stringify(token) };
  const lines = Object.entries(members).map(([name, value]) => `${name} = ${value}`);
  await writeFile(config, ['[sf]', ...lines, ''].join('\n'));
  // One try and few retries: a mistake of the mock is to be seen at once.
  const common = ['--config', config, '--retries', '1', '--low-level-retries', '1'];

  return {
    directory,
    url: mock.url,
    rclone: async (...args) => (await run('rclone', [...args, ...common], { maxBuffer: 1 << 26 })).stdout,
    rcloneReading: (input, ...args) =>
      new Promise((resolve, reject) => {
        const child = spawn('rclone', [...args, ...common], { stdio: ['pipe', 'ignore', 'pipe'] });
        let complaint = '';
        child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
        child.on('error', reject);
        child.on('close', (code) => {
          if (code === 0) resolve();
          else reject(new Error(complaint));
        });
        child.stdin.end(input);
      }),
    async close() {
      await mock.close();
      await transport.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function signIn(url: string, form: Readonly<Record<string, string>>): Promise<object> {
  const body = new URLSearchParams({ grant_type: 'password', ...form });
  const answer: unknown = await (await fetch(`${url}/oauth/token`, { method: 'POST', body })).json();
  if (!isRecord(answer)) throw new Error('The mock gave no token.');
  return { access_token: answer['access_token'], refresh_token: answer['refresh_token'], token_type: 'bearer' };
}
