import { expect } from 'chai';
import { createTestMock, member, namesOf, stringMember, valuesOf } from '../../create-test-mock.ts';
import type { TestMock } from '../../create-test-mock.ts';

const PORTAL = 'https://portal.example/orders';
const SHARE = 'https://storage-zone.example/cifs/v3/Items(abc)';

interface KindCase {
  readonly kind: 'Link' | 'Note' | 'SymbolicLink';
  readonly parent: string;
  readonly body: Readonly<Record<string, string>>;
  readonly change: Readonly<Record<string, string>>;
}

const KINDS: readonly KindCase[] = [
  { kind: 'Link', parent: 'home', body: { Uri: PORTAL }, change: { Uri: `${PORTAL}?state=open` } },
  { kind: 'Note', parent: 'home', body: { Description: 'Call back.' }, change: { Description: 'Called.' } },
  { kind: 'SymbolicLink', parent: 'top', body: { Link: SHARE }, change: { Link: `${SHARE}/Items(d)` } },
];

describe('links, notes and symbolic links', () => {
  let test: TestMock;
  beforeEach(async () => {
    test = await createTestMock({ seedFolderCount: 0, seedFileCount: 0 });
  });
  afterEach(() => test.close());

  const create = (kind: string, parent: string, body: object, query = ''): ReturnType<TestMock['api']> =>
    test.api('POST', `/Items(${parent})/${kind}${query}`, { body });
  const createFolder = async (name: string): Promise<string> =>
    stringMember(await create('Folder', 'home', { Name: name }), 'Id');

  for (const { kind, parent, body, change } of KINDS) {
    it(`creates a ${kind}, shows it by its id and by its path, and changes it`, async () => {
      const created = await create(kind, parent, { Name: 'One', ...body });
      expect(created.status).to.equal(200);
      expect(created.body).to.include({ 'odata.type': `ShareFile.Api.Models.${kind}`, Name: 'One', ...body });
      const id = stringMember(created, 'Id');
      expect((await test.api('GET', `/Items(${id})`)).body).to.deep.equal(created.body);
      const byPath = await test.api('GET', `/Items(${parent})/ByPath?path=/one`);
      expect(stringMember(byPath, 'Id')).to.equal(id);

      await test.world.advance('1m');
      const changed = await test.api('PATCH', `/Items/${kind}(${id})`, { body: { Name: 'Two', ...change } });
      expect(changed.body).to.include({ Id: id, Name: 'Two', ...change });
      const renamed = await test.api('PATCH', `/Items(${id})`, { body: { Name: 'Three' } });
      expect(renamed.body).to.include({ Id: id, Name: 'Three', ...change });
      expect((await test.api('DELETE', `/Items(${id})`)).status).to.equal(204);
      expect((await test.api('GET', `/Items(${id})`)).status).to.equal(404);
    });

    it(`refuses a ${kind} without a name or with one that is taken, and to change another kind as one`, async () => {
      expect((await create(kind, parent, body)).status).to.equal(400);
      const id = stringMember(await create(kind, parent, { Name: 'One', ...body }), 'Id');
      expect((await create(kind, parent, { Name: 'ONE', ...body })).status).to.equal(409);
      const other = kind === 'Note' ? 'Link' : 'Note';
      expect((await test.api('PATCH', `/Items/${other}(${id})`, { body: { Name: 'Two' } })).status).to.equal(404);
      expect(stringMember(await test.api('GET', `/Items(${id})`), 'Name')).to.equal('One');
    });
  }

  it('lists links and notes among the files, finds them with a filter and counts them', async () => {
    const folder = await createFolder('F');
    await create('Note', folder, { Name: 'a note', Description: 'Call back.' });
    await create('Link', folder, { Name: 'b link', Uri: PORTAL });
    await test.upload(folder, 'c.txt', 'c');
    await create('Folder', folder, { Name: 'd folder' });
    const children = `/Items(${folder})/Children`;
    expect(namesOf(await test.api('GET', children))).to.deep.equal(['d folder', 'a note', 'b link', 'c.txt']);
    const links = await test.api('GET', `${children}?$filter=isof('ShareFile.Api.Models.Link')`);
    expect(namesOf(links)).to.deep.equal(['b link']);
    expect((await test.api('GET', `/Items(${folder})`)).body).to.include({ FileCount: 3, FileSizeBytes: 1 });
  });

  it('copies and moves links and notes, which keep what they say', async () => {
    const source = await createFolder('Source');
    const target = await createFolder('Target');
    await create('Link', source, { Name: 'a link', Uri: PORTAL });
    const note = stringMember(await create('Note', source, { Name: 'a note', Description: 'Call back.' }), 'Id');
    const copy = stringMember(await test.api('POST', `/Items(${source})/Copy?targetid=${target}`), 'Id');
    const copied = valuesOf(await test.api('GET', `/Items(${copy})/Children`));
    expect(copied.map(({ Uri, Description }) => Uri ?? Description)).to.deep.equal([PORTAL, 'Call back.']);
    await test.api('PATCH', `/Items(${note})`, { body: { Parent: { Id: target } } });
    expect(namesOf(await test.api('GET', `/Items(${target})/Children`))).to.deep.equal(['Source', 'a note']);
  });

  it('takes symbolic links at the top only, where the connectors are', async () => {
    const folder = await createFolder('F');
    expect((await create('SymbolicLink', folder, { Name: 'S', Link: SHARE })).status).to.equal(400);
    const id = stringMember(await create('SymbolicLink', 'connectors', { Name: 'S', Link: SHARE }), 'Id');
    expect(namesOf(await test.api('GET', '/Items(connectors)/Children'))).to.deep.equal(['S']);
    const moved = await test.api('PATCH', `/Items(${id})`, { body: { Parent: { Id: folder } } });
    expect(moved.status).to.equal(400);
  });

  it('changes a symbolic link that is there if it is to be overwritten', async () => {
    const first = await create('SymbolicLink', 'top', { Name: 'S', Link: SHARE });
    const second = await create('SymbolicLink', 'top', { Name: 's', Link: `${SHARE}/2` }, '?overwrite=true');
    expect(second.body).to.include({ Id: member(first, 'Id'), Link: `${SHARE}/2` });
  });

  for (const Uri of ['orders', 17, undefined]) {
    it(`refuses a link to ${String(Uri)}, and leaves the folder as it was`, async () => {
      const folder = await createFolder('F');
      expect((await create('Link', folder, { Name: 'a link', Uri })).status).to.equal(400);
      expect(namesOf(await test.api('GET', `/Items(${folder})/Children`))).to.deep.equal([]);
    });
  }

  it('has nothing to download in a link, a note or a symbolic link', async () => {
    for (const { kind, parent, body } of KINDS) {
      const id = stringMember(await create(kind, parent, { Name: kind, ...body }), 'Id');
      expect((await test.api('GET', `/Items(${id})/Download`)).status).to.equal(400);
    }
  });
});
