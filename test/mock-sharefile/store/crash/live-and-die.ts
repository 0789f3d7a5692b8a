import { createHash } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createRandom } from '../../../../world/index.ts';
import { isRecord } from '../../is-record.ts';
import { download } from './facts.ts';
import type { KeptProcess } from './kept-process.ts';
import { startKeptProcess, textOf } from './kept-process.ts';
import type { Witness } from './witness.ts';
import { createWitness } from './witness.ts';
import type { Writer } from './writer.ts';
import { createWriter } from './writer.ts';

/** What came of a mock that was killed again and again. */
export interface Lives {
  /** What was acknowledged and is not there, half-written, or was due and did not come; best empty. */
  readonly faults: readonly string[];
  readonly factCount: number;
  readonly uploadCount: number;
}

const WRITERS = 3;
const LONGEST_LIFE = 60;
const EVENTS_DEADLINE_MS = 20_000;

/** Lets writers use a mock on `dataDir`, kills it at points that the seed chooses, and looks at it after each start. */
export async function liveAndDie(dataDir: string, lives: number, seed: string): Promise<Lives> {
  const random = createRandom(seed);
  const receiver = await startReceiver();
  const witness = createWitness();
  const [sent, uploadedIds] = [new Map<string, string>(), new Set<string>()];
  const faults: string[] = [];
  let mock = await startKeptProcess(dataDir);
  const { token } = mock;
  try {
    const rootId = textOf(await mock.ask('POST', '/sf/v3/Items(root)/Folder', { Name: 'Crash' }), 'Id');
    const colleagueId = await makeColleague(mock);
    await mock.ask('POST', '/sf/v3/WebhookSubscriptions', {
      SubscriptionContext: { ResourceType: 'Account' },
      WebhookUrl: receiver.url,
      Events: [{ ResourceType: 'File', OperationName: 'Upload' }],
    });
    const common = { witness, sent, uploadedIds, rootId, colleagueId, webhookUrl: receiver.url };
    const writers = Array.from({ length: WRITERS }, (_, number) =>
      createWriter(`writer ${String(number)}`, { ...common, random: random.stream(`writer ${String(number)}`) }),
    );
    for (let life = 1; life <= lives; life += 1) {
      await writeUntilKilled(mock, writers, 5 + random.int(LONGEST_LIFE));
      mock = await startKeptProcess(dataDir, token);
      const found = await findFaults(mock, witness, writers, sent, dataDir);
      faults.push(...found.map((fault) => `life ${String(life)}: ${fault}`));
    }
    faults.push(...(await receiver.missing(uploadedIds)));
  } finally {
    await mock.kill();
    receiver.close();
  }
  return { faults, factCount: witness.size, uploadCount: uploadedIds.size };
}

/** Several writers at once; the mock is killed after `count` things are done, in the middle of what is under way. */
async function writeUntilKilled(mock: KeptProcess, writers: readonly Writer[], count: number): Promise<void> {
  let done = 0;
  let killing: Promise<void> | undefined;
  const write = async (writer: Writer): Promise<void> => {
    while (!killing) {
      await writer.actOnce(mock);
      done += 1;
      if (done >= count) killing = mock.kill();
    }
  };
  const ends = await Promise.allSettled(writers.map(write));
  // Before the kill nothing may fail.
  const failed = ends.find((end) => end.status === 'rejected');
  if (!killing) throw new Error(`A writer was refused: ${String(failed?.status === 'rejected' && failed.reason)}`);
  await killing;
}

async function findFaults(
  mock: KeptProcess,
  witness: Witness,
  writers: readonly Writer[],
  sent: ReadonlyMap<string, string>,
  dataDir: string,
): Promise<readonly string[]> {
  const faults = [...(await witness.findFaults(mock))];
  for (const folderId of writers.flatMap((writer) => writer.folderIds)) {
    const children = await mock.ask('GET', `/sf/v3/Items(${folderId})/Children`);
    const items: readonly unknown[] = isRecord(children) && Array.isArray(children['value']) ? children['value'] : [];
    for (const item of items) {
      if (!isRecord(item) || typeof item['Hash'] !== 'string') continue;
      // Also what was stored without its answer having arrived is whole, and is what was sent.
      const content = await download(mock, textOf(item, 'Id'));
      const isWhole = createHash('md5').update(content).digest('hex') === item['Hash'];
      const wasSent = sent.get(content.slice(0, content.indexOf(' x'))) === content;
      if (!isWhole || !wasSent) faults.push(`${textOf(item, 'Name')} is not what was sent`);
    }
  }
  const drafts = readdirSync(path.join(dataDir, 'contents')).filter((name) => !/^[0-9a-f]{64}$/.test(name));
  return [...faults, ...drafts.map((name) => `${name} was left behind`)];
}

async function makeColleague(mock: KeptProcess): Promise<string> {
  const body = { Email: 'colleague@crash.example', FirstName: 'C', LastName: 'D', Company: 'E' };
  return textOf(await mock.ask('POST', '/sf/v3/Users/AccountUser', body), 'Id');
}

interface Receiver {
  readonly url: string;
  /** Waits until all of these were heard of, for a while, and says of which nothing was. */
  missing(ids: ReadonlySet<string>): Promise<readonly string[]>;
  close(): void;
}

async function startReceiver(): Promise<Receiver> {
  const heard = new Set<string>();
  const arrivals = new EventEmitter();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      const event: unknown = JSON.parse(body);
      const resource = isRecord(event) && isRecord(event['Event']) ? event['Event']['Resource'] : undefined;
      heard.add(textOf(resource, 'Id'));
      response.end();
      arrivals.emit('event');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    async missing(ids) {
      const unheard = (): string[] => [...ids].filter((id) => !heard.has(id));
      const signal = AbortSignal.timeout(EVENTS_DEADLINE_MS);
      while (unheard().length > 0 && !signal.aborted) await once(arrivals, 'event', { signal }).catch(() => undefined);
      return unheard().map((id) => `nobody was told of the upload ${id}`);
    },
    close: () => void server.close(),
  };
}
