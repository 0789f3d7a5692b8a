import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { createRandom } from '../../../world/index.ts';
import { isRecord } from '../is-record.ts';
import type { KeptProcess } from './kept-process.ts';
import { startKeptProcess, textOf } from './kept-process.ts';

const KILLS = 3;
const FOLDER = 'Crash';

/** What the mock said that it did, and what has to be there for ever after. */
interface Acknowledged {
  /** Items as they were answered, by their Id. */
  readonly items: Map<string, unknown>;
  /** Contents of the current and older versions by their Id. */
  readonly contents: Map<string, string>;
  readonly deleted: Set<string>;
}

describe('a mock that is killed while it is written to', () => {
  const receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      const event: unknown = JSON.parse(body);
      const resource = isRecord(event) && isRecord(event['Event']) ? event['Event']['Resource'] : undefined;
      heard.add(textOf(resource, 'Id'));
      response.end();
    });
  });
  const heard = new Set<string>();
  let dataDir = '';
  let running: KeptProcess | undefined;

  before((done) => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'mock-sharefile-test-'));
    receiver.listen(0, '127.0.0.1', done);
  });

  after(async () => {
    await running?.kill();
    receiver.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('has everything that it acknowledged, nothing half done, and still delivers what was due', async () => {
    const random = createRandom('kills');
    const acknowledged: Acknowledged = { items: new Map(), contents: new Map(), deleted: new Set() };
    let mock = await startKeptProcess(dataDir);
    running = mock;
    const { token } = mock;
    const folder = await mock.ask('POST', '/sf/v3/Items(home)/Folder', { Name: FOLDER });
    const folderId = textOf(folder, 'Id');
    const { port } = receiver.address() as AddressInfo;
    const subscription = await mock.ask('POST', '/sf/v3/WebhookSubscriptions', {
      SubscriptionContext: { ResourceType: 'Account' },
      WebhookUrl: `http://127.0.0.1:${String(port)}/`,
      Events: [{ ResourceType: 'File', OperationName: 'Upload' }],
    });
    for (let life = 0; life < KILLS; life += 1) {
      await writeUntilKilled(mock, folderId, life, 5 + random.int(60), acknowledged);
      mock = await startKeptProcess(dataDir, token);
      running = mock;
      await checkAcknowledged(mock, folderId, acknowledged);
      expect(await mock.ask('GET', `/sf/v3/WebhookSubscriptions(${textOf(subscription, 'Id')})`)).to.deep.include({
        WebhookUrl: textOf(subscription, 'WebhookUrl'),
      });
    }
    const uploaded = [...acknowledged.contents.keys()];
    expect(uploaded.length).to.be.greaterThan(KILLS * 2);
    const deadline = performance.now() + 5000;
    while (!uploaded.every((id) => heard.has(id)) && performance.now() < deadline) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(uploaded.filter((id) => !heard.has(id))).to.deep.equal([]);
  });
});

/** Several writers at once; the mock is killed after `count` answers, in the middle of whatever is under way. */
async function writeUntilKilled(
  mock: KeptProcess,
  folderId: string,
  life: number,
  count: number,
  acknowledged: Acknowledged,
): Promise<void> {
  let answers = 0;
  let killing: Promise<void> | undefined;
  const write = async (writer: number): Promise<void> => {
    for (let i = 0; ; i += 1) {
      // Every third upload is a new version of the file before it.
      const fileName = `life ${String(life)} writer ${String(writer)} file ${String(i - (i % 3 === 2 ? 1 : 0))}.txt`;
      const content = `${fileName} ${'x'.repeat(i * 100)}`;
      const id = await upload(mock, folderId, fileName, content);
      acknowledged.contents.set(id, content);
      if (i % 5 === 4) {
        await mock.ask('DELETE', `/sf/v3/Items(${id})`);
        acknowledged.deleted.add(id);
      } else acknowledged.items.set(id, await mock.ask('GET', `/sf/v3/Items(${id})`));
      answers += 1;
      if (answers >= count) killing ??= mock.kill();
    }
  };
  await Promise.allSettled([1, 2, 3].map(write));
  await killing;
}

async function upload(mock: KeptProcess, folderId: string, fileName: string, content: string): Promise<string> {
  const request = { method: 'standard', raw: true, fileName, fileSize: content.length, overwrite: true };
  const specification = await mock.ask('POST', `/sf/v3/Items(${folderId})/Upload2`, request);
  const { pathname, search } = new URL(textOf(specification, 'ChunkUri'));
  const answer = await mock.ask('POST', `${pathname}${search}&fmt=json`, content);
  const files: readonly unknown[] = isRecord(answer) && Array.isArray(answer['value']) ? answer['value'] : [];
  return textOf(files[0], 'id');
}

async function checkAcknowledged(mock: KeptProcess, folderId: string, acknowledged: Acknowledged): Promise<void> {
  for (const [id, item] of acknowledged.items) {
    // A later version may have come meanwhile; what makes this one up stays as it was.
    const now = await mock.ask('GET', `/sf/v3/Items(${id})`);
    for (const name of ['Id', 'Name', 'CreationDate', 'Hash', 'StreamID', 'Version', 'FileSizeBytes']) {
      expect(memberOf(now, name), `${name} of ${id}`).to.equal(memberOf(item, name));
    }
  }
  const children = await mock.ask('GET', `/sf/v3/Items(${folderId})/Children`);
  const files: readonly unknown[] = isRecord(children) && Array.isArray(children['value']) ? children['value'] : [];
  for (const file of files) {
    const id = textOf(file, 'Id');
    expect(acknowledged.deleted.has(id), `${id} was deleted`).to.equal(false);
    const content = await download(mock, id);
    // The last one may have been stored without its answer having arrived; it is then whole.
    expect(content).to.have.length(Number(memberOf(file, 'FileSizeBytes')));
    if (acknowledged.contents.has(id)) expect(content).to.equal(acknowledged.contents.get(id));
  }
}

async function download(mock: KeptProcess, id: string): Promise<string> {
  const answer = await mock.ask('GET', `/sf/v3/Items(${id})/Download?redirect=false`);
  const { pathname, search } = new URL(textOf(answer, 'DownloadUrl'));
  return String(await mock.ask('GET', pathname + search));
}

function memberOf(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}
