import { createSafeMock, expectRefusal } from './safe-mock.ts';
import type { SafeMock } from './safe-mock.ts';

const DEEP_LIST = '['.repeat(100_000) + ']'.repeat(100_000);
const DEEP_OBJECT = '{"Name":'.repeat(50_000) + '1' + '}'.repeat(50_000);

/** Paths below /sf/v3 that are asked with GET. */
const GETS: readonly string[] = [
  '/Items({file}))',
  '/Items(({file})',
  '/Items({file})Children',
  '/Items({file})/Children()',
  '/Items({folder})//Children/x',
  '/Items(%00)',
  '/Items({file}%00)',
  '/Items({file})%00',
  '/Items(%)',
  '/Items(%zz)',
  '/Items(%C3%28)',
  '/Items(%ED%A0%80)',
  '/Items(%25)',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..%2f..%2fetc%2fpasswd',
  '/Items(toString)',
  '/Items(hasOwnProperty)/Parent',
  '/Items(valueOf)/Children',
  '/__proto__',
  '/constructor/prototype',
  '/Items()/__proto__',
  '/Users(__proto__)',
  '/Users(constructor)',
  '/Users?id=__proto__',
  '/Users?emailAddress=nobody@nowhere.example',
  '/WebhookSubscriptions(__proto__)',
  '/WebhookClients(toString)',
  `/Items(${'f'.repeat(5000)})`,
  '/Items({folder})/ByPath?path=%00',
  '/Items({folder})/ByPath?path=/a.txt%00',
  '/Items({folder})/ByPath?path=/../Safe',
  '/Items({folder})/ByPath?path=/__proto__',
  '/Items({folder})/ByPath?path=/constructor/toString',
  `/Items({folder})/ByPath?path=${'/x'.repeat(3000)}`,
  '/Items({folder})/Children?$top=',
  '/Items({folder})/Children?$top=-0',
  '/Items({folder})/Children?$top=1e3',
  '/Items({folder})/Children?$top=0x10',
  '/Items({folder})/Children?$top=NaN',
  '/Items({folder})/Children?$top=9007199254740993',
  '/Items({folder})/Children?%24top=%20',
  '/Items({folder})/Children?$skip=-1',
  '/Items({folder})/Children?$skip=__proto__',
  '/Items({folder})/Children?$skip=1%00',
  '/Items({folder})/Children?$orderby=__proto__',
  '/Items({folder})/Children?$orderby=constructor/name',
  '/Items({folder})/Children?$orderby=Creator',
  '/Items({folder})/Children?$orderby=Creator/__proto__',
  '/Items({folder})/Children?$orderby=Name,',
  '/Items({folder})/Children?$orderby=Name%20asc%20desc',
  '/Items({folder})/Children?$orderby=Name;Id',
  '/Items({folder})/Children?$orderby=Parent/Parent/Nonsense',
  '/Items({folder})/Children?$filter=%00',
  '/Items({folder})/Children?$filter=eq',
  '/Items({folder})/Children?$filter=Name%20eq',
  '/Items({folder})/Children?$filter=Name%20eq%20Name%20eq%20Name',
  '/Items({folder})/Children?$filter=__proto__%20eq%20null',
  "/Items({folder})/Children?$filter=constructor%20eq%20'x'",
  "/Items({folder})/Children?$filter=Creator/__proto__%20eq%20'x'",
  "/Items({folder})/Children?$filter=Creator%20eq%20'x'",
  '/Items({folder})/Children?$filter=Name%20eq%201',
  "/Items({folder})/Children?$filter=FileSizeBytes%20gt%20'1'",
  '/Items({folder})/Children?$filter=FileSizeBytes%20gt%201e400',
  '/Items({folder})/Children?$filter=FileSizeBytes%20gt%20--1',
  '/Items({folder})/Children?$filter=FileSizeBytes%20gt%201.2.3',
  "/Items({folder})/Children?$filter=Name%20like%20'x'",
  "/Items({folder})/Children?$filter=contains(Name,'x')",
  "/Items({folder})/Children?$filter=startswith('x')",
  "/Items({folder})/Children?$filter=startswith(Name,'x','y')",
  '/Items({folder})/Children?$filter=startswith(FileSizeBytes,1)',
  '/Items({folder})/Children?$filter=isof(1)',
  '/Items({folder})/Children?$filter=date(Name)%20eq%202026-01-01',
  '/Items({folder})/Children?$filter=date(CreationDate)',
  '/Items({folder})/Children?$filter=time(CreationDate)%20eq%202026-01-01',
  "/Items({folder})/Children?$filter=time(CreationDate)%20eq%20time'PT99H'",
  "/Items({folder})/Children?$filter=CreationDate%20gt%20datetime'never'",
  '/Items({folder})/Children?$filter=CreationDate%20gt%202026-13-01T00:00:00Z',
  '/Items({folder})/Children?$filter=CreationDate%20gt%202026-01-01T25:00:00Z',
  '/Items({folder})/Children?$filter=not',
  '/Items({folder})/Children?$filter=IsHidden%20and',
  '/Items({folder})/Children?$filter=IsHidden%20or%20or%20IsHidden',
  '/Items({folder})/Children?$filter=(IsHidden',
  '/Items({folder})/Children?$filter=IsHidden)',
  '/Items({folder})/Children?$filter=IsHidden;drop',
  `/Items({folder})/Children?$filter=${'not%20'.repeat(1500)}Name`,
  `/Items({folder})/Children?$expand=${'Parent/'.repeat(60)}Parent`,
  `/Items({file})?$select=${'a/'.repeat(60)}a`,
  '/WebhookSubscriptions?$filter=Nonsense%20eq%201',
  '/WebhookSubscriptions?$orderby=Events',
  '/WebhookSubscriptions?$top=x',
  '/Items({file})/Download?redirect=2',
  '/Items({folder})/Info(x)',
];

