import { createHash } from 'node:crypto';
import { expect } from 'chai';
import supertest from 'supertest';
import { createTestMock, namesOf, stringMember, valuesOf } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';

describe('uploads', () => {
  let test: TestMock;
  let folderId: string;

  beforeEach(async () => {
    test = await createTestMock();
    folderId = stringMember(await test.api('POST', '/Items(home)/Folder', { body: { Name: 'Files' } }), 'Id');
  });
  afterEach(() => test.close());

  const chunkUri = async (body: object): Promise<string> =>
    stringMember(await test.api('POST', `/Items(${folderId})/Upload2`, { body }), 'ChunkUri');

  it('takes what rclone sends and answers with the finished file', async () => {
    const uri = await chunkUri({
      method: 'standard',
      raw: true,
      fileName: 'b #1 50% + c.txt',
      overwrite: true,
      ClientCreatedDate: '2026-11-24T02:59:30.728165422Z',
      ClientModifiedDate: '2026-11-24T02:59:30.728165422Z',
      tool: 'rclone/',
    });
    const answer = await test.client('POST', `${uri}&fmt=json`, { body: 'hello' });
    const md5 = createHash('md5').update('hello').digest('hex');
    expect(answer.body).to.have.property('error', false);
    const [file] = valuesOf(answer);
    expect(file).to.include({ parentid: folderId, displayname: 'b #1 50% + c.txt', size: 5, md5 });
    const item = await test.api('GET', `/Items(${String(file?.['id'])})`);
    expect(item.body).to.include({ Hash: md5, FileSizeBytes: 5, ClientModifiedDate: '2026-11-24T02:59:30.727Z' });
  });

  it('takes parameters from the query and the file from a form', async () => {
    const specification = await test.api('POST', `/Items(${folderId})/Upload?method=standard&overwrite=true`);
    const path = stringMember(specification, 'ChunkUri');
    const answer = await supertest(new URL(path).origin)
      .post(path.slice(new URL(path).origin.length))
      .attach('Filedata', Buffer.from('from a form'), 'form.txt');
    expect(answer.text).to.equal('OK');
    expect(namesOf(await test.api('GET', `/Items(${folderId})/Children`))).to.deep.equal(['form.txt']);
  });

  it('makes a new version: another id, the same stream, the old one still readable', async () => {
    const first = await test.upload(folderId, 'a.txt', 'one');
    await test.world.advance('1m');
    const second = await test.upload(folderId, 'A.TXT', 'two!');
    const [older, newer] = [await test.api('GET', `/Items(${first})`), await test.api('GET', `/Items(${second})`)];
    expect(second).not.to.equal(first);
    expect(stringMember(newer, 'StreamID')).to.equal(stringMember(older, 'StreamID'));
    expect(newer.body).to.include({ HasMultipleVersions: true, Version: 2, CreationDate: '2026-03-02T09:01:00Z' });
    expect(older.body).to.include({ HasMultipleVersions: false, Version: 1, CreationDate: '2026-03-02T09:00:00Z' });
    expect(namesOf(await test.api('GET', `/Items(${folderId})/Children`))).to.deep.equal(['A.TXT']);
    const byStream = await test.api('GET', `/Items(${stringMember(newer, 'StreamID')})`);
    expect(stringMember(byStream, 'Id')).to.equal(second);
  });

  it('chooses another name, or refuses, when the name is taken and overwrite is off', async () => {
    await test.upload(folderId, 'a.txt', 'one');
    await test.upload(folderId, 'a.txt', 'two', { overwrite: false });
    expect(namesOf(await test.api('GET', `/Items(${folderId})/Children`))).to.deep.equal(['a (1).txt', 'a.txt']);
    const strict = await createTestMock({ uploadNameConflict: 'refuse' });
    await strict.upload('home', 'a.txt', 'one');
    const body = { raw: true, fileName: 'a.txt', overwrite: false };
    const uri = stringMember(await strict.api('POST', '/Items(home)/Upload2', { body }), 'ChunkUri');
    expect((await strict.client('POST', `${uri}&fmt=json`, { body: 'x' })).body).to.include({
      error: true,
      errorCode: -1,
    });
    await strict.close();
  });

  it('refuses in its own shape: JSON with a code, or 200 with ERROR: as text', async () => {
    const short = await chunkUri({ raw: true, fileName: 'a.txt', fileSize: 10 });
    expect((await test.client('POST', `${short}&fmt=json`, { body: 'x' })).body).to.include({
      error: true,
      errorCode: -2,
    });
    const unknown = '/upload.aspx?uploadid=rsu-0&h=x';
    const json = await test.client('POST', `${unknown}&fmt=json`, { body: 'x' });
    expect(json.body).to.include({ error: true, errorCode: 605 });
    const text = await test.client('POST', unknown, { body: 'x' });
    expect([text.status, text.text?.slice(0, 6)]).to.deep.equal([200, 'ERROR:']);
    const done = await chunkUri({ raw: true, fileName: 'a.txt' });
    await test.client('POST', done, { body: 'x' });
    expect((await test.client('POST', `${done}&fmt=json`, { body: 'x' })).body).to.include({ errorCode: 605 });
    const late = await chunkUri({ raw: true, fileName: 'late.txt' });
    await test.world.advance('2h');
    expect((await test.client('POST', `${late}&fmt=json`, { body: 'x' })).body).to.include({ errorCode: 605 });
  });

  it('answers 413 to a file that is longer than the mock takes, raw or from a form, and keeps nothing', async () => {
    const small = await createTestMock({ maxUploadBytes: 10 });
    for (const raw of [true, false]) {
      const body = { raw, fileName: 'long.txt' };
      const uri = stringMember(await small.api('POST', '/Items(home)/Upload2', { body }), 'ChunkUri');
      const request = supertest(new URL(uri).origin).post(uri.slice(new URL(uri).origin.length));
      const content = Buffer.from('longer than ten');
      const sent = raw ? request.type('text/plain').send(content.toString()) : request.attach('Filedata', content, 'x');
      expect((await sent).status).to.equal(413);
    }
    expect(small.mock.changes()).to.deep.equal([]);
    await small.close();
  });

  it('refuses an upload on top of a version that is no longer current', async () => {
    const first = await test.upload(folderId, 'a.txt', 'one');
    const base = { raw: true, fileName: 'a.txt', overwrite: true, baseFileId: first };
    const [good, late] = [await chunkUri(base), await chunkUri(base)];
    expect((await test.client('POST', `${good}&fmt=json`, { body: 'x' })).body).to.include({ error: false });
    expect((await test.client('POST', `${late}&fmt=json`, { body: 'x' })).body).to.include({ error: true });
  });
});

