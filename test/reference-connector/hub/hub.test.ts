import { expect } from 'chai';
import { memberOf } from '../../../harness/member-of.ts';
import { startHubWorld } from './hub-world.ts';
import type { Answered, HubWorld } from './hub-world.ts';

describe('The documents hub', () => {
  let hub: HubWorld;
  before(async () => {
    hub = await startHubWorld();
  });
  after(() => hub.close());

  it('stores a file, makes the folders on its way, and gives its bytes back', async () => {
    const created = await hub.call('POST', '/files?path=/made/on the way/a %23 1.txt', { file: 'hello' });
    expect([created.status, memberOf(created.json, 'name')], created.text).to.deep.equal([200, 'a # 1.txt']);
    expect(memberOf(created.json, 'directory')).to.equal(false);
    const read = await hub.call('GET', '/hubs/documents/files?path=/made/on the way/a %23 1.txt');
    expect([read.status, read.text]).to.deep.equal([200, 'hello']);
    expect(read.headers.get('elements-element-instance-id')).to.equal(String(hub.instanceId));
  });

  it('takes the hub segment for what it is: nothing', async () => {
    const answers = await Promise.all(
      ['', '/hubs/documents', '/hubs/crap'].map((hubPath) => hub.call('GET', `${hubPath}/folders/contents?path=/made`)),
    );
    expect(answers.map(({ status }) => status)).to.deep.equal([200, 200, 200]);
    expect(new Set(answers.map(({ text }) => text)).size).to.equal(1);
  });

  it('refuses to overwrite, to read a folder as a file, and what is not there', async () => {
    const again = await hub.call('POST', '/files?path=/made/on the way/a %23 1.txt&overwrite=false', { file: 'x' });
    const folder = await hub.call('GET', '/files?path=/made');
    const nothing = await hub.call('GET', '/files/metadata?path=/nothing.txt');
    expect([again.status, folder.status, nothing.status]).to.deep.equal([409, 400, 404]);
    for (const { json } of [again, folder, nothing]) expect(memberOf(json, 'message')).to.be.a('string');
  });

  it('moves, copies and deletes by path', async () => {
    const from = '/files/metadata?path=/made/on the way/a %23 1.txt';
    const moved = await hub.call('PATCH', from, { json: { path: '/made/b.txt' } });
    expect(moved.status, moved.text).to.equal(200);
    const copied = await hub.call('POST', '/files/copy?path=/made/b.txt', { json: { path: '/made/c.txt' } });
    expect(copied.status, copied.text).to.equal(200);
    expect((await hub.call('GET', '/files?path=/made/c.txt')).text).to.equal('hello');
    expect((await hub.call('DELETE', '/files?path=/made/b.txt')).status).to.equal(200);
    expect((await hub.call('GET', '/files/metadata?path=/made/b.txt')).status).to.equal(404);
  });

  it('replaces the target when told to, and loses nothing when ShareFile refuses', async () => {
    const put = (path: string, file: string): Promise<Answered> => hub.call('POST', `/files?path=${path}`, { file });
    await Promise.all([put('/over/new.txt', 'new'), put('/over/old.txt', 'old'), put('/nest/inner/kept.txt', 'kept')]);
    const onto = { json: { path: '/over/old.txt' } };
    const moved = await hub.call('PATCH', '/files/metadata?path=/over/new.txt&overwrite=true', onto);
    expect(moved.status, moved.text).to.equal(200);
    expect((await hub.call('GET', '/files?path=/over/old.txt')).text).to.equal('new');
    const contents = await hub.call('GET', '/folders/contents?path=/over');
    expect(contents.json, contents.text).to.have.length(1);
    for (const [method, path] of [
      ['PATCH', '/folders/metadata?path=/nest&overwrite=true'],
      ['POST', '/folders/copy?path=/nest&overwrite=true'],
    ] as const) {
      const refused = await hub.call(method, path, { json: { path: '/nest/inner' } });
      expect(refused.status, `${method} ${refused.text}`).to.be.within(400, 499);
      expect((await hub.call('GET', '/files?path=/nest/inner/kept.txt')).text).to.equal('kept');
    }
  });

  it('says by HEAD what a download would be, lets go of the bytes, and lives on', async () => {
    await hub.call('POST', '/files?path=/head/big.bin', { file: 'x'.repeat(3_000_000) });
    const head = await hub.call('HEAD', '/files?path=/head/big.bin');
    expect([head.status, head.text, head.headers.get('content-length')]).to.deep.equal([200, '', '3000000']);
    // An error of the cut-off stream comes a turn later, where it would end the process.
    await new Promise((resolve) => setImmediate(resolve));
    expect((await hub.call('HEAD', '/files?path=/head/none.bin')).status).to.equal(404);
    expect((await hub.call('GET', '/files?path=/head/big.bin')).text).to.have.length(3_000_000);
  });

  it('answers ping, and says that ShareFile has no storage figures', async () => {
    expect(memberOf((await hub.call('GET', '/ping')).json, 'dateTime')).to.be.a('string');
    const storage = await hub.call('GET', '/storage');
    expect(storage.status).to.be.at.least(400);
    expect(memberOf(storage.json, 'message')).to.equal('This API is not currently supported for this element.');
  });
});
