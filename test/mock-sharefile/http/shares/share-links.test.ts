import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import type { ShareFileSettings } from '../../../../mock-sharefile/index.ts';
import { createTestMock, namesOf, stringMember, valuesOf } from '../../create-test-mock.ts';
import { CLIENT_EMAIL, createShareLab } from './share-lab.ts';
import type { ShareLab } from './share-lab.ts';

describe('the link of a share', () => {
  let lab: ShareLab | undefined;
  afterEach(() => lab?.test.close());
  const start = async (settings: Partial<ShareFileSettings> = {}): Promise<ShareLab> => {
    lab = await createShareLab(settings);
    return lab;
  };

  it('lets visitors see and download what is shared, and nothing else', async () => {
    const { share, visit, fetchShared, folderId, test } = await start();
    const id = stringMember(await share({ Title: 'Open' }), 'Id');
    expect((await visit('GET', `/Shares(${id})`)).body).to.include({ Title: 'Open' });
    expect(namesOf(await visit('GET', `/Shares(${id})/Items`))).to.deep.equal(['a.txt']);
    expect(await fetchShared(`/Shares(${id})/Download`)).to.deep.equal([200, 'hello']);
    expect((await visit('GET', `/Shares(${id})/Download?id=${folderId}`)).status).to.equal(404);
    expect((await visit('GET', '/Shares')).status).to.equal(401);
    expect((await visit('DELETE', `/Shares(${id})`)).status).to.equal(401);
    expect((await visit('GET', `/Shares(${id})/Recipients`)).status).to.equal(401);
    expect((await visit('GET', '/Shares(s0)')).status).to.equal(401);
    expect((await test.api('GET', `/Shares(${id})`)).body).to.include({ TotalDownloads: 1 });
  });

  it('gives as many downloads as MaxDownloads says', async () => {
    const { share, fetchShared, test } = await start();
    const id = stringMember(await share({ MaxDownloads: 2 }), 'Id');
    const statuses: number[] = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await fetchShared(`/Shares(${id})/Download`))[0]);
    expect(statuses).to.deep.equal([200, 200, 403]);
    const shown = await test.api('GET', `/Shares(${id})?$expand=ShareItemHistory`);
    expect(shown.body).to.include({ TotalDownloads: 2, IsConsumed: true });
    expect(shown.body).to.have.nested.property('ShareItemHistory[1].ActivityType', 'Download');
    await test.api('PATCH', `/Shares(${id})`, { body: { MaxDownloads: -1 } });
    expect((await fetchShared(`/Shares(${id})/Download`))[0]).to.equal(200);
  });

  it('counts what was only offered if so set, and each recipient by himself if so set', async () => {
    const { share, visit, fetchShared, test } = await start({
      shareDownloadsCounted: 'when-offered',
      shareDownloadLimitFor: 'recipient',
    });
    const body = { MaxDownloads: 1, Recipients: [{ Email: 'a@y.example' }, { Email: 'b@y.example' }] };
    const id = stringMember(await share(body), 'Id');
    const aliases = valuesOf(await test.api('GET', `/Shares(${id})/Recipients`)).map((each) => String(each['Id']));
    const statuses: number[] = [];
    for (const alias of [...aliases, ...aliases]) {
      const offer = `/Shares(${id})/Recipients(${alias})/DownloadWithAlias`;
      statuses.push((await visit('GET', `${offer}?redirect=false`)).status);
    }
    expect(statuses).to.deep.equal([200, 200, 403, 403]);
    expect((await fetchShared(`/Shares(${id})/Recipients(${aliases[0] ?? ''})/DownloadWithAlias`))[0]).to.equal(403);
  });

  for (const [expiredShareAnswer, status] of [
    ['not-found', 404],
    ['forbidden', 403],
  ] as const) {
    it(`answers ${String(status)} once it has expired, when that is set to be ${expiredShareAnswer}`, async () => {
      const { share, visit, fetchShared, test } = await start({ expiredShareAnswer });
      const id = stringMember(await share({ ExpirationDays: 1 }), 'Id');
      expect((await fetchShared(`/Shares(${id})/Download`))[0]).to.equal(200);
      await test.world.advance('25h');
      for (const route of ['', '/Items', '/Download']) {
        expect((await visit('GET', `/Shares(${id})${route}`)).status, route).to.equal(status);
      }
      // Who made it still sees it and can give it more time.
      await test.api('PATCH', `/Shares(${id})`, { body: { ExpirationDays: 1 } });
      expect((await fetchShared(`/Shares(${id})/Download`))[0]).to.equal(200);
    });
  }

  it('is for those who sign in if it requires that', async () => {
    const { share, visit, test, employee } = await start();
    const id = stringMember(await share({ RequireLogin: true }), 'Id');
    expect((await visit('GET', `/Shares(${id})/Download`)).status).to.equal(401);
    expect((await test.api('GET', `/Shares(${id})/Download`, employee)).status).to.equal(302);
  });

  it('is for its recipients only if so set', async () => {
    const { share, test, employee, client } = await start({ shareLoginAdmits: 'recipients' });
    const id = stringMember(await share({ RequireLogin: true, Recipients: [{ Email: CLIENT_EMAIL }] }), 'Id');
    expect((await test.api('GET', `/Shares(${id})/Download`, employee)).status).to.equal(403);
    expect((await test.api('GET', `/Shares(${id})/Download`, client)).status).to.equal(302);
  });

  it('is closed to everybody without a token if so set', async () => {
    const { share, visit } = await start({ anonymousShares: false });
    const id = stringMember(await share(), 'Id');
    expect((await visit('GET', `/Shares(${id})`)).status).to.equal(401);
  });

  it('asks visitors who they are, and does not give what is to be looked at only', async () => {
    const { share, visit, fetchShared, test } = await start();
    const asking = stringMember(await share({ RequireUserInfo: true }), 'Id');
    expect((await visit('GET', `/Shares(${asking})/Download`)).status).to.equal(400);
    expect((await fetchShared(`/Shares(${asking})/Download?Name=Vi&Email=vi@y.example`))[0]).to.equal(200);
    const shown = await test.api('GET', `/Shares(${asking})?$expand=ShareItemHistory`);
    expect(shown.body).to.have.nested.property('ShareItemHistory[0].Recipient', 'vi@y.example');
    const watched = stringMember(await share({ IsViewOnly: true }), 'Id');
    expect((await visit('GET', `/Shares(${watched})/Download`)).status).to.equal(403);
  });

  it('takes files of visitors, beside those that are there', async () => {
    const { request, share, visit, test, folderId } = await start();
    const id = stringMember(await request(), 'Id');
    for (const [route, body] of [
      ['Upload2', { method: 'standard', raw: true, fileName: 'a.txt', overwrite: true }],
      ['Upload?method=standard&raw=true&fileName=b.txt', undefined],
    ] as const) {
      const uri = stringMember(await visit('POST', `/Shares(${id})/${route}`, body), 'ChunkUri');
      expect((await test.client('POST', `${uri}&fmt=json`, { body: 'mine' })).body).to.include({ error: false });
    }
    const names = namesOf(await test.api('GET', `/Items(${folderId})/Children`));
    expect([...names].sort()).to.deep.equal(['a (1).txt', 'a.txt', 'b.txt']);
    const shown = await test.api('GET', `/Shares(${id})?$expand=ShareItemHistory`);
    expect(shown.body).to.have.nested.property('ShareItemHistory[1].ActivityType', 'Upload');
    expect((await visit('GET', `/Shares(${id})/Items`)).body).to.include({ 'odata.count': 0 });
    const giving = stringMember(await share(), 'Id');
    expect((await visit('POST', `/Shares(${giving})/Upload2`, { raw: true, fileName: 'x' })).status).to.equal(400);
  });

  it('is dead once the share, what it gives or who made it is gone', async () => {
    const { share, visit, test, fileId, client, clientId } = await start();
    const id = stringMember(await share(), 'Id');
    await test.api('DELETE', `/Items(${fileId})`);
    expect((await visit('GET', `/Shares(${id})/Download`)).status).to.equal(404);
    await test.api('DELETE', `/Shares(${id})`);
    expect((await visit('GET', `/Shares(${id})`)).status).to.equal(401);
    const home = stringMember(await test.api('GET', `/Users(${clientId})/HomeFolder`), 'Id');
    const body = { ShareType: 'Request', Parent: { Id: home } };
    const own = stringMember(await test.api('POST', '/Shares', { ...client, body }), 'Id');
    await test.api('DELETE', `/Users(${clientId})`);
    expect((await test.api('GET', `/Shares(${own})`)).status).to.equal(404);
  });
});

