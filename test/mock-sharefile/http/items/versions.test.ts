import { expect } from 'chai';
import { createTestMock, member, namesOf, stringMember, valuesOf } from '../../create-test-mock.ts';
import type { TestMock } from '../../create-test-mock.ts';
import type { Answer } from '../../validated-client.ts';

describe('versions of a file (sections 2.2, 3.1 and 3.2 of the reference)', () => {
  let test: TestMock;
  /** Ids of the versions, oldest first. */
  let ids: readonly string[];
  let streamId: string;

  beforeEach(async () => {
    test = await createTestMock();
    const made = [];
    for (const text of ['one', 'two!', 'three']) {
      made.push(await test.upload('home', 'a.txt', text));
      await test.world.advance('1m');
    }
    ids = made;
    streamId = stringMember(await test.api('GET', `/Items(${made[2] ?? ''})`), 'StreamID');
  });
  afterEach(() => test.close());

  const stream = (query = '', id = streamId): Promise<Answer> => test.api('GET', `/Items(${id})/Stream${query}`);
  const listed = async (query = ''): Promise<readonly unknown[]> => valuesOf(await stream(query)).map(({ Id }) => Id);
  const remove = (id: string | undefined, query = '?singleversion=true'): Promise<Answer> =>
    test.api('DELETE', `/Items(${id ?? ''})${query}`);
  const contentOf = async (id: string | undefined): Promise<string> => {
    const offer = await test.api('GET', `/Items(${id ?? ''})/Download?redirect=false`);
    return offer.status === 200 ? String((await test.client('GET', stringMember(offer, 'DownloadUrl'))).body) : '';
  };

  it('have ids and dates of their own, and share the stream; Children shows the latest alone', async () => {
    const versions = await Promise.all(ids.map((id) => test.api('GET', `/Items(${id})`)));
    expect(versions.map((each) => member(each, 'Version'))).to.deep.equal([1, 2, 3]);
    expect(versions.map((each) => member(each, 'CreationDate'))).to.deep.equal([
      '2026-03-02T09:00:00Z',
      '2026-03-02T09:01:00Z',
      '2026-03-02T09:02:00Z',
    ]);
    expect(new Set(versions.map((each) => member(each, 'StreamID'))).size).to.equal(1);
    expect(versions.map((each) => member(each, 'HasMultipleVersions'))).to.deep.equal([false, true, true]);
    const files = valuesOf(await test.api('GET', '/Items(home)/Children')).filter(({ Name }) => Name === 'a.txt');
    expect(files.map(({ Id }) => Id)).to.deep.equal([ids[2]]);
    expect(await Promise.all(ids.map(contentOf))).to.deep.equal(['one', 'two!', 'three']);
  });

  it('are listed by the stream id alone, newest first; any other id has an empty feed', async () => {
    expect(await listed()).to.deep.equal([...ids].reverse());
    for (const id of [...ids, 'home', 'st0', 'nonsense']) {
      const answer = await stream('', id);
      expect([answer.status, member(answer, 'odata.count'), valuesOf(answer)], id).to.deep.equal([200, 0, []]);
    }
    expect(valuesOf(await stream('', streamId.toUpperCase().replaceAll('-', '')))).to.have.length(3);
  });

  it('are paged 20 at a time unless told otherwise', async () => {
    expect(await listed('?$top=2')).to.deep.equal([ids[2], ids[1]]);
    expect(await listed('?$skip=2')).to.deep.equal([ids[0]]);
    for (let i = 0; i < 20; i += 1) await test.upload('home', 'a.txt', String(i));
    const page = await stream();
    expect([valuesOf(page).length, member(page, 'odata.count')]).to.deep.equal([20, 23]);
    const next = await test.api('GET', stringMember(page, 'odata.nextLink').replace(/^.*\/sf\/v3/, ''));
    expect(valuesOf(next)).to.have.length(3);
  });

  const deletions: readonly (readonly [what: string, index: number, left: readonly number[]])[] = [
    ['the oldest', 0, [2, 1]],
    ['one in the middle', 1, [2, 0]],
    ['the current one', 2, [1, 0]],
  ];
  for (const [what, index, left] of deletions) {
    it(`singleversion=true deletes ${what}, for good; the one before it becomes current`, async () => {
      expect((await remove(ids[index])).status).to.equal(204);
      expect(await listed()).to.deep.equal(left.map((each) => ids[each]));
      expect((await test.api('GET', `/Items(${ids[index] ?? ''})`)).status).to.equal(404);
      const current = await test.api('GET', `/Items(${streamId})`);
      expect(member(current, 'Id')).to.equal(ids[left[0] ?? 0]);
      const byPath = await test.api('GET', '/Items(home)/ByPath?path=/a.txt');
      expect(member(byPath, 'Id')).to.equal(ids[left[0] ?? 0]);
      expect(valuesOf(await test.api('GET', '/Items(home)/DeletedChildren'))).to.deep.equal([]);
    });
  }

  it('the last one takes the file along, into the recycle bin', async () => {
    for (const id of [ids[0], ids[2], ids[1]]) expect((await remove(id)).status).to.equal(204);
    expect((await test.api('GET', '/Items(home)/ByPath?path=/a.txt')).status).to.equal(404);
    expect(namesOf(await test.api('GET', '/Items(home)/DeletedChildren'))).to.deep.equal(['a.txt']);
  });

  it('without singleversion all go, whichever id is named', async () => {
    expect((await remove(ids[0], '?singleversion=false&forceSync=true')).status).to.equal(204);
    for (const id of ids) expect((await test.api('GET', `/Items(${id})`)).status).to.equal(404);
    expect(valuesOf(await stream('?includeDeleted=true')).map(({ Id }) => Id)).to.deep.equal([...ids].reverse());
    expect(await listed()).to.deep.equal([]);
  });

  it('keep the name that the file has, after the current one was renamed and deleted', async () => {
    await test.api('PATCH', `/Items(${ids[2] ?? ''})`, { body: { Name: 'b.txt' } });
    await remove(ids[2]);
    expect((await test.api('GET', `/Items(${streamId})`)).body).to.include({ Name: 'b.txt', FileName: 'b.txt' });
    const found = await test.api('GET', '/Items/Search?query=b.txt');
    expect(member(found, 'Results')).to.have.nested.property('[0].ItemID', ids[1]);
  });

  it('add up in no folder: its size is that of the current ones', async () => {
    const sizeOf = async (): Promise<unknown> => member(await test.api('GET', '/Items(home)'), 'FileSizeBytes');
    const before = Number(await sizeOf());
    await remove(ids[2]);
    expect(Number(await sizeOf()) - before).to.equal('two!'.length - 'three'.length);
  });

  it('an older one cannot be changed or moved', async () => {
    expect((await test.api('PATCH', `/Items(${ids[0] ?? ''})`, { body: { Name: 'c.txt' } })).status).to.equal(400);
  });

  it('are not kept when versioning is off', async () => {
    await test.close();
    test = await createTestMock({ versioning: false });
    const first = await test.upload('home', 'a.txt', 'one');
    const second = await test.upload('home', 'a.txt', 'two');
    expect((await test.api('GET', `/Items(${first})`)).status).to.equal(404);
    expect((await test.api('GET', `/Items(${second})`)).body).to.include({ HasMultipleVersions: false });
  });
});
