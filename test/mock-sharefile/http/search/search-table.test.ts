import { expect } from 'chai';
import { createTestMock, isRecord, member, stringMember } from '../../create-test-mock.ts';
import type { TestMock } from '../../create-test-mock.ts';
import type { Answer } from '../../validated-client.ts';

describe('search and advanced search (section 3.1 of the reference)', () => {
  let test: TestMock;
  let folderId: string;
  let userId: string;
  let headers: { Authorization: string };

  before(async () => {
    test = await createTestMock({ seedFileCount: 0, seedFolderCount: 0, accessTokenLifetimeSeconds: 1e6 });
    userId = stringMember(await test.api('GET', '/Users'), 'Id');
    const folder = await test.api('POST', '/Items(root)/Folder', { body: { Name: 'Annual report' } });
    folderId = stringMember(folder, 'Id');
    await test.upload(folderId, 'report 2.txt', 'xx');
    await test.world.advance('1d');
    await test.upload(folderId, 'Report 10.txt', 'x');
    await test.upload('home', 'reporting.md', 'xxx');
    await test.api('POST', '/Items(home)/Note', { body: { Name: 'a note on reports' } });
    const token = await test.signIn('employee@cloud-elements.example', 'employee-password');
    headers = { Authorization: `Bearer ${token}` };
  });
  after(() => test.close());

  const resultsOf = (answer: Answer): readonly Readonly<Record<string, unknown>>[] => {
    const results = member(answer, 'Results');
    return Array.isArray(results) ? results.filter(isRecord) : [];
  };
  const namesFound = (answer: Answer): readonly string[] =>
    resultsOf(answer).map((each) => String(each['DisplayName']));

  const ALL = ['a note on reports', 'Annual report', 'Report 10.txt', 'report 2.txt', 'reporting.md'];

  const simple: readonly (readonly [path: () => string, found: readonly string[]])[] = [
    [() => 'Items/Search?query=report', ALL],
    [() => 'Items/Search?query=REPORT&maxResults=2', ALL.slice(0, 2)],
    [() => 'Items/Search?query=report&skip=3', ALL.slice(3)],
    [() => 'Items/Search?query=report&maxResults=2&skip=4', ALL.slice(4)],
    [() => 'Items/Search?query=report&skip=99', []],
    [() => 'Items/Search?query=report+10', ['Report 10.txt']],
    [() => 'Items/Search?query=reports', ['a note on reports']],
    [() => 'Items/Search?query=port', []],
    [() => 'Items/Search?query=report&homeFolderOnly=true', ['a note on reports', 'reporting.md']],
    [() => `Items(${folderId})/Search?query=report`, ['Annual report', 'Report 10.txt', 'report 2.txt']],
    [() => 'Items(home)/Search?query=report', ['a note on reports', 'reporting.md']],
  ];
  for (const [path, found] of simple) {
    it(`GET ${String(path).slice(6, -1)} finds ${JSON.stringify(found)}`, async () => {
      const answer = await test.api('GET', `/${path()}`);
      expect([answer.status, namesFound(answer)]).to.deep.equal([200, found]);
      expect(answer.body).to.include({ 'odata.type': 'ShareFile.Api.Models.SearchResults', TimedOut: false });
      expect(answer.body).not.to.have.property('odata.count');
    });
  }

  const advanced: readonly (readonly [what: string, body: () => object, found: readonly string[]])[] = [
    ['a text', () => ({ Query: { SearchQuery: 'report' } }), ALL],
    ['files', () => ({ Query: { SearchQuery: 'report', ItemType: 'File' } }), ALL.slice(2)],
    [
      'kinds in a list, by their full names too',
      () => ({ Query: { SearchQuery: 'report', ItemTypes: ['Folder', 'ShareFile.Api.Models.Note'] } }),
      ALL.slice(0, 2),
    ],
    ['a parent', () => ({ Query: { SearchQuery: 'report', ParentID: folderId } }), ALL.slice(2, 4)],
    ['parents in a list', () => ({ Query: { SearchQuery: '', ParentID: [folderId] } }), ALL.slice(2, 4)],
    ['a maker', () => ({ Query: { SearchQuery: 'report', CreatorID: [userId.toUpperCase()] } }), ALL],
    ['another maker', () => ({ Query: { SearchQuery: 'report', CreatorID: 'nobody' } }), []],
    [
      'from a day on',
      () => ({ Query: { SearchQuery: 'report', CreateStartDate: '2026-03-03T00:00:00Z' } }),
      ['a note on reports', 'Report 10.txt', 'reporting.md'],
    ],
    [
      'until a day',
      () => ({ Query: { SearchQuery: 'report', CreateEndDate: '2026-03-02T12:00:00Z' } }),
      ['Annual report', 'report 2.txt'],
    ],
    ['a page', () => ({ Query: { SearchQuery: 'report' }, Paging: { Count: 2, Skip: 1 } }), ALL.slice(1, 3)],
    ['sizes, small first', () => sorted('Size', true), ['Report 10.txt', 'report 2.txt', 'reporting.md']],
    ['sizes, large first', () => sorted('FileSizeBytes', false), ['reporting.md', 'report 2.txt', 'Report 10.txt']],
    ['names, last first', () => sorted('Name', false), ['reporting.md', 'report 2.txt', 'Report 10.txt']],
    ['dates', () => sorted('CreationDate', true), ['report 2.txt', 'Report 10.txt', 'reporting.md']],
    ['empty members', () => ({ Query: { SearchQuery: 'reporting', ItemType: '', ParentID: [''] } }), ['reporting.md']],
  ];
  const sorted = (SortBy: string, Ascending: boolean): object => ({
    Query: { SearchQuery: 'report', ItemType: 'File' },
    Sort: { SortBy, Ascending },
    TimeoutInSeconds: 10,
  });
  for (const route of ['AdvancedSimpleSearch', 'AdvancedSearch']) {
    for (const [what, body, found] of advanced) {
      it(`POST Items/${route} by ${what} finds ${JSON.stringify(found)}`, async () => {
        const answer = await test.api('POST', `/Items/${route}`, { body: body() });
        expect([answer.status, namesFound(answer)]).to.deep.equal([200, found]);
        expect(answer.body).to.include({ 'odata.type': 'ShareFile.Api.Models.AdvancedSearchResults' });
      });
    }

    const wrong: readonly (readonly [what: string, body: object])[] = [
      ['no Query', {}],
      ['a member to sort by that there is none of', { Query: { SearchQuery: 'x' }, Sort: { SortBy: 'Colour' } }],
      ['a date that is none', { Query: { SearchQuery: 'x', CreateStartDate: 'yesterday' } }],
      ['a count that is none', { Query: { SearchQuery: 'x' }, Paging: { Count: -1 } }],
      ['a kind that is no text', { Query: { SearchQuery: 'x', ItemType: [1] } }],
    ];
    for (const [what, body] of wrong) {
      it(`POST Items/${route} with ${what} is 400`, async () => {
        expect((await test.api('POST', `/Items/${route}`, { body })).status).to.equal(400);
      });
    }
  }

  it('says how many there are, and whether these are all', async () => {
    const page = await test.api('GET', '/Items/Search?query=report&maxResults=2');
    expect(page.body).to.include({ TotalCount: 5, PartialResults: true });
    const rest = await test.api('GET', '/Items/Search?query=report&skip=2');
    expect(rest.body).to.include({ TotalCount: 5, PartialResults: false });
    expect(resultsOf(rest).map((each) => each['Rank'])).to.deep.equal([3, 4, 5]);
  });

  it('finds for nobody what he may not see, and says what he may do with the rest', async () => {
    const search = (): Promise<Answer> => test.api('GET', '/Items/Search?query=report', { headers });
    expect(namesFound(await search())).to.deep.equal([]);
    const employee = stringMember(await test.api('GET', '/Users', { headers }), 'Id');
    const body = { Principal: { Id: employee }, CanView: true };
    await test.api('POST', `/Items(${folderId})/AccessControls`, { body });
    const found = await search();
    expect(namesFound(found)).to.deep.equal(['Annual report', 'Report 10.txt', 'report 2.txt']);
    for (const each of resultsOf(found)) {
      expect(each).to.include({ CanView: true, CanDownload: false, CanDelete: false });
    }
    const own = resultsOf(await test.api('GET', '/Items/Search?query=report'));
    expect(own[0]).to.include({ CanView: true, CanDownload: true, CanDelete: true });
  });

  it('without a query is 400', async () => {
    for (const query of ['', '?query=', '?query=%20', '?query=x&maxResults=many']) {
      expect((await test.api('GET', `/Items/Search${query}`)).status, query).to.equal(400);
    }
  });
});
