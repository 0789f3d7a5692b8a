import { buffer } from 'node:stream/consumers';
import { expect } from 'chai';
import { ZipFile } from 'yazl';
import type { ShareFileSettings } from '../../../mock-sharefile/index.ts';
import { createTestMock, member, namesOf, stringMember, valuesOf } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';
import type { Answer } from '../validated-client.ts';

const MTIME = new Date('2020-05-06T07:08:10Z');

/** Packs texts under their paths; a path that ends in a slash is an empty folder. */
async function zip(files: Readonly<Record<string, string>>, compress = true): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [path, text] of Object.entries(files)) {
    if (path.endsWith('/')) archive.addEmptyDirectory(path, { mtime: MTIME });
    else archive.addBuffer(Buffer.from(text), path, { mtime: MTIME, compress });
  }
  archive.end();
  return buffer(archive.outputStream);
}

/** Writes other bytes of the same length wherever some stand, as no writer of archives would. */
function swap(archive: Buffer, from: string, to: string): Buffer {
  return Buffer.from(archive.toString('latin1').replaceAll(from, to), 'latin1');
}

describe('an upload that is to be unpacked', () => {
  let test: TestMock;
  const start = async (settings: Partial<ShareFileSettings> = {}): Promise<void> => {
    test = await createTestMock({ seedFileCount: 0, seedFolderCount: 0, ...settings });
  };
  afterEach(() => test.close());

  const send = async (content: Buffer, members: object = {}, parent = 'home'): Promise<Answer> => {
    const body = { method: 'standard', raw: true, fileName: 'x.zip', unzip: true, overwrite: true, ...members };
    const specification = await test.api('POST', `/Items(${parent})/Upload2`, { body });
    if (specification.status !== 200) return specification;
    const headers = { 'Content-Type': 'application/octet-stream' };
    return test.client('POST', `${stringMember(specification, 'ChunkUri')}&fmt=json`, { headers, body: content });
  };
  const namesIn = async (id: string): Promise<readonly string[]> =>
    namesOf(await test.api('GET', `/Items(${id})/Children`));
  const idAt = async (path: string): Promise<string> =>
    stringMember(await test.api('GET', `/Items(home)/ByPath?path=${encodeURIComponent(path)}`), 'Id');
  const textAt = async (path: string): Promise<string> => {
    const answer = await test.api('GET', `/Items(${await idAt(path)})/Download?redirect=false`);
    return (await fetch(stringMember(answer, 'DownloadUrl'))).text();
  };

  it('leaves what is in the archive, with its folders and dates, and answers with each file', async () => {
    await start();
    const answer = await send(await zip({ 'a.txt': 'a', 'F/G/ü #1.txt': 'deep', 'F/empty.txt': '', 'E/': '' }));
    expect(member(answer, 'error'), answer.text).to.equal(false);
    expect(valuesOf(answer).map(({ displayname, size }) => [displayname, size])).to.deep.equal([
      ['a.txt', 1],
      ['ü #1.txt', 4],
      ['empty.txt', 0],
    ]);
    expect(await namesIn('home')).to.deep.equal(['E', 'F', 'a.txt']);
    expect(await textAt('/F/G/ü #1.txt')).to.equal('deep');
    const [first] = valuesOf(answer);
    expect((await test.api('GET', `/Items(${String(first?.['id'])})`)).body).to.include({
      Name: 'a.txt',
      ClientModifiedDate: '2020-05-06T07:08:10Z',
    });
    expect(namesOf(await test.api('GET', '/Capabilities'))).to.include('UnZipFileUploads');
  });

  it('adds to what is there: folders are filled up, files get versions or other names', async () => {
    await start();
    await send(await zip({ 'F/a.txt': 'one' }));
    await send(await zip({ 'f/A.TXT': 'two', 'F/b.txt': 'b' }));
    expect(await namesIn(await idAt('/F'))).to.deep.equal(['A.TXT', 'b.txt']);
    expect((await test.api('GET', `/Items(${await idAt('/F/a.txt')})`)).body).to.include({ Version: 2 });
    await send(await zip({ 'F/b.txt': 'again' }), { overwrite: false });
    expect(await namesIn(await idAt('/F'))).to.include('b (1).txt');
  });

  it('stays what it is when it is no .zip, or when so set, and gets a folder of its own when so set', async () => {
    await start();
    await send(await zip({ 'a.txt': 'a' }), { fileName: 'x.docx' });
    expect(await namesIn('home')).to.deep.equal(['x.docx']);
    await test.close();
    await start({ unzipUploads: 'off' });
    await send(await zip({ 'a.txt': 'a' }));
    expect(await namesIn('home')).to.deep.equal(['x.zip']);
    expect(namesOf(await test.api('GET', '/Capabilities'))).not.to.include('UnZipFileUploads');
    await test.close();
    await start({ unzipUploads: 'into-own-folder' });
    await send(await zip({ 'a.txt': 'a' }));
    expect(await namesIn(await idAt('/x'))).to.deep.equal(['a.txt']);
  });

  it('is read from the disk as well, and lets go of the archive', async () => {
    await start({ memoryContentBytes: 10 });
    const archive = await zip({ 'a.txt': 'hello '.repeat(1000), 'copy.zip': 'other' });
    await send(archive);
    expect(await textAt('/a.txt')).to.equal('hello '.repeat(1000));
    expect(member(await send(archive), 'error')).to.equal(false);
    expect((await test.api('GET', `/Items(${await idAt('/a.txt')})`)).body).to.include({ Version: 2 });
  });

  const refused: readonly (readonly [
    what: string,
    archive: () => Promise<Buffer>,
    says: RegExp,
    settings?: Partial<ShareFileSettings>,
  ])[] = [
    ['no archive', () => Promise.resolve(Buffer.from('no archive')), /not a zip file/],
    ['nothing', () => Promise.resolve(Buffer.alloc(0)), /not a zip file/],
    ['half an archive', async () => (await zip({ 'a.txt': 'a'.repeat(99) })).subarray(0, 60), /truncated/],
    [
      'other bytes than were packed',
      async () => swap(await zip({ 'a.txt': 'right' }, false), 'right', 'wrong'),
      /checksum/,
    ],
    [
      'a path that leads upwards',
      async () => swap(await zip({ 'xx/a.txt': 'a' }), 'xx/', '../'),
      /invalid relative path/,
    ],
    ['a path from the root', async () => swap(await zip({ 'xa.txt': 'a' }), 'xa.txt', '/a.txt'), /absolute path/],
    [
      'a path of another system',
      async () => swap(await zip({ 'xx/a.txt': 'a' }), 'xx/', '..\\'),
      /invalid relative path/,
    ],
    ['a name that no item has', async () => zip({ 'ok.txt': 'a', 'F/a:b.txt': 'a' }), /a:b\.txt.*not allowed/],
    ['an empty name', async () => swap(await zip({ 'F/x/a.txt': 'a' }), 'F/x/', 'F///'), /must not be empty/],
    ['a path twice', async () => zip({ 'a.txt': 'a', 'A.TXT': 'b' }), /same name/],
    ['a file as a folder', async () => zip({ a: 'a', 'a/b.txt': 'b' }), /same name/],
    ['too deep a path', async () => zip({ [`${'f/'.repeat(100)}a.txt`]: 'a' }), /deeper/],
    ['too many entries', async () => zip({ a: '', b: '', c: '' }), /maxUnzippedEntries/, { maxUnzippedEntries: 2 }],
    [
      'too many bytes',
      async () => zip({ a: 'x'.repeat(600), b: 'x'.repeat(600) }),
      /maxUnzippedBytes/,
      { maxUnzippedBytes: 1000 },
    ],
    [
      'more bytes than it says',
      async () => {
        const archive = await zip({ a: 'x'.repeat(5000) });
        // The length before packing, in the head of the entry and in the list at the end.
        return swap(archive, '\x88\x13\x00\x00', '\x05\x00\x00\x00');
      },
      /too many bytes/,
    ],
    ['a folder where a file is', async () => zip({ 'ok.txt': 'a', 'taken/b.txt': 'b' }), /already|exists|taken/i],
  ];
  for (const [what, archive, says, settings] of refused) {
    it(`is refused for ${what}, and changes nothing`, async () => {
      await start(settings);
      await test.upload('home', 'taken', 'a file');
      const before = test.mock.changes().length;
      const answer = await send(await archive());
      expect(answer.body, answer.text).to.include({ error: true, errorCode: -1 });
      expect(stringMember(answer, 'errorMessage')).to.match(says);
      expect(test.mock.changes()).to.have.lengthOf(before);
      expect(await namesIn('home')).to.deep.equal(['taken']);
    });
  }

  it('goes nowhere where its sender may not write, or a file is locked', async () => {
    await start();
    const headers = {
      Authorization: `Bearer ${await test.signIn('employee@cloud-elements.example', 'employee-password')}`,
    };
    const him = { Id: stringMember(await test.api('GET', '/Users', { headers }), 'Id') };
    const ours = stringMember(await test.api('POST', '/Items(root)/Folder', { body: { Name: 'Ours' } }), 'Id');
    const closed = stringMember(await test.api('POST', `/Items(${ours})/Folder`, { body: { Name: 'Closed' } }), 'Id');
    const locked = await test.upload(ours, 'locked.txt', 'mine');
    await test.api('POST', `/Items(${locked})/FileLock`, { body: {} });
    const grant = (id: string, rights: object) =>
      test.api('POST', `/Items(${id})/AccessControls`, { body: { Principal: him, CanView: true, ...rights } });
    await grant(ours, { CanUpload: true });
    await grant(closed, { CanUpload: false });
    const before = test.mock.changes().length;
    for (const [archive, says] of [
      [await zip({ 'ok.txt': 'a', 'closed/b.txt': 'b' }), /CanUpload on Closed/],
      [await zip({ 'ok.txt': 'a', 'locked.txt': 'b' }), /locked by another user/],
    ] as const) {
      const body = { raw: true, fileName: 'x.zip', unzip: true, overwrite: true };
      const specification = await test.api('POST', `/Items(${ours})/Upload2`, { headers, body });
      const uri = `${stringMember(specification, 'ChunkUri')}&fmt=json`;
      const type = { 'Content-Type': 'application/octet-stream' };
      const answer = await test.client('POST', uri, { headers: type, body: archive });
      expect(stringMember(answer, 'errorMessage')).to.match(says);
    }
    expect(test.mock.changes()).to.have.lengthOf(before);
  });
});
