import { expect } from 'chai';
import { createTestMock, member, namesOf, stringMember } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';

describe('reading items', () => {
  let test: TestMock;
  let homeId: string;
  let rootId: string;
  let folderId: string;

  before(async () => {
    test = await createTestMock();
    homeId = stringMember(await test.api('GET', '/Items'), 'Id');
    rootId = stringMember(await test.api('GET', '/Items(root)'), 'Id');
    folderId = stringMember(await test.api('POST', `/Items(${homeId})/Folder`, { body: { Name: 'Listing' } }), 'Id');
    for (const name of ['b.txt', 'A.txt', 'c #1 50% + ü.txt']) await test.upload(folderId, name, name.repeat(3));
    for (const name of ['zeta', 'Alpha'])
      await test.api('POST', `/Items(${folderId})/Folder`, { body: { Name: name } });
  });
  after(() => test.close());

  const aliases = ['home', 'favorites', 'allshared', 'connectors', 'box', 'top', 'root', 'TOP'];
  for (const alias of aliases) {
    it(`knows Items(${alias}) and its children`, async () => {
      expect((await test.api('GET', `/Items(${alias})`)).status).to.equal(200);
      expect((await test.api('GET', `/Items(${alias})/Children`)).status).to.equal(200);
    });
  }

  it('finds an item by any form of its id', async () => {
    const forms = [folderId, folderId.toUpperCase(), folderId.replaceAll('-', '')];
    const paths = [...forms.map((id) => `/Items(${id})`), `/items(${folderId})`, `/Items%28${folderId}%29`];
    for (const path of paths) expect(stringMember(await test.api('GET', path), 'Id'), path).to.equal(folderId);
  });

  it('has the root at the account id, with the caller’s own home folder alone', async () => {
    expect(rootId).to.match(/^a/);
    const children = namesOf(await test.api('GET', `/Items(${rootId})/Children`));
    expect(children.filter((name) => name === 'Personal Folders')).to.have.length(1);
  });

  it('shows at the top: home, favorites, shared folders, connectors, and files that lie there', async () => {
    await test.upload('top', 'at the top.txt', 'x');
    const expected = ['Personal Folders', 'Favorites', 'Shared Folders', 'Connectors', 'at the top.txt'];
    expect(namesOf(await test.api('GET', '/Items(top)/Children'))).to.deep.equal(expected);
    const byPath = await test.api('GET', '/Items/ByPath?path=/AT%20the%20top.txt');
    expect(byPath.body).to.have.nested.property('Parent.Id', rootId);
  });

  it('makes a folder that is created at the top a shared folder', async () => {
    await test.api('POST', '/Items(top)/Folder', { body: { Name: 'Common' } });
    expect(namesOf(await test.api('GET', '/Items(allshared)/Children'))).to.include('Common');
    for (const path of ['/Common', '/Shared%20Folders/common', '/shared folders/COMMON/']) {
      expect((await test.api('GET', `/Items/ByPath?path=${path}`)).status, path).to.equal(200);
    }
  });

  const paths: readonly (readonly [path: string, name: string])[] = [
    ['/Items/ByPath?path=/Personal%20Folders/Listing/A.txt', 'A.txt'],
    ['/Items(home)/ByPath?path=/listing/a.TXT', 'A.txt'],
    ['/Items(home)/ByPath?Path=Listing', 'Listing'],
    ['/Items(home)/ByPath?%24select=Name&path=%2FListing%2Fc%20%231%2050%25%20%2B%20%C3%BC.txt', 'c #1 50% + ü.txt'],
    ['/Items(top)/ByPath?path=/', 'Folders'],
  ];
  for (const [path, name] of paths) {
    it(`finds ${name} at ${path}`, async () => {
      expect(stringMember(await test.api('GET', path), 'Name')).to.equal(name);
    });
  }

  it('gives the parent of an item', async () => {
    expect(stringMember(await test.api('GET', `/Items(${folderId})/Parent`), 'Id')).to.equal(homeId);
    expect((await test.api('GET', '/Items(root)/Parent')).status).to.equal(404);
  });

  const byDefault = ['Alpha', 'zeta', 'A.txt', 'b.txt', 'c #1 50% + ü.txt'];
  const listings: readonly (readonly [query: string, names: readonly string[], count?: number])[] = [
    ['', byDefault],
    ['?includeDeleted=false&orderingMode=FoldersFirst', byDefault],
    ['?$orderby=Name%20desc', ['zeta', 'c #1 50% + ü.txt', 'b.txt', 'Alpha', 'A.txt']],
    ['?%24orderby=FileSizeBytes+desc,Name', ['c #1 50% + ü.txt', 'A.txt', 'b.txt', 'Alpha', 'zeta']],
    ['?$skip=3', byDefault.slice(3), 5],
    ['?$top=2&$skip=1', byDefault.slice(1, 3), 5],
    ['?$top=0', [], 5],
    ["?$filter=isof('ShareFile.Api.Models.Folder')", ['Alpha', 'zeta']],
    ["?$filter=startswith(Name,'a')%20eq%20true&$top=1", ['Alpha'], 2],
  ];
  for (const [query, names, count] of listings) {
    it(`lists Children${query}`, async () => {
      const feed = await test.api('GET', `/Items(${folderId})/Children${query}`);
      expect(namesOf(feed)).to.deep.equal(names);
      expect(feed.body).to.have.property('odata.count', count ?? names.length);
    });
  }

  it('leads from page to page by nextLink, and only while there is more', async () => {
    const names: string[] = [];
    let path: string | undefined = `/Items(${folderId})/Children?$top=2&$select=Name`;
    while (path !== undefined) {
      const feed = await test.api('GET', path);
      names.push(...namesOf(feed));
      const nextLink = member(feed, 'odata.nextLink');
      path = typeof nextLink === 'string' ? nextLink.split('/sf/v3')[1] : undefined;
    }
    expect(names).to.deep.equal(byDefault);
  });

  it('selects members, drops unknown names without a word and always tells type, id and address', async () => {
    const answer = await test.api('GET', `/Items(${folderId})?$select=Name,Nonsense,Info/CanUpload,odata.count`);
    const expected = ['odata.metadata', 'odata.type', 'Id', 'url', 'Name', 'Info'];
    expect(answer.body).to.have.all.keys(expected);
    expect(answer.body).to.deep.include({ Info: { CanUpload: true } });
  });

  it('expands Parent, Creator and Children, also one below the other', async () => {
    const answer = await test.api('GET', `/Items(${folderId})?$expand=Parent,Creator,Children/Creator`);
    expect(answer.body).to.have.nested.property('Parent.Name', 'Personal Folders');
    expect(answer.body).to.have.nested.property('Creator.Email', 'owner@cloud-elements.example');
    expect(answer.body).to.have.property('Children').with.length(5);
    expect(answer.body).to.have.nested.property('Children[0].Creator.Email', 'owner@cloud-elements.example');
  });

  it('asks the modification log for what changed since an instant', async () => {
    const since = new Date(test.world.clock.now()).toISOString();
    await test.world.advance('1m');
    await test.upload(folderId, 'late.txt', 'x');
    const filter = encodeURIComponent(`ProgenyEditDate gt ${since}`);
    expect(namesOf(await test.api('GET', `/Items(${folderId})/Children?$filter=${filter}`))).to.deep.equal([
      'late.txt',
    ]);
    expect(namesOf(await test.api('GET', `/Items(home)/Children?$filter=${filter}`))).to.deep.equal(['Listing']);
    expect(namesOf(await test.api('GET', `/Items(root)/Children?$filter=${filter}`))).to.deep.equal([
      'Personal Folders',
    ]);
  });

  it('hides what lies in the home folder of somebody else', async () => {
    const token = await test.signIn('employee@cloud-elements.example', 'employee-password');
    const headers = { Authorization: `Bearer ${token}` };
    for (const path of [`/Items(${homeId})`, `/Items(${folderId})`, `/Items(${folderId})/Children`]) {
      expect((await test.api('GET', path, { headers })).status).to.equal(403);
    }
    expect(stringMember(await test.api('GET', '/Items', { headers }), 'Id')).not.to.equal(homeId);
    expect((await test.api('GET', '/Items(root)', { headers })).body).to.have.nested.property(
      'Info.IsMyHomeFolder',
      false,
    );
  });
});