describe('downloads', () => {
  let test: TestMock;
  let id: string;
  let url: string;

  beforeEach(async () => {
    test = await createTestMock();
    id = await test.upload('home', 'ü.txt', '0123456789');
    url = stringMember(await test.api('GET', `/Items(${id})/Download?redirect=false`), 'DownloadUrl');
  });
  afterEach(() => test.close());

  it('redirects to a signed URL that needs no token', async () => {
    const answer = await test.api('GET', `/Items(${id})/Download`);
    expect(answer.status).to.equal(302);
    const file = await test.client('GET', String(answer.headers['location']));
    expect(String(file.body)).to.equal('0123456789');
    expect(file.headers['content-disposition']).to.equal(`attachment; filename="u.txt"; filename*=UTF-8''%C3%BC.txt`);
  });

  const ranges: readonly (readonly [range: string, status: number, text: string, contentRange?: string])[] = [
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=0-100', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=4-2', 200, '0123456789'],
    ['bytes=0-1,3-4', 200, '0123456789'],
    ['lines=1-2', 200, '0123456789'],
  ];
  for (const [range, status, text, contentRange] of ranges) {
    it(`answers Range ${range} with ${String(status)}`, async () => {
      const answer = await test.client('GET', url, { headers: { Range: range } });
      expect([answer.status, String(answer.body)]).to.deep.equal([status, text]);
      expect(answer.headers['content-range']).to.equal(contentRange);
    });
  }

  it('refuses a range outside, a wrong signature, an expired link and a deleted file', async () => {
    expect((await test.client('GET', url, { headers: { Range: 'bytes=10-' } })).status).to.equal(416);
    expect((await test.client('GET', url.replace(/h=.*/, 'h=x'))).status).to.equal(404);
    await test.world.advance('61m');
    expect((await test.client('GET', url)).status).to.equal(403);
    const fresh = stringMember(await test.api('GET', `/Items(${id})/Download?redirect=false`), 'DownloadUrl');
    await test.api('DELETE', `/Items(${id})`);
    expect((await test.client('GET', fresh)).status).to.equal(404);
  });
});
