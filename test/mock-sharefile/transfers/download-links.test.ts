import { expect } from 'chai';
import { createTestMock, isRecord, stringMember, valuesOf } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';
import type { Answer } from '../validated-client.ts';
import { unzip } from './unzip.ts';
import type { Unzipped } from './unzip.ts';

function pathOf(url: string): string {
  return url.slice(new URL(url).origin.length);
}

describe('downloads (section 3.1 of the reference)', () => {
  let test: TestMock;
  let folderId: string;
  let oldId: string;
  let fileId: string;
  let disposition: string;

  beforeEach(async () => {
    test = await createTestMock();
    folderId = stringMember(await test.api('POST', '/Items(home)/Folder', { body: { Name: 'F' } }), 'Id');
    oldId = await test.upload(folderId, 'a.txt', 'old');
    fileId = await test.upload(folderId, 'a.txt', 'new');
    const below = stringMember(await test.api('POST', `/Items(${folderId})/Folder`, { body: { Name: 'G' } }), 'Id');
    await test.upload(below, 'ü #1 50%.txt', 'deep');
    await test.api('POST', `/Items(${folderId})/Folder`, { body: { Name: 'Empty' } });
  });
  afterEach(() => test.close());

  const follow = async (answer: Answer): Promise<Answer> => {
    expect(answer.status).to.equal(302);
    return test.client('GET', String(answer.headers['location']));
  };
  const archive = async (answer: Answer): Promise<Unzipped> => {
    expect(answer.status).to.equal(302);
    const response = await fetch(`${test.url}${pathOf(String(answer.headers['location']))}`);
    expect(response.headers.get('content-type')).to.equal('application/zip');
    disposition = response.headers.get('content-disposition') ?? '';
    return unzip(Buffer.from(await response.arrayBuffer()));
  };

  it('redirect=true, and no redirect at all, answer 302 to the storage host', async () => {
    for (const query of ['', '?redirect=true', '?REDIRECT=True', '?redirect=']) {
      expect((await follow(await test.api('GET', `/Items(${fileId})/Download${query}`))).text).to.equal(undefined);
    }
    const file = await follow(await test.api('GET', `/Items(${fileId})/Download`));
    expect(String(file.body)).to.equal('new');
  });

  it('redirect=false answers 200 with a DownloadSpecification', async () => {
    const answer = await test.api('GET', `/Items(${fileId})/Download?redirect=false`);
    expect(answer.status).to.equal(200);
    expect(answer.body).to.include({ 'odata.type': 'ShareFile.Api.Models.DownloadSpecification' });
    expect(stringMember(answer, 'DownloadToken')).to.match(/^dt[0-9a-f]{32}$/);
    const url = new URL(stringMember(answer, 'DownloadUrl'));
    expect(url.pathname).to.equal('/download.ashx');
    expect([...url.searchParams.keys()]).to.include.members(['dt', 'cid', 'exp', 'h']);
    expect(Number(url.searchParams.get('exp')) * 1000 - test.world.clock.now()).to.equal(3_600_000);
    expect(String((await test.client('GET', url.href)).body)).to.equal('new');
  });

  it('an older version has its own bytes; its stream id leads to the latest', async () => {
    const streamId = stringMember(await test.api('GET', `/Items(${fileId})`), 'StreamID');
    for (const [id, text] of [
      [oldId, 'old'],
      [fileId, 'new'],
      [streamId, 'new'],
      [fileId.toUpperCase().replaceAll('-', ''), 'new'],
    ] as const) {
      expect(String((await follow(await test.api('GET', `/Items(${id})/Download`))).body), id).to.equal(text);
    }
  });

  it('includeAllVersions=true packs every version of a file', async () => {
    const versions = await archive(await test.api('GET', `/Items(${fileId})/Download?includeAllVersions=true`));
    expect(versions).to.deep.equal({ 'a.txt': 'new', 'a (version 1).txt': 'old' });
  });

  it('a folder is a ZIP of all below it, empty folders and odd names too, under its name', async () => {
    const all = await archive(await test.api('GET', `/Items(${folderId})/Download`));
    expect(all).to.deep.equal({ 'F/a.txt': 'new', 'F/G/ü #1 50%.txt': 'deep', 'F/Empty/': '' });
    expect(disposition).to.equal(`attachment; filename="F.zip"; filename*=UTF-8''F.zip`);
    const every = await archive(await test.api('GET', `/Items(${folderId})/Download?includeAllVersions=true`));
    expect(Object.keys(every)).to.include('F/a (version 1).txt');
  });

  it('BulkDownload is a ZIP of those children that stand in the body, and of no others', async () => {
    const children = valuesOf(await test.api('GET', `/Items(${folderId})/Children`));
    const ids = children.filter(({ Name }) => Name !== 'Empty').map(({ Id }) => Id);
    const two = await archive(await test.api('POST', `/Items(${folderId})/BulkDownload`, { body: ids }));
    expect(two).to.deep.equal({ 'a.txt': 'new', 'G/ü #1 50%.txt': 'deep' });
    const specification = await test.api('POST', `/Items(${folderId})/BulkDownload?redirect=false`, { body: ids });
    expect(stringMember(specification, 'DownloadUrl')).to.include('/download.ashx?');
    expect((await test.api('POST', '/Items(home)/BulkDownload', { body: ids })).status).to.equal(400);
    expect((await test.api('POST', `/Items(${folderId})/BulkDownload`, { body: [] })).status).to.equal(400);
  });

  it('includeDeleted=true reaches what is in the recycle bin, and nothing else does', async () => {
    await test.api('DELETE', `/Items(${fileId})`);
    expect((await test.api('GET', `/Items(${fileId})/Download`)).status).to.equal(404);
    const file = await follow(await test.api('GET', `/Items(${fileId})/Download?includeDeleted=true`));
    expect(String(file.body)).to.equal('new');
  });

  it('a link dies with its time, with its file, and by any other signature, expiry or id', async () => {
    const url = String((await test.api('GET', `/Items(${fileId})/Download`)).headers['location']);
    const change = (name: string, value: string): string => {
      const changed = new URL(url);
      changed.searchParams.set(name, value);
      return changed.href;
    };
    for (const [changed, status] of [
      [change('h', 'AAAA'), 404],
      [change('h', ''), 404],
      [change('exp', '9999999999'), 404],
      [change('dt', `dt${'0'.repeat(32)}`), 404],
      [change('cid', 'another'), 200],
      [`${url}&more=1`, 200],
      [url, 200],
    ] as const) {
      expect((await test.client('GET', changed)).status, changed).to.equal(status);
    }
    await test.world.advance('59m');
    expect((await test.client('GET', url)).status).to.equal(200);
    await test.world.advance('1m');
    expect((await test.client('GET', url)).status).to.equal(403);
    const fresh = String((await test.api('GET', `/Items(${fileId})/Download`)).headers['location']);
    await test.api('DELETE', `/Items(${folderId})`);
    expect((await test.client('GET', fresh)).status).to.equal(404);
  });

  it('live as long as the setting says', async () => {
    const short = await createTestMock({ transferUrlLifetimeSeconds: 5 });
    const id = await short.upload('home', 'a.txt', 'x');
    const url = String((await short.api('GET', `/Items(${id})/Download`)).headers['location']);
    await short.world.advance('4s');
    expect((await short.client('GET', url)).status).to.equal(200);
    await short.world.advance('1s');
    expect((await short.client('GET', url)).status).to.equal(403);
    await short.close();
  });

  const names: readonly (readonly [name: string, disposition: string])[] = [
    ['plain.txt', `filename="plain.txt"; filename*=UTF-8''plain.txt`],
    ['ü.txt', `filename="u.txt"; filename*=UTF-8''%C3%BC.txt`],
    ["it's (1)!.txt", `filename="it's (1)!.txt"; filename*=UTF-8''it%27s%20%281%29!.txt`],
    ['50% & #.txt', `filename="50_ & #.txt"; filename*=UTF-8''50%25%20%26%20%23.txt`],
    ['日本.txt', `filename="__.txt"; filename*=UTF-8''%E6%97%A5%E6%9C%AC.txt`],
  ];
  for (const [name, disposition] of names) {
    it(`names ${name} so that old and new clients can save it`, async () => {
      const id = await test.upload('home', name, 'x');
      const file = await follow(await test.api('GET', `/Items(${id})/Download`));
      expect(file.headers['content-disposition']).to.equal(`attachment; ${disposition}`);
    });
  }

  it('are answers 400 or 404 to what has no bytes', async () => {
    const link = await test.api('POST', '/Items(home)/Link', { body: { Name: 'L', Uri: 'https://x.example' } });
    expect((await test.api('GET', `/Items(${stringMember(link, 'Id')})/Download`)).status).to.equal(400);
    const missing = await test.api('GET', '/Items(fi0)/Download');
    expect(isRecord(missing.body) && missing.body['code']).to.equal('NotFound');
  });
});
