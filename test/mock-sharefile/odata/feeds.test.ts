import { expect } from 'chai';
import { createTestMock, member, namesOf, stringMember, valuesOf } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';
import type { Answer } from '../validated-client.ts';

const NAMES = ['a.txt', 'B.txt', 'c.txt', 'd.txt', 'e.txt'];

describe('feeds', () => {
  let test: TestMock;
  let folder: string;

  before(async () => {
    test = await createTestMock();
    folder = stringMember(await test.api('POST', '/Items(home)/Folder', { body: { Name: 'Feed' } }), 'Id');
    for (const [index, name] of NAMES.entries()) await test.upload(folder, name, 'x'.repeat(index % 2));
  });
  after(() => test.close());

  const children = (query: string): Promise<Answer> => test.api('GET', `/Items(${folder})/Children?${query}`);

  const ORDERS: readonly (readonly [query: string, names: readonly string[]])[] = [
    ['$orderby=Name', NAMES],
    ['$orderby=Name%20desc', [...NAMES].reverse()],
    ['%24orderby=Name+DESC', [...NAMES].reverse()],
    ['$orderby=FileSizeBytes,Name desc', ['e.txt', 'c.txt', 'a.txt', 'd.txt', 'B.txt']],
    ['$orderby=FileSizeBytes desc, Name asc', ['B.txt', 'd.txt', 'a.txt', 'c.txt', 'e.txt']],
    ['$orderby=Creator/Email,Parent/Name,Name desc', [...NAMES].reverse()],
    ["$filter=Creator/Email eq 'owner@cloud-elements.example' and FileSizeBytes gt 0", ['B.txt', 'd.txt']],
    ["%24filter=substringof('b',Name)%20eq%20true", ['B.txt']],
    ["$filter=Parent/Name ne 'Feed'", []],
    ['$top=2', ['a.txt', 'B.txt']],
    ['%24top=2&%24skip=3', ['d.txt', 'e.txt']],
    ['$top=0', []],
    ['$skip=99', []],
    ['$format=json&$inlinecount=allpages&$skip=4', ['e.txt']],
  ];
  for (const [query, names] of ORDERS) {
    it(`lists ${names.join(', ') || 'nothing'} for ${query}`, async () => {
      expect(namesOf(await children(query.replaceAll(' ', '%20')))).to.deep.equal(names);
    });
  }

  for (const query of ['$top=2', '%24top=2', '$TOP=2&$orderby=Name', "$top=2&$filter=Name%20ne%20'x'"]) {
    it(`leads through all pages of ${query} by the next link`, async () => {
      const seen: string[] = [];
      let answer = await children(query);
      for (;;) {
        seen.push(...namesOf(answer));
        expect(member(answer, 'odata.count')).to.equal(NAMES.length);
        const next = member(answer, 'odata.nextLink');
        if (typeof next !== 'string') break;
        answer = await test.api('GET', next.slice(next.indexOf('/Items(')));
      }
      expect(seen).to.deep.equal(NAMES);
    });
  }

  it('count the page and call the next one in small letters if they are told to', async () => {
    const other = await createTestMock({ odataCount: 'page', odataNextLinkName: 'odata.nextlink' });
    try {
      const answer = await other.api('GET', '/Items(top)/Children?$top=2');
      expect(member(answer, 'odata.count')).to.equal(2);
      expect(member(answer, 'odata.nextlink')).to.match(/\$skip=2$/);
      expect(answer.body).not.to.have.property('odata.nextLink');
    } finally {
      await other.close();
    }
  });

  it('of subscriptions are filtered, sorted, cut and shortened in the same way', async () => {
    for (const path of ['b', 'a', 'c']) {
      const body = {
        WebhookUrl: `http://127.0.0.1:9/${path}`,
        SubscriptionContext: { ResourceType: 'Folder', ResourceId: folder },
        Events: [{ ResourceType: 'File', OperationName: 'Upload' }],
      };
      await test.api('POST', '/WebhookSubscriptions', { body });
    }
    const query = "$filter=startswith(WebhookUrl,'http://127') and SubscriptionContext/ResourceType eq 'Folder'";
    const answer = await test.api(
      'GET',
      `/WebhookSubscriptions?${query}&$orderby=WebhookUrl desc&$top=2&$select=WebhookUrl`.replaceAll(' ', '%20'),
    );
    expect(valuesOf(answer).map((each) => each['WebhookUrl'])).to.deep.equal([
      'http://127.0.0.1:9/c',
      'http://127.0.0.1:9/b',
    ]);
    expect(member(answer, 'odata.count')).to.equal(3);
    expect(member(answer, 'odata.nextLink')).to.include('/WebhookSubscriptions?');
    expect(valuesOf(answer)[0]).not.to.have.property('Events');
    const refused = await test.api('GET', '/WebhookSubscriptions?$orderby=WebhookUrls');
    expect(refused.status).to.equal(400);
    expect(refused.text).to.include('Did you mean WebhookUrl?');
  });
});
