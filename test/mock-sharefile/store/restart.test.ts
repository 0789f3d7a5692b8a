import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import Database from 'libsql';
import { createTestMock, namesOf, stringMember, valuesOf } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';

const WHOLE_TREE = '/Items(root)?$expand=Children/Children/Children/Children';

/** Reads an account as its clients see it; the host is fixed, because URLs show it. */
async function treeOf(test: TestMock): Promise<string> {
  const answer = await test.api('GET', WHOLE_TREE, { headers: { Host: 'cloud-elements.sf-api.com' } });
  return answer.text ?? '';
}

async function rejectionOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('a mock with a data folder', () => {
  let dataDir = '';
  const start = (startAt?: number): Promise<TestMock> =>
    createTestMock({}, 1, { dataDir, ...(startAt !== undefined && { startAt }) });

  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'mock-sharefile-test-'));
  });

  afterEach(() => {
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('goes on after a restart with the same items, stamps, versions and contents', async () => {
    const first = await start();
    const folderId = stringMember(await first.api('POST', '/Items(home)/Folder', { body: { Name: 'Kept' } }), 'Id');
    const oldId = await first.upload(folderId, 'report.txt', 'first');
    await first.world.advance('1h');
    const newId = await first.upload(folderId, 'report.txt', 'second');
    const goneId = await first.upload(folderId, 'gone.txt', 'x');
    await first.api('DELETE', `/Items(${goneId})`);
    await first.api('PATCH', `/Items(${folderId})`, { body: { Name: 'Renamed', Description: 'as text' } });
    const before = await treeOf(first);
    await first.close();

    const second = await start(first.world.clock.now());
    expect(await treeOf(second)).to.equal(before);
    expect(namesOf(await second.api('GET', `/Items(${folderId})/Children`))).to.deep.equal(['report.txt']);
    const file = await second.api('GET', `/Items(${newId})`);
    expect(file.body).to.include({ FileName: 'report.txt', Version: 2, HasMultipleVersions: true });
    expect((await second.api('GET', `/Items(${oldId})`)).body).to.include({ Version: 1 });
    const url = stringMember(await second.api('GET', `/Items(${newId})/Download?redirect=false`), 'DownloadUrl');
    expect(String((await second.client('GET', url)).body)).to.equal('second');
    await second.close();
  });

  it('goes on with the favorites, metadata and locks that were there', async () => {
    const first = await start();
    const me = stringMember(await first.api('GET', '/Users'), 'Id');
    const fileId = await first.upload('home', 'a.txt', 'x');
    await first.api('POST', `/Users(${me})/Favorites`, { body: { Id: fileId } });
    const body = { Name: 'Client', Value: 'Acme' };
    const entry = stringMember(await first.api('POST', `/Items(${fileId})/Metadata`, { body }), 'Id');
    await first.api('POST', `/Items(${fileId})/FileLock`, { body: {} });
    const gone = await first.upload('home', 'gone.txt', 'x');
    const goneEntry = stringMember(await first.api('POST', `/Items(${gone})/Metadata`, { body }), 'Id');
    await first.api('DELETE', `/Metadata(${goneEntry})`);
    const path = `/Items(${fileId})?$expand=Favorite,Metadata,FileLockInfo,LockedBy`;
    const host = { headers: { Host: 'cloud-elements.sf-api.com' } };
    const before = await first.api('GET', path, host);
    await first.close();

    const second = await start(first.world.clock.now());
    const after = await second.api('GET', path, host);
    expect(after.text).to.equal(before.text);
    expect(after.body).to.include.keys('Favorite', 'Metadata', 'FileLockInfo', 'LockedBy');
    expect((await second.api('GET', `/Metadata(${entry})`)).body).to.include(body);
    expect((await second.api('GET', `/Metadata(${goneEntry})`)).status).to.equal(404);
    await second.close();
  });

  it('knows what changed since an instant before the restart', async () => {
    const first = await start();
    const folderId = stringMember(await first.api('POST', '/Items(home)/Folder', { body: { Name: 'Kept' } }), 'Id');
    await first.upload(folderId, 'early.txt', '1');
    await first.world.advance('1h');
    const since = new Date(first.world.clock.now()).toISOString();
    await first.upload(folderId, 'late.txt', '2');
    await first.close();
    const second = await start(first.world.clock.now());
    const filter = encodeURIComponent(`ProgenyEditDate ge ${since}`);
    expect(namesOf(await second.api('GET', `/Items(${folderId})/Children?$filter=${filter}`))).to.deep.equal([
      'late.txt',
    ]);
    await second.close();
  });

  it('never gives an id twice', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 3; i += 1) {
      const test = await start();
      const folder = { Name: `Folder ${String(i)}` };
      ids.push(stringMember(await test.api('POST', '/Items(home)/Folder', { body: folder }), 'Id'));
      ids.push(await test.signIn(test.mock.credentials.username, test.mock.credentials.password));
      await test.close();
    }
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('still takes the tokens and knows the subscriptions of before', async () => {
    const first = await start();
    const token = await first.signIn(first.mock.credentials.username, first.mock.credentials.password);
    const subscription = await first.api('POST', '/WebhookSubscriptions', { body: SUBSCRIPTION });
    await first.close();
    const second = await start();
    const answer = await second.client('GET', '/sf/v3/WebhookSubscriptions', {
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(valuesOf(answer).map((each) => each['Id'])).to.deep.equal([stringMember(subscription, 'Id')]);
    await second.close();
  });

  it('delivers what was due when it ended, at the instant at which it would have come', async () => {
    const first = await start();
    await first.api('POST', '/WebhookSubscriptions', { body: SUBSCRIPTION });
    first.receiver.answer = () => 503;
    await first.upload('home', 'heard.txt', 'x');
    await first.world.advance(1500);
    expect(first.mock.deliveries().map((each) => each.attempt)).to.deep.equal([1, 2]);
    await first.close();

    const second = await start(first.world.clock.now());
    await second.world.advance('1m');
    const [delivery] = second.mock.deliveries();
    expect(delivery).to.include({ attempt: 3, outcome: 'delivered', eventNumber: 1 });
    // The second attempt was made after 1 s and failed; the third comes 2 s later.
    expect(delivery?.at).to.equal(first.world.clock.now() + 1500);
    await second.close();
    const third = await start(second.world.clock.now());
    await third.world.advance('1h');
    expect(third.receiver.received).to.deep.equal([]);
    await third.close();
  });

  it('is refused while another mock has the folder', async () => {
    const first = await start();
    const error = await rejectionOf(createTestMock({}, 1, { dataDir }));
    expect(String(error)).to.match(/another process keeps its data there/);
    await first.close();
    const second = await start();
    await second.close();
  });

  it('is refused for a folder that a newer version wrote', async () => {
    await (await start()).close();
    const database = new Database(path.join(dataDir, 'mock-sharefile.db'));
    database.exec('PRAGMA user_version=99');
    database.close();
    expect(String(await rejectionOf(start()))).to.match(/newer version of this program \(format 99/);
  });
});

const SUBSCRIPTION = {
  SubscriptionContext: { ResourceType: 'Account' },
  WebhookUrl: 'https://receiver.example/hook',
  Events: [{ ResourceType: 'File', OperationName: 'Upload' }],
};
