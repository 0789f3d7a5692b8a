import { expect } from 'chai';
import { DEFAULT_SETTINGS } from '../../../mock-sharefile/index.ts';
import type { ShareFileSettings } from '../../../mock-sharefile/index.ts';
import { createTestMock, member, namesOf, stringMember, valuesOf } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';

describe('quirks of items', () => {
  let test: TestMock;
  afterEach(() => test.close());

  const start = async (settings: Partial<ShareFileSettings> = {}): Promise<void> => {
    test = await createTestMock({ seedFolderCount: 0, seedFileCount: 0, ...settings });
  };
  const createFolder = async (name: string, parentId = 'home'): Promise<string> =>
    stringMember(await test.api('POST', `/Items(${parentId})/Folder`, { body: { Name: name } }), 'Id');
  const show = (id: string): ReturnType<TestMock['api']> => test.api('GET', `/Items(${id})`);

  it('Q2 renames in the old folder before it moves to the new one, and so meets a sibling there', async () => {
    await start({ renameBeforeMove: 'conflicts' });
    const source = await createFolder('Source');
    const target = await createFolder('Target');
    const id = await test.upload(source, 'a.txt', 'a');
    await test.upload(source, 'b.txt', 'b');
    const move = (Name: string): ReturnType<TestMock['api']> =>
      test.api('PATCH', `/Items(${id})`, { body: { Name, Parent: { Id: target } } });
    expect((await move('b.txt')).status).to.equal(409);
    expect(namesOf(await test.api('GET', `/Items(${source})/Children`))).to.deep.equal(['a.txt', 'b.txt']);
    expect((await move('c.txt')).status).to.equal(200);
    expect(namesOf(await test.api('GET', `/Items(${target})/Children`))).to.deep.equal(['c.txt']);
  });

  it('Q7 makes a new version a new Item, with another Id and CreationDate and the same StreamID', async () => {
    await start();
    const old = await test.upload('home', 'a.txt', 'one');
    await test.world.advance('1m');
    const young = await test.upload('home', 'a.txt', 'two');
    expect(young).not.to.equal(old);
    expect(stringMember(await show(young), 'StreamID')).to.equal(stringMember(await show(old), 'StreamID'));
    expect(stringMember(await show(young), 'CreationDate')).to.equal('2026-03-02T09:01:00Z');
    expect(stringMember(await show(old), 'CreationDate')).to.equal('2026-03-02T09:00:00Z');
  });

  it('Q7 does not concern changes other than contents, nor an account without versions', async () => {
    await start({ versioning: false });
    const old = await test.upload('home', 'a.txt', 'one');
    const renamed = await test.api('PATCH', `/Items(${old})`, { body: { Name: 'b.txt' } });
    expect(stringMember(renamed, 'Id')).to.equal(old);
    await test.upload('home', 'b.txt', 'two');
    expect((await show(old)).status).to.equal(404);
  });

  const NOBODY = { item: false, oldAncestors: false, newAncestors: false };
  it('Q9 shows every folder above an upload as modified, or none if the propagation is set so', async () => {
    await start();
    const edited = async (): Promise<readonly string[]> => {
      const outer = await createFolder('Outer');
      const inner = await createFolder('Inner', outer);
      await test.world.advance('1m');
      await test.upload(inner, 'a.txt', 'a');
      return [stringMember(await show(outer), 'ProgenyEditDate'), stringMember(await show(inner), 'ProgenyEditDate')];
    };
    expect(await edited()).to.deep.equal(['2026-03-02T09:01:00Z', '2026-03-02T09:01:00Z']);
    const { progenyEditPropagation } = DEFAULT_SETTINGS;
    await test.close();
    await start({ progenyEditPropagation: { ...progenyEditPropagation, create: NOBODY } });
    expect(await edited()).to.deep.equal(['2026-03-02T09:00:00Z', '2026-03-02T09:00:00Z']);
  });

  it('Q15 finds an item by its id in any case and without hyphens, but not by another one', async () => {
    await start();
    const id = await test.upload('home', 'a.txt', 'a');
    for (const form of [id.toUpperCase(), id.replaceAll('-', ''), id.toUpperCase().replaceAll('-', '')]) {
      expect(stringMember(await show(form), 'Id')).to.equal(id);
    }
    expect((await show(`${id.slice(0, -1)}g`)).status).to.equal(404);
  });

  it('Q16 compares names without case and takes #, %, + and & in paths', async () => {
    await start();
    const name = 'Ä #1 50% a+b & c.txt';
    const id = await test.upload('home', name, 'a');
    for (const asked of [name, name.toUpperCase()]) {
      const found = await test.api('GET', `/Items(home)/ByPath?path=${encodeURIComponent(`/${asked}`)}`);
      expect(stringMember(found, 'Id')).to.equal(id);
    }
    const taken = await test.api('POST', '/Items(home)/Folder', { body: { Name: name.toLowerCase() } });
    expect(taken.status).to.equal(409);
  });

  it('Q16 refuses a space or a dot at either end of a name', async () => {
    await start();
    for (const Name of [' a', 'a ', '.a', 'a.']) {
      expect((await test.api('POST', '/Items(home)/Folder', { body: { Name } })).status).to.equal(400);
    }
    expect((await test.api('POST', '/Items(home)/Folder', { body: { Name: 'a. b' } })).status).to.equal(200);
  });

  it('Q23 leads from the children of a symbolic link to another host, the query with it', async () => {
    const connectorApiRoot = 'https://zone.example/sp/v3';
    await start({ connectorApiRoot });
    const location = async (path: string): Promise<string | undefined> => {
      const answer = await test.api('GET', path);
      expect(answer.status).to.equal(302);
      return answer.headers['location'];
    };
    const body = { Name: 'Share', Link: 'https://other.example/cifs/v3/Items(abc)' };
    const id = stringMember(await test.api('POST', '/Items(top)/SymbolicLink', { body }), 'Id');
    expect(await location(`/Items(${id})/Children`)).to.equal(`${body.Link}/Children`);
    expect(await location(`/Items(${id})/Children?$top=2`)).to.equal(`${body.Link}/Children?$top=2`);
    expect(await location('/Items/ByPath?path=/Share/a/b.txt')).to.equal(`${body.Link}/ByPath?path=%2Fa%2Fb.txt`);

    const plain = await test.api('POST', '/Items(top)/SymbolicLink', { body: { Name: 'Zone' } });
    expect(stringMember(plain, 'Link')).to.match(/^https:\/\/zone\.example\/sp\/v3\/Items\(/);
    expect(await location(`/Items(${stringMember(plain, 'Id')})/Children`)).to.equal(
      `${stringMember(plain, 'Link')}/Children`,
    );
  });

  it('Q28 takes overwrite with PATCH, which no published list of parameters has', async () => {
    await start();
    const id = await createFolder('A');
    for (const query of ['', '?overwrite=true', '?overwrite=false']) {
      const body = { Description: `with ${query}` };
      expect(member(await test.api('PATCH', `/Items(${id})${query}`, { body }), 'Description')).to.equal(
        body.Description,
      );
    }
  });

  it('Q29 answers a change with 202 and an operation where a client expects 200 and an Item', async () => {
    await start({ asyncOperations: 'folders' });
    const source = await createFolder('Source');
    const target = await createFolder('Target');
    const move = (forceSync: boolean): ReturnType<TestMock['api']> =>
      test.api('PATCH', `/Items(${source})?forceSync=${String(forceSync)}`, { body: { Parent: { Id: target } } });
    const promised = await move(false);
    expect(promised.status).to.equal(202);
    expect(valuesOf(promised)[0]).to.include({ Operation: 'Move', State: 'Scheduled' });
    expect(member(await show(source), 'Parent')).to.not.include({ Id: target });
    await test.world.advance('1m');
    expect(member(await show(source), 'Parent')).to.include({ Id: target });
    const done = await test.api('PATCH', `/Items(${source})`, { body: { Name: 'Renamed' } });
    expect(done.status).to.equal(200);
    expect((await move(true)).status).to.equal(200);
  });

  it('Q32 sums up everything below a folder in its size and count', async () => {
    await start();
    const outer = await createFolder('Outer');
    const inner = await createFolder('Inner', outer);
    const id = await test.upload(inner, 'a.txt', 'twelve bytes');
    expect((await show(outer)).body).to.include({ FileSizeBytes: 12, FileCount: 1 });
    await test.api('DELETE', `/Items(${id})`);
    expect((await show(outer)).body).to.include({ FileSizeBytes: 0, FileCount: 0 });
  });
});
