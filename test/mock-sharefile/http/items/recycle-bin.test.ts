import { expect } from 'chai';
import { createTestMock, member, namesOf, stringMember, valuesOf } from '../../create-test-mock.ts';
import type { TestMock } from '../../create-test-mock.ts';
import { unzip } from '../../transfers/unzip.ts';
import type { Answer } from '../../validated-client.ts';

describe('the recycle bin (sections 3.1 and 3.2 of the reference)', () => {
  let test: TestMock;
  let folderId: string;
  let belowId: string;
  let fileId: string;

  beforeEach(async () => {
    test = await createTestMock({ seedFileCount: 0, seedFolderCount: 0 });
    folderId = await makeFolder('home', 'F');
    belowId = await makeFolder(folderId, 'G');
    fileId = await test.upload(belowId, 'a.txt', 'hello');
  });
  afterEach(() => test.close());

  const makeFolder = async (parentId: string, Name: string): Promise<string> =>
    stringMember(await test.api('POST', `/Items(${parentId})/Folder`, { body: { Name } }), 'Id');
  const remove = (id: string): Promise<Answer> => test.api('DELETE', `/Items(${id})`);
  const restore = (...ids: string[]): Promise<Answer> => test.api('POST', '/Items/BulkRestore', { body: ids });
  const purge = (...ids: string[]): Promise<Answer> => test.api('POST', '/Items/BulkDeletePermanently', { body: ids });
  const statusOf = async (id: string, query = ''): Promise<number> =>
    (await test.api('GET', `/Items(${id})${query}`)).status;
  const bytesOf = async (specification: Answer): Promise<Buffer> =>
    Buffer.from(await (await fetch(stringMember(specification, 'DownloadUrl'))).arrayBuffer());
  const deletedIn = async (id: string): Promise<readonly string[]> =>
    namesOf(await test.api('GET', `/Items(${id})/DeletedChildren`));

  it('takes a folder with all below it, as one entry of the folder that held it', async () => {
    expect((await remove(folderId)).status).to.equal(204);
    for (const id of [folderId, belowId, fileId]) {
      expect([await statusOf(id), await statusOf(id, '?includeDeleted=true')]).to.deep.equal([404, 200]);
    }
    expect(await deletedIn('home')).to.deep.equal(['F']);
    const children = (query: string): Promise<readonly string[]> =>
      test.api('GET', `/Items(home)/Children${query}`).then(namesOf);
    expect(await children('')).to.deep.equal([]);
    expect(await children('?includeDeleted=false')).to.deep.equal([]);
    expect(await children('?includeDeleted=true')).to.deep.equal(['F']);
  });

  it('lists what somebody deleted, newest first, and what others deleted only to who may see it', async () => {
    await remove(fileId);
    await test.world.advance('1m');
    await remove(folderId);
    expect(namesOf(await test.api('GET', '/Items/UserDeletedItems'))).to.deep.equal(['F', 'a.txt']);
    const ownerId = stringMember(await test.api('GET', '/Users'), 'Id');
    const token = await test.signIn('employee@cloud-elements.example', 'employee-password');
    const headers = { Authorization: `Bearer ${token}` };
    const seen = await test.api('GET', `/Items/UserDeletedItems?userid=${ownerId}`, { headers });
    expect(namesOf(seen)).to.deep.equal([]);
    expect(namesOf(await test.api('GET', `/Items/UserDeletedItems?userid=${ownerId}`))).to.deep.equal(['F', 'a.txt']);
  });

  it('gives back all of it under the ids that it had, with its dates; folders above show as edited', async () => {
    const before = await test.api('GET', `/Items(${fileId})`);
    await remove(folderId);
    await test.world.advance('1h');
    expect((await restore(folderId)).status).to.equal(204);
    expect((await test.api('GET', `/Items(${fileId})`)).body).to.deep.equal(before.body);
    expect(member(await test.api('GET', '/Items(home)'), 'ProgenyEditDate')).to.equal('2026-03-02T10:00:00Z');
    expect(member(await test.api('GET', '/Items(home)'), 'FileSizeBytes')).to.equal(5);
    expect(await deletedIn('home')).to.deep.equal([]);
  });

  const refused: readonly (readonly [what: string, prepare: () => Promise<string[]>, status: number])[] = [
    ['an id that was never deleted', () => Promise.resolve([fileId]), 404],
    ['an id that nobody knows', () => Promise.resolve(['fi0']), 404],
    [
      'what lay in a deleted folder by itself',
      async () => {
        await remove(folderId);
        return [fileId];
      },
      404,
    ],
    [
      'something whose name was taken since',
      async () => {
        await remove(folderId);
        await makeFolder('home', 'f');
        return [folderId];
      },
      409,
    ],
    [
      'something whose folder is deleted as well',
      async () => {
        await remove(fileId);
        await remove(folderId);
        return [fileId];
      },
      409,
    ],
    [
      'two of one name at once',
      async () => {
        await remove(fileId);
        const again = await test.upload(belowId, 'A.TXT', 'again');
        await remove(again);
        return [fileId, again];
      },
      409,
    ],
    [
      'one good and one bad, and then neither',
      async () => {
        await remove(fileId);
        return [fileId, 'fi0'];
      },
      404,
    ],
  ];
  for (const [what, prepare, status] of refused) {
    it(`BulkRestore answers ${status} to ${what}, and changes nothing`, async () => {
      const ids = await prepare();
      const before = test.mock.changes().length;
      expect((await restore(...ids)).status).to.equal(status);
      expect(test.mock.changes()).to.have.length(before);
    });
  }

  it('BulkDeletePermanently forgets for good, with what had been deleted from below', async () => {
    await remove(fileId);
    await remove(folderId);
    expect((await purge(folderId)).status).to.equal(204);
    for (const id of [folderId, belowId, fileId]) expect(await statusOf(id, '?includeDeleted=true')).to.equal(404);
    expect(valuesOf(await test.api('GET', '/Items/UserDeletedItems'))).to.deep.equal([]);
    expect((await restore(folderId)).status).to.equal(404);
    expect((await purge(folderId)).status).to.equal(404);
  });

  it('BulkDelete takes children only, all or none; deletePermanently=true leaves nothing in the bin', async () => {
    const other = await makeFolder('home', 'Other');
    const bulk = (body: readonly string[], query = ''): Promise<Answer> =>
      test.api('POST', `/Items(home)/BulkDelete${query}`, { body });
    expect((await bulk([other, fileId])).status).to.equal(400);
    expect((await bulk([other, 'fo0'])).status).to.equal(404);
    expect((await bulk([])).status).to.equal(400);
    expect(await statusOf(other)).to.equal(200);
    expect((await bulk([other, other])).status).to.equal(204);
    expect(await deletedIn('home')).to.deep.equal(['Other']);
    expect((await bulk([folderId], '?deletePermanently=true&forceSync=true')).status).to.equal(204);
    expect(await deletedIn('home')).to.deep.equal(['Other']);
    expect(await statusOf(fileId, '?includeDeleted=true')).to.equal(404);
  });

  it('counts what is named in several ways once', async () => {
    const twin = await test.upload('home', 'twin.txt', 'hello');
    const newer = await test.upload(belowId, 'a.txt', 'newer');
    const stream = stringMember(await test.api('GET', `/Items(${newer})`), 'StreamID');
    const names = [newer, newer.toUpperCase(), newer.replaceAll('-', ''), stream, fileId];
    const bulk = (query: string): Promise<Answer> =>
      test.api('POST', `/Items(${belowId})/BulkDelete${query}`, { body: names });
    const zip = await test.api('POST', `/Items(${belowId})/BulkDownload?redirect=false`, { body: [newer, stream] });
    expect(unzip(await bytesOf(zip))).to.have.keys(['a.txt']);
    const before = test.mock.changes().length;
    expect((await bulk('')).status).to.equal(204);
    expect(test.mock.changes()).to.have.length(before + 1);
    expect(member(await test.api('GET', '/Items(home)'), 'FileCount')).to.equal(1);
    expect((await restore(newer, newer.toUpperCase())).status).to.equal(204);
    expect((await bulk('?deletePermanently=true')).status).to.equal(204);
    expect(test.mock.changes()).to.have.length(before + 3);
    // The content of another file is the same as that of the first version, and stays.
    const download = await test.api('GET', `/Items(${twin})/Download?redirect=false`);
    expect((await bytesOf(download)).toString()).to.equal('hello');
  });

  it('keeps what is in it for as many days as the setting says', async () => {
    const short = await createTestMock({ recycleBinDays: 2, accessTokenLifetimeSeconds: 1e6 });
    const old = await short.upload('home', 'old.txt', 'x');
    await short.api('DELETE', `/Items(${old})`);
    await short.world.advance('47h');
    expect((await short.api('POST', '/Items/BulkRestore', { body: [old] })).status).to.equal(204);
    await short.api('DELETE', `/Items(${old})`);
    await short.world.advance('49h');
    await short.api('DELETE', `/Items(${await short.upload('home', 'young.txt', 'x')})`);
    expect(namesOf(await short.api('GET', '/Items(home)/DeletedChildren'))).to.deep.equal(['young.txt']);
    await short.close();
  });

  it('takes nothing from a folder in which one may not delete', async () => {
    for (const id of ['home', 'root', 'top', 'allshared']) expect((await remove(id)).status, id).to.equal(403);
  });
});
