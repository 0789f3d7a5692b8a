import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { createRandom } from '../../../world/index.ts';
import { pollingBody, rightPoller } from '../connected-world.ts';
import { startProgram } from './killed-program.ts';
import { startOutsideWorld } from './outside-world.ts';
import type { OutsideWorld } from './outside-world.ts';

const ROUNDS = 3;
const FILES_PER_ROUND = 8;
const MOST_REQUESTS = 25;

describe('a connector that is killed while it polls and notifies', () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'killed-polling-'));
  let outside: OutsideWorld;
  before(async () => {
    outside = await startOutsideWorld(createRandom('killed-polling'));
  });
  after(async () => {
    await outside.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('goes on from the bound and tells of every file once, with the event id that it had', async function () {
    this.timeout(180_000);
    const random = createRandom('kill-points');
    const { shareFile, origin, told } = outside;
    const start = () => startProgram('kept-poller.js', [dataDir, origin]);
    let connector = await start();
    const request = pollingBody({
      'event.notification.callback.url': `${origin}/events`,
      // Every 30 ms. What is changed while a poll runs is left to the next: otherwise both tell of it (B-01).
      'event.poller.refresh_interval': 0.0005,
      'event.poller.configuration': rightPoller({ filterByCurrentDate: true }),
    });
    const { id } = (await connector.call('POST', '/instances', request)) as { readonly id: number };
    const files: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (let at = 0; at < FILES_PER_ROUND; at += 1) {
        const file = `fi${String(round)}-${String(at)}`;
        shareFile.addFile(file, 'top');
        files.push(file);
      }
      // Most requests are those of polls and callbacks, so this is in the middle of one.
      await outside.afterRequests(1 + random.int(MOST_REQUESTS));
      await connector.kill();
      connector = await start();
    }
    outside.recover();
    const isTold = (file: string): boolean => [...told.keys()].some((version) => version.startsWith(`${file}@`));
    while (!files.every(isTold)) await outside.afterRequests(2);
    const events = (await connector.call('GET', '/instances/events?pageSize=2000')) as { readonly id: string }[];
    const jobs = (await connector.call('GET', `/instances/${String(id)}`)) as { readonly id: number };
    await connector.kill();
    expect(jobs.id).to.equal(id);
    const logged = new Set(events.map((event) => event.id));
    for (const [version, eventIds] of told) {
      expect([...eventIds], version).to.have.length(1);
      expect(logged.has([...eventIds][0] ?? ''), `${version} is in the event log`).to.equal(true);
    }
    for (const file of files)
      expect([...told.keys()].filter((version) => version.startsWith(`${file}@`))).to.have.length(1);
  });
});
