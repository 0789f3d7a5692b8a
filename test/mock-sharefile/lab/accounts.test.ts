import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { createTestMock, namesOf } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';
import { isRecord } from '../validated-client.ts';
import { lab } from './lab-client.ts';

const EVENTS = [{ ResourceType: 'File', OperationName: 'Upload' }];
const SUBSCRIPTION = {
  WebhookUrl: 'http://127.0.0.1:9/hook',
  SubscriptionContext: { ResourceType: 'Account' },
  Events: EVENTS,
};

/** Signs in again, as one must after everything was replaced. */
async function read(test: TestMock, address: string): Promise<string> {
  const token = await test.signIn(test.mock.credentials.username, test.mock.credentials.password);
  const answer = await test.api('GET', address, { headers: { Authorization: `Bearer ${token}` } });
  return answer.text ?? '';
}

const directory = mkdtempSync(path.join(tmpdir(), 'lab-test-'));
after(() => {
  rmSync(directory, { recursive: true, force: true });
});

for (const [where, dataDir] of [
  ['in memory', undefined],
  ['in a folder', path.join(directory, 'data')],
] as const) {
  describe(`accounts ${where}`, () => {
    let test: TestMock;
    beforeEach(async () => {
      test = await createTestMock({}, 1, dataDir === undefined ? {} : { dataDir });
    });
    afterEach(async () => {
      await lab(test, 'post', '/reset');
      await test.mock.close();
      await test.close();
    });

    it('go back to the seed: the same ids and the same stamps, nothing else, no faults', async () => {
      const before = await read(test, '/Items(top)?$expand=Children');
      await test.api('POST', '/WebhookSubscriptions', { body: SUBSCRIPTION });
      await test.upload('home', 'new.txt', 'new');
      test.mock.faults.set({ effect: { kind: 'webhookLost' } });
      await test.world.advance('2d');
      expect((await lab(test, 'post', '/reset')).status).to.equal(204);
      expect((await test.api('GET', '/Items(home)')).status).to.equal(401);
      expect(await read(test, '/Items(top)?$expand=Children')).to.equal(before);
      expect(await read(test, '/WebhookSubscriptions')).to.contain('"odata.count":0');
      expect([test.mock.faults.list(), test.mock.changes(), test.mock.deliveries()]).to.deep.equal([[], [], []]);
    });

    it('can be taken elsewhere and back: items, versions, contents, people, subscriptions', async () => {
      await test.api('POST', '/WebhookSubscriptions', { body: SUBSCRIPTION });
      await test.upload('home', 'a.txt', 'one');
      await test.world.advance('1m');
      const id = await test.upload('home', 'a.txt', 'two');
      const deleted = await test.upload('home', 'gone.txt', 'gone');
      await test.api('DELETE', `/Items(${deleted})`);
      const paths = ['/Items(home)', '/Items(home)/Children', `/Items(${id})`, '/WebhookSubscriptions', '/Users'];
      const before = [];
      for (const each of paths) before.push(await read(test, each));
      const exported = await lab(test, 'get', '/export');
      await lab(test, 'post', '/reset');
      expect((await lab(test, 'post', '/import', JSON.stringify(exported.body))).status).to.equal(204);
      const after = [];
      for (const each of paths) after.push(await read(test, each));
      expect(after).to.deep.equal(before);
      const again = await lab(test, 'get', '/export');
      expect(itemsOf(again.body)).to.have.deep.members(itemsOf(exported.body));
      const token = await test.signIn(test.mock.credentials.username, test.mock.credentials.password);
      const headers = { Authorization: `Bearer ${token}` };
      const download = await test.api('GET', `/Items(${id})/Download`, { headers });
      const content = await test.client('GET', download.headers['location'] ?? '');
      expect(String(content.body)).to.equal('two');
      const folder = await test.api('POST', '/Items(home)/Folder', { headers, body: { Name: 'New' } });
      expect(folder.status).to.equal(200);
      expect(namesOf(await test.api('GET', '/Items(home)/Children', { headers }))).to.include('New');
    });

    it('stay as they are when what is imported cannot be taken over as a whole', async () => {
      await test.upload('home', 'a.txt', 'one');
      const { body } = await lab(test, 'get', '/export');
      const before = await read(test, '/Items(home)/Children');
      const text = JSON.stringify(body);
      const broken: readonly (readonly [string, string])[] = [
        ['{}', 'This is no export'],
        [text.replaceAll('"cloud-elements', '"elsewhere'), 'has the accounts elsewhere'],
        [text.replace(/"parentId":"[^"]*"/, '"parentId":"nowhere"'), 'in no folder'],
        [text.replace(/"username":/, '"userName":'), 'lacks members'],
        [text.replace(/("contents":{"[^"]*":)"[^"]*"/, '$1"AAAA"'), 'not what its id says'],
        [text.replace(/"contents":{"[^"]*":"[^"]*",/, '"contents":{'), 'is missing'],
      ];
      for (const [sent, reason] of broken) {
        const answer = await lab(test, 'post', '/import', sent);
        expect(answer.status).to.equal(400);
        expect(JSON.stringify(answer.body)).to.contain(reason).and.to.contain('Nothing was changed');
      }
      expect(await read(test, '/Items(home)/Children')).to.equal(before);
      expect((await test.api('GET', '/Items(home)')).status).to.equal(200);
    });
  });
}

function itemsOf(exported: unknown): readonly unknown[] {
  const items = isRecord(exported) && isRecord(exported['items']) ? exported['items']['cloud-elements'] : undefined;
  return Array.isArray(items) ? items : [];
}
