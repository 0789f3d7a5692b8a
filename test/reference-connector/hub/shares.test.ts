import { expect } from 'chai';
import { memberOf } from '../../../harness/member-of.ts';
import { isValid, violationsOf } from '../../../schemas/index.ts';
import { startHubWorld } from './hub-world.ts';
import type { HubWorld } from './hub-world.ts';

describe('/share of the documents hub', () => {
  let hub: HubWorld;
  let fileId = '';
  before(async () => {
    hub = await startHubWorld('/home');
    const file = await hub.call('POST', '/files?path=/shared/a.txt', { file: 'for everybody' });
    fileId = String(memberOf(file.json, 'id'));
  });
  after(() => hub.close());

  it('makes a link by which a visitor, who has no account, gets the file', async () => {
    const share = { ShareType: 'Send', Title: 'For you', Items: [{ Id: fileId }], RequireLogin: false };
    const made = await hub.call('POST', '/share', { json: share });
    expect(made.status, made.text).to.equal(200);
    expect(violationsOf('open-connectors/share', made.json)).to.deep.equal([]);
    expect(made.json).to.include({ ShareType: 'Send', Title: 'For you' });

    const id = String(memberOf(made.json, 'Id'));
    const { url } = hub.deployment.shareFile;
    const visited = await fetch(`${url}/sf/v3/Shares(${id})/Download?redirect=true`);
    expect([visited.status, await visited.text()]).to.deep.equal([200, 'for everybody']);
    // The link itself is a page for people, on the host that the mock stands for.
    expect(new URL(String(memberOf(made.json, 'Uri'))).pathname).to.include(id);

    const listed = await hub.call('GET', '/hubs/documents/share');
    const shares = listed.json as readonly unknown[];
    expect(shares.map((each) => memberOf(each, 'Id'))).to.deep.equal([id]);
    expect(shares.flatMap((each) => violationsOf('open-connectors/share', each))).to.deep.equal([]);
  });

  it('makes a link by which a visitor brings a file, which the hub then has', async () => {
    const folder = await hub.call('POST', '/folders', { json: { path: '/inbox' } });
    const share = {
      ShareType: 'Request',
      Title: 'Bring it',
      Parent: { Id: memberOf(folder.json, 'id') },
      RequireLogin: false,
    };
    const made = await hub.call('POST', '/share', { json: share });
    expect(made.status, made.text).to.equal(200);
    const { url } = hub.deployment.shareFile;
    const specification = await fetch(
      `${url}/sf/v3/Shares(${String(memberOf(made.json, 'Id'))})/Upload?method=standard&raw=true&fileName=brought.txt`,
      { method: 'POST' },
    );
    const chunkUri = String(memberOf(await specification.json(), 'ChunkUri'));
    expect((await fetch(`${chunkUri}&fmt=json`, { method: 'POST', body: 'brought' })).status).to.equal(200);
    expect((await hub.call('GET', '/files?path=/inbox/brought.txt')).text).to.equal('brought');
  });

  for (const [name, json, status] of [
    ['no object', [], 400],
    ['no body', undefined, 400],
    ['a kind that there is not', { ShareType: 'Give', Items: [] }, 400],
    ['a file that there is not', { ShareType: 'Send', Items: [{ Id: 'fi00000000-0000-0000-0000-000000000000' }] }, 404],
  ] as const) {
    it(`passes on what ShareFile says to ${name}`, async () => {
      const answer = await hub.call('POST', '/share', json === undefined ? { body: '' } : { json });
      expect(answer.status, answer.text).to.equal(status);
      expect(isValid('open-connectors/error', answer.json)).to.equal(true);
    });
  }
});
