import { expect } from 'chai';
import { createTestMock, member, namesOf, stringMember } from '../../create-test-mock.ts';
import type { TestMock } from '../../create-test-mock.ts';
import type { Answer } from '../../validated-client.ts';

describe('copying and moving (section 3.2 of the reference)', () => {
  let test: TestMock;
  /** Ids by path below the home folder. */
  const ids = new Map<string, string>();

  beforeEach(async () => {
    test = await createTestMock({ seedFileCount: 0, seedFolderCount: 0 });
    ids.clear();
    ids.set('', stringMember(await test.api('GET', '/Items'), 'Id'));
    for (const path of ['F', 'F/G', 'T', 'T/F']) await makeFolder(path);
    for (const path of ['F/a.txt', 'F/G/b.txt', 'T/a.txt']) await makeFile(path);
    await test.world.advance('1h');
  });
  afterEach(() => test.close());

  const split = (path: string): readonly [parent: string, name: string] => {
    const slash = path.lastIndexOf('/');
    return [path.slice(0, Math.max(slash, 0)), path.slice(slash + 1)];
  };
  const makeFolder = async (path: string): Promise<void> => {
    const [parent, Name] = split(path);
    ids.set(path, stringMember(await test.api('POST', `/Items(${idOf(parent)})/Folder`, { body: { Name } }), 'Id'));
  };
  const makeFile = async (path: string): Promise<void> => {
    const [parent, name] = split(path);
    ids.set(path, await test.upload(idOf(parent), name, path));
  };
  const idOf = (path: string): string => ids.get(path) ?? path;
  const copy = (path: string, target: string, query = ''): Promise<Answer> =>
    test.api('POST', `/Items(${idOf(path)})/Copy?targetid=${idOf(target)}${query}`);
  const move = (path: string, target: string, query = '', more = {}): Promise<Answer> =>
    test.api('PATCH', `/Items(${idOf(path)})${query}`, { body: { Parent: { Id: idOf(target) }, ...more } });
  const namesIn = async (path: string): Promise<readonly string[]> =>
    namesOf(await test.api('GET', `/Items(${idOf(path)})/Children`));
  const editedAt = async (path: string): Promise<unknown> =>
    String(member(await test.api('GET', `/Items(${idOf(path)})`), 'ProgenyEditDate')).slice(11, 16);

  it('Copy answers with a new Item: another id, now, without the uploader’s file times; the source stays', async () => {
    const body = { ClientModifiedDate: '2020-01-01T00:00:00Z' };
    await test.api('PATCH', `/Items(${idOf('F/a.txt')})`, { body });
    await test.world.advance('1h');
    const answer = await copy('F/a.txt', '');
    expect(answer.status).to.equal(200);
    expect(answer.body).to.include({ Name: 'a.txt', CreationDate: '2026-03-02T11:00:00Z' });
    expect(member(answer, 'Id')).not.to.equal(idOf('F/a.txt'));
    expect(member(answer, 'ClientModifiedDate')).not.to.include('2020');
    expect(answer.body).to.have.nested.property('Parent.Id', idOf(''));
    expect(await namesIn('F')).to.deep.equal(['G', 'a.txt']);
  });

  it('Copy of a folder copies all below it', async () => {
    await test.api('POST', `/Items(${idOf('F')})/Note`, { body: { Name: 'note' } });
    await test.api('POST', `/Items(${idOf('F')})/Link`, { body: { Name: 'link', Uri: 'https://x.example/' } });
    const copied = stringMember(
      await copy('F', 'F/G').then((refused) => {
        expect(refused.status).to.equal(400);
        return copy('F', 'root');
      }),
      'Id',
    );
    expect(await namesIn(copied)).to.deep.equal(['G', 'a.txt', 'link', 'note']);
    const deep = await test.api('GET', `/Items(${copied})/ByPath?path=/G/b.txt`);
    expect(deep.body).to.include({ FileSizeBytes: 'F/G/b.txt'.length });
  });

  const copies: readonly (readonly [what: string, path: string, target: string, query: string, status: number])[] = [
    ['onto a name that is taken', 'F/a.txt', 'T', '', 409],
    ['onto a name that is taken, overwrite=true', 'F/a.txt', 'T', '&overwrite=true', 200],
    ['of a folder onto one, overwrite=true', 'F', 'T', '&overwrite=true', 200],
    ['of a folder onto one', 'F', 'T', '', 409],
    ['onto itself, overwrite=true', 'F/a.txt', 'F', '&overwrite=true', 409],
    ['of a folder into itself', 'F', 'F', '', 400],
    ['into a file', 'F/a.txt', 'T/a.txt', '', 400],
    ['into a folder that nobody knows', 'F/a.txt', 'fo0', '', 404],
    ['of what nobody knows', 'fi0', 'T', '', 404],
    ['of the root', 'root', 'T', '', 400],
    ['into a virtual folder', 'F/a.txt', 'favorites', '', 403],
  ];
  for (const [what, path, target, query, status] of copies) {
    it(`Copy ${what} is ${status}`, async () => {
      const before = test.mock.changes().length;
      expect((await copy(path, target, query)).status).to.equal(status);
      if (status !== 200) expect(test.mock.changes()).to.have.length(before);
    });
  }

  it('Copy with overwrite=true makes a new version of a file, and fills a folder up', async () => {
    const existing = await test.api('GET', `/Items(${idOf('T/a.txt')})`);
    const copied = await copy('F/a.txt', 'T', '&overwrite=true');
    expect(member(copied, 'StreamID')).to.equal(member(existing, 'StreamID'));
    const filled = await copy('F', 'T', '&overwrite=true');
    expect(member(filled, 'Id')).to.equal(idOf('T/F'));
    expect(await namesIn('T/F')).to.deep.equal(['G', 'a.txt']);
  });

  it('Copy that meets what it cannot replace deep below leaves nothing behind', async () => {
    await makeFolder('T/F/a.txt');
    await makeFile('F/0.txt');
    const before = test.mock.changes().length;
    expect((await copy('F', 'T', '&overwrite=true')).status).to.equal(409);
    expect(test.mock.changes()).to.have.length(before);
    expect(await namesIn('T/F')).to.deep.equal(['a.txt']);
  });

  it('Copy without targetid is 400', async () => {
    for (const query of ['', '?targetid=', '?overwrite=true']) {
      expect((await test.api('POST', `/Items(${idOf('F')})/Copy${query}`)).status).to.equal(400);
    }
  });

  it('PATCH of Parent moves: the same id, and Parent.Id in the answer; both sides show as edited', async () => {
    const answer = await move('F/G', 'T');
    expect(answer.status).to.equal(200);
    expect(answer.body)
      .to.include({ Id: idOf('F/G'), Name: 'G' })
      .and.to.have.nested.property('Parent.Id', idOf('T'));
    expect(await namesIn('F')).to.deep.equal(['a.txt']);
    expect(await namesIn('T')).to.deep.equal(['F', 'G', 'a.txt']);
    for (const path of ['F', 'T', '', 'F/G']) expect(await editedAt(path), path).to.equal('10:00');
    for (const path of ['F/a.txt', 'F/G/b.txt', 'T/F']) expect(await editedAt(path), path).to.equal('09:00');
  });

  const moves: readonly (readonly [what: string, path: string, target: string, query: string, status: number])[] = [
    ['onto a name that is taken', 'F/a.txt', 'T', '', 409],
    ['onto a name that is taken, overwrite=true', 'F/a.txt', 'T', '?overwrite=true', 200],
    ['of a folder onto a taken name', 'F', 'T', '', 409],
    ['of a folder, resolveFolderNameConflict=true', 'F', 'T', '?resolveFolderNameConflict=true', 200],
    ['to where it is', 'F/a.txt', 'F', '', 200],
    ['of a folder into itself', 'F', 'F/G', '', 400],
    ['into a file', 'F/a.txt', 'T/a.txt', '', 400],
    ['into nothing', 'F/a.txt', 'fo0', '', 404],
    ['of the home folder', 'home', 'T', '', 403],
  ];
  for (const [what, path, target, query, status] of moves) {
    it(`Move ${what} is ${status}`, async () => {
      const before = test.mock.changes().length;
      expect((await move(path, target, query)).status).to.equal(status);
      if (status !== 200) expect(test.mock.changes()).to.have.length(before);
    });
  }

  it('moves and renames in one PATCH, and answers with every member that was sent', async () => {
    const answer = await move('F/a.txt', 'T', '', { Name: 'c.txt', FileName: 'c.txt', Description: 'moved' });
    expect(answer.body).to.include({ Name: 'c.txt', FileName: 'c.txt', Description: 'moved' });
    expect(answer.body).to.have.nested.property('Parent.Id', idOf('T'));
    expect(await namesIn('T')).to.deep.equal(['F', 'a.txt', 'c.txt']);
  });

  it('takes versions along when a file moves', async () => {
    const older = idOf('F/a.txt');
    const newer = await test.upload(idOf('F'), 'a.txt', 'newer');
    await move(newer, '');
    expect((await test.api('GET', `/Items(${older})`)).body).to.have.nested.property('Parent.Id', idOf(''));
  });
});
