import { expect } from 'chai';
import { memberOf } from '../../../harness/member-of.ts';
import { isValid } from '../../../schemas/index.ts';
import { startHubWorld } from './hub-world.ts';
import type { Answered, HubWorld } from './hub-world.ts';

/** Lets time pass until the answer is there. */
async function timePasses({ world }: HubWorld, asked: Promise<Answered>): Promise<Answered> {
  const answers: Answered[] = [];
  const settled = asked.then((answer) => answers.push(answer));
  for (let turn = 0; turn < 200 && answers.length === 0; turn += 1) {
    await world.advance('1s');
    await Promise.race([settled, new Promise((resolve) => setImmediate(resolve))]);
  }
  return asked;
}

describe('What ShareFile does later', () => {
  const shareFileSettings = { asyncOperations: 'always' as const, asyncOperationSeconds: 5 };
  let hub: HubWorld;
  before(async () => {
    hub = await startHubWorld('/home', { shareFileSettings });
    await hub.call('POST', '/files?path=/t/a.txt', { file: 'hello' });
  });
  after(() => hub.close());

  for (const [kind, from, to] of [
    ['files', '/t/a.txt', '/copies/b.txt'],
    ['folders', '/t', '/copies/t'],
    // The name of the original is taken there, so the copy goes by a folder of its own.
    ['files', '/t/a.txt', '/t/c.txt'],
  ] as const) {
    it(`is waited for by a copy of ${from} to ${to}`, async () => {
      const copied = await timePasses(hub, hub.call('POST', `/${kind}/copy?path=${from}`, { json: { path: to } }));
      expect(copied.status, copied.text).to.equal(200);
      expect(memberOf(copied.json, 'path')).to.equal(to);
      const shown = await hub.call('GET', `/${kind}/metadata?path=${to}`);
      expect(memberOf(shown.json, 'id'), shown.text).to.equal(memberOf(copied.json, 'id'));
    });
  }

  it('is waited for by a move and a deletion', async () => {
    await hub.call('POST', '/files?path=/t/m.txt', { file: 'm' });
    const moved = await timePasses(
      hub,
      hub.call('PATCH', '/files/metadata?path=/t/m.txt', { json: { path: '/t/n.txt' } }),
    );
    expect(memberOf(moved.json, 'path'), moved.text).to.equal('/t/n.txt');
    expect((await timePasses(hub, hub.call('DELETE', '/files?path=/t/n.txt&emptyTrash=true'))).status).to.equal(200);
    expect((await hub.call('GET', '/files/metadata?path=/t/n.txt')).status).to.equal(404);
  });
});

describe('What ShareFile does later than a client waits', () => {
  for (const [settings, said] of [
    [{ asyncOperationWaitSeconds: 0 }, 'after 0 s it was still Scheduled'],
    [{ asyncOperationWaitSeconds: 3 }, 'after 3 s it was still Scheduled'],
  ] as const) {
    it(`is a 502 that says so under ${JSON.stringify(settings)}`, async () => {
      const shareFileSettings = { asyncOperations: 'always' as const, asyncOperationSeconds: 500 };
      const hub = await startHubWorld('/home', { shareFileSettings, connectorSettings: settings });
      try {
        await hub.call('POST', '/files?path=/t/a.txt', { file: 'hello' });
        const asked = hub.call('POST', '/files/copy?path=/t/a.txt', { json: { path: '/u/b.txt' } });
        const answer = await timePasses(hub, asked);
        expect(answer.status, answer.text).to.equal(502);
        expect(isValid('open-connectors/error', answer.json)).to.equal(true);
        expect(memberOf(answer.json, 'message')).to.include(said);
      } finally {
        await hub.close();
      }
    });
  }
});
