import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { createRandom } from '../../../world/index.ts';
import { pollingBody } from '../connected-world.ts';

const PROGRAM = fileURLToPath(new URL('kept-connector.js', import.meta.url));
const ROUNDS = 4;
const MOST_REQUESTS = 60;

interface Running {
  readonly process: ChildProcess;
  readonly url: string;
  readonly authorization: string;
}

async function start(dataDir: string): Promise<Running> {
  const child = spawn(process.execPath, [PROGRAM, dataDir], { stdio: ['pipe', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) {
    return { process: child, ...(JSON.parse(line) as { readonly url: string; readonly authorization: string }) };
  }
  throw new Error('The connector ended before it listened.');
}

async function call(running: Running, method: string, route: string, body?: object): Promise<unknown> {
  const answer = await fetch(running.url + route, {
    method,
    headers: { authorization: running.authorization, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${route} was answered with ${String(answer.status)}.`);
  return answer.json();
}

/** What the connector has acknowledged, over all its lives. */
interface Acknowledged {
  readonly instances: { readonly id: number; readonly name: string }[];
  readonly fileIds: string[];
}

/** Sends requests until the process is gone; only what was answered counts. */
async function sendUntilGone(running: Running, round: number, acknowledged: Acknowledged): Promise<void> {
  const webhook = { 'event.vendor.type': 'webhook' };
  for (let at = 0; at < MOST_REQUESTS * 10; at += 1) {
    const name = `${String(round)}-${String(at)}`;
    if (at % 5 === 0) {
      const created = (await call(running, 'POST', '/instances', pollingBody(webhook, { name }))) as { id: number };
      acknowledged.instances.push({ id: created.id, name });
    }
    const id = acknowledged.instances.at(-1)?.id ?? 0;
    const event = { Event: { OperationName: 'Upload', Resource: { Id: name } } };
    await call(running, 'POST', `/events/sharefile/${Buffer.from(String(id)).toString('base64')}`, event);
    acknowledged.fileIds.push(name);
  }
}

describe('a connector that is killed', () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'kept-connector-'));
  after(() => {
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('has everything that it acknowledged when it starts again, however often', async function () {
    this.timeout(60_000);
    const random = createRandom('kills');
    const acknowledged: Acknowledged = { instances: [], fileIds: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      const running = await start(dataDir);
      const exited = once(running.process, 'exit');
      const goal = acknowledged.fileIds.length + 5 + random.int(MOST_REQUESTS);
      const sending = sendUntilGone(running, round, acknowledged).catch(() => undefined);
      while (acknowledged.fileIds.length < goal) await new Promise((resolve) => setImmediate(resolve));
      running.process.kill('SIGKILL');
      await Promise.all([exited, sending]);
    }
    const running = await start(dataDir);
    const exited = once(running.process, 'exit');
    const instances = (await call(running, 'GET', '/instances?pageSize=2000')) as Acknowledged['instances'];
    const events = (await call(running, 'GET', '/instances/events?pageSize=2000')) as { providerData: string }[];
    running.process.kill('SIGKILL');
    await exited;
    const names = new Map(instances.map(({ id, name }) => [id, name]));
    for (const { id, name } of acknowledged.instances) expect(names.get(id)).to.equal(name);
    const logged = events.map(
      ({ providerData }) => (JSON.parse(providerData) as { Event: { Resource: { Id: string } } }).Event.Resource.Id,
    );
    for (const id of acknowledged.fileIds) expect(logged.filter((one) => one === id)).to.deep.equal([id]);
  });
});
