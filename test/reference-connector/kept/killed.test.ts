import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { createRandom } from '../../../world/index.ts';
import { pollingBody } from '../connected-world.ts';
import { startProgram } from './killed-program.ts';
import type { KilledProgram } from './killed-program.ts';

const ROUNDS = 4;
const MOST_REQUESTS = 60;

/** What the connector has acknowledged, over all its lives. */
interface Acknowledged {
  readonly instances: { readonly id: number; readonly name: string }[];
  readonly fileIds: string[];
}

/** Sends requests until the process is gone; only what was answered counts. */
async function sendUntilGone(running: KilledProgram, round: number, acknowledged: Acknowledged): Promise<void> {
  const webhook = { 'event.vendor.type': 'webhook' };
  for (let at = 0; at < MOST_REQUESTS * 10; at += 1) {
    const name = `${String(round)}-${String(at)}`;
    if (at % 5 === 0) {
      const created = (await running.call('POST', '/instances', pollingBody(webhook, { name }))) as { id: number };
      acknowledged.instances.push({ id: created.id, name });
    }
    const id = acknowledged.instances.at(-1)?.id ?? 0;
    const event = { Event: { OperationName: 'Upload', Resource: { Id: name } } };
    await running.call('POST', `/events/sharefile/${Buffer.from(String(id)).toString('base64')}`, event);
    acknowledged.fileIds.push(name);
  }
}

describe('a connector that is killed', () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'kept-connector-'));
  after(() => {
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('has everything that it acknowledged when it starts again, however often', async function () {
    this.timeout(180_000);
    const random = createRandom('kills');
    const acknowledged: Acknowledged = { instances: [], fileIds: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      const running = await startProgram('kept-connector.js', [dataDir]);
      const goal = acknowledged.fileIds.length + 5 + random.int(MOST_REQUESTS);
      const sending = sendUntilGone(running, round, acknowledged).catch(() => undefined);
      while (acknowledged.fileIds.length < goal) await new Promise((resolve) => setImmediate(resolve));
      await Promise.all([running.kill(), sending]);
    }
    const running = await startProgram('kept-connector.js', [dataDir]);
    const instances = (await running.call('GET', '/instances?pageSize=2000')) as Acknowledged['instances'];
    const events = (await running.call('GET', '/instances/events?pageSize=2000')) as { providerData: string }[];
    await running.kill();
    const names = new Map(instances.map(({ id, name }) => [id, name]));
    for (const { id, name } of acknowledged.instances) expect(names.get(id)).to.equal(name);
    const logged = events.map(
      ({ providerData }) => (JSON.parse(providerData) as { Event: { Resource: { Id: string } } }).Event.Resource.Id,
    );
    for (const id of acknowledged.fileIds) expect(logged.filter((one) => one === id)).to.deep.equal([id]);
  });
});