const BODIES: readonly string[] = [
  '\u0000',
  '{"Name":"x"',
  '{"Name":"x",}',
  "{'Name':'x'}",
  '{"Name":undefined}',
  '{"Name":NaN}',
  '[{"Name":"x"}]',
  'true',
  '7',
  '\ufeff\ufeff{}',
  DEEP_LIST,
  DEEP_OBJECT,
  '{"Name":["x"]}',
  '{"Name":true}',
  '{"Name":{"toString":"x"}}',
  '{"Name":"\\u0000"}',
  '{"Name":"a\\u0007b"}',
  '{"Name":"a\\\\b"}',
  '{"Name":"a?b"}',
  '{"Name":"a<b>"}',
  '{"Name":"x."}',
  '{"Name":"."}',
  '{"Name":".."}',
  '{"Name":"x ","Description":7}',
  '{"Name":"x","Description":[]}',
  '{"Name":"x","ExpirationDate":"2026-02-30"}',
  '{"Name":"x","ExpirationDate":{}}',
];

const TOKENS: readonly string[] = [
  '',
  ' ',
  'Bearer',
  'Bearer ',
  'bearer x',
  'Basic eDp5',
  'Bearer __proto__',
  'Bearer constructor',
  `Bearer ${'x'.repeat(4000)}`,
  'Bearer x$$y',
  'Bearer {token} {token}',
  'Token {token}',
  '{token}',
  'Bearer {token}x',
];

describe('malformed calls of the API', () => {
  let safe: SafeMock;

  before(async () => {
    safe = await createSafeMock();
  });
  after(() => safe.test.close());

  GETS.forEach((path, index) => {
    it(`${String(index + 1)}. GET ${path.slice(0, 90)} is refused`, async () => {
      expectRefusal(await safe.test.api('GET', safe.fill(path)));
      await safe.expectUnchanged();
    });
  });

  BODIES.forEach((body, index) => {
    it(`body ${String(index + 1)}, ${JSON.stringify(body).slice(0, 50)}, makes and changes nothing`, async () => {
      expectRefusal(await safe.test.api('POST', safe.fill('/Items({folder})/Folder'), { body }));
      expectRefusal(await safe.test.api('POST', '/WebhookSubscriptions', { body }));
      await safe.expectUnchanged();
    });
  });

  TOKENS.forEach((token, index) => {
    it(`token ${String(index + 1)}, ${JSON.stringify(token).slice(0, 40)}, lets nobody in`, async () => {
      const headers = { Authorization: token.replaceAll('{token}', () => safe.token) };
      for (const method of ['GET', 'DELETE', 'PATCH']) {
        const answer = await safe.test.client(method, safe.fill('/sf/v3/Items({file})'), {
          headers,
          ...(method !== 'GET' && { body: '{}' }),
        });
        expectRefusal(answer);
      }
      await safe.expectUnchanged();
    });
  });
});