describe('shares in a data folder', () => {
  let dataDir = '';
  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'mock-sharefile-test-'));
  });
  afterEach(() => {
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('are there after a restart, with their recipients and with what was used of them', async () => {
    const first = await createTestMock({}, 1, { dataDir });
    const fileId = await first.upload('home', 'kept.txt', 'x');
    const body = {
      ShareType: 'Send',
      Items: [{ Id: fileId }],
      MaxDownloads: 1,
      Recipients: [{ Email: 'employee@cloud-elements.example' }],
    };
    const id = stringMember(await first.api('POST', '/Shares', { body }), 'Id');
    const offer = await first.client('GET', `/sf/v3/Shares(${id})/Download?redirect=false`);
    await first.client('GET', stringMember(offer, 'DownloadUrl'));
    const host = { headers: { Host: 'cloud-elements.sf-api.com' } };
    const shown = `/Shares(${id})?$expand=Items,Recipients,ShareItemHistory`;
    const before = await first.api('GET', shown, host);
    expect(before.body).to.include({ TotalDownloads: 1, IsConsumed: true });
    await first.close();

    const second = await createTestMock({}, 1, { dataDir, startAt: first.world.clock.now() });
    expect((await second.api('GET', shown, host)).text).to.equal(before.text);
    expect((await second.client('GET', `/sf/v3/Shares(${id})/Download`)).status).to.equal(403);
    const token = await second.signIn('employee@cloud-elements.example', 'employee-password');
    const headers = { Authorization: `Bearer ${token}` };
    const userId = stringMember(await second.api('GET', '/Users', { headers }), 'Id');
    const inbox = valuesOf(await second.api('GET', `/Users(${userId})/Inbox`, { headers }));
    expect(inbox.map((each) => each['Id'])).to.deep.equal([id]);
    const made = valuesOf(await second.api('GET', '/Shares'));
    expect(made.map((each) => each['Id'])).to.deep.equal([id]);
    await second.close();
  });
});
