import { expect } from 'chai';
import { createTestMock, stringMember } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';
import { isRecord } from '../validated-client.ts';
import { body, NO_TOKEN } from './malformed-request.ts';
import type { Malformed } from './malformed-request.ts';
import { MALFORMED_ANNOTATIONS } from './annotations/malformed-annotations.ts';
import { MALFORMED_ITEM_OPTIONS } from './items/malformed-item-options.ts';
import { MALFORMED_ADDRESSES } from './webhooks/malformed-addresses.ts';
import { MALFORMED_SHARES } from './shares/malformed-shares.ts';

const FOLDER = 'POST /Items({folder})/Folder';
const SUBSCRIPTION = { WebhookUrl: 'http://127.0.0.1:9/', SubscriptionContext: { ResourceType: 'Account' } };
const UPLOAD = { ResourceType: 'File', OperationName: 'Upload' };

const MALFORMED: readonly Malformed[] = [
  // Who one is.
  ['GET', '/Items', 401, NO_TOKEN],
  ['GET', '/Items', 401, { headers: { Authorization: 'Bearer' } }],
  ['GET', '/Items', 401, { headers: { Authorization: 'Bearer x' } }],
  ['GET', '/Items', 401, { headers: { Authorization: 'Basic eDp5' } }],
  ['DELETE', '/Items({file})', 401, NO_TOKEN],
  ['GET', '/Nonsense', 401, NO_TOKEN],
  // Paths.
  ['GET', '/Nonsense', 404],
  ['GET', '/Items({file})/Nonsense', 404],
  ['GET', '/Items({file}', 400],
  ['GET', '/Items({file})x', 400],
  ['GET', '/Items%', 400],
  ['GET', '/Items%E0%A4%A(x)', 400],
  ['GET', '/Items()', 404],
  ['GET', '/Items(nothing)', 404],
  ['GET', '/Items(fi000000-0000-0000-0000-000000000000)', 404],
  ['GET', '/Items(../../etc/passwd)', 400],
  ['GET', '/Items(__proto__)', 404],
  ['GET', '/Items(constructor)/Children', 404],
  ['PATCH', '/Items', 405, body({ Name: 'x' })],
  ['DELETE', '/Items', 405],
  ['PUT', '/Items({file})', 405, body({ Name: 'x' })],
  ['DELETE', '/WebhookSubscriptions', 405],
  ['POST', '/Items({file})', 405, { headers: { 'X-Http-Method-Override': 'BREW' } }],
  // Routes of the service that are not there.
  ['POST', '/Items({folder})/BulkDelete', 400, body([])],
  ['GET', '/AccessControls(principalid=a,itemid=b)', 404],
  ['GET', '/Reports', 501],
  // Query parameters.
  ['GET', '/Items/ByPath', 400],
  ['GET', '/Items/ByPath?path=', 400],
  ['GET', '/Items/ByPath?path=/nothing', 404],
  ['GET', '/Items({file})/ByPath?path=/x', 404],
  ['GET', '/Items({file})/Children', 400],
  ['GET', '/Items({folder})/Children?$top=-1', 400],
  ['GET', '/Items({folder})/Children?$top=many', 400],
  ['GET', '/Items({folder})/Children?$top=1.5', 400],
  ['GET', '/Items({folder})/Children?$skip=99999999999999999999', 400],
  ['GET', '/Items({folder})/Children?$orderby=Nonsense', 400],
  ['GET', '/Items({folder})/Children?$orderby=Name%20up', 400],
  ['GET', '/Items({folder})/Children?$orderby=,', 400],
  ['GET', '/Items({folder})/Children?$orderby=Name%20constructor', 400],
  ['GET', '/Items({folder})/Children?orderingMode=Sideways', 400],
  ['GET', '/Items({folder})/Children?$filter=Name', 400],
  ['GET', "/Items({folder})/Children?$filter=Name%20eq%20'x", 400],
  ['GET', '/Items({folder})/Children?$filter=ProgenyEditDate%20gt%20soon', 400],
  ['GET', '/Items({folder})/Children?$filter=ProgenyEditDate%20gt%202026-99-01', 400],
  ['GET', `/Items({folder})/Children?$filter=${'('.repeat(5000)}`, 400],
  ['GET', '/Items({file})/Download?redirect=perhaps', 400],
  ['DELETE', '/Items({file})?singleversion=perhaps', 400],
  ['DELETE', '/Items({file})?forceSync=perhaps', 400],
  ['POST', '/Items({file})/Copy', 400],
  ['POST', '/Items({file})/Copy?targetid=nothing', 404],
  ['POST', '/Items({folder})/Copy?targetid={folder}', 400],
  ['POST', '/Items({file})/Copy?targetid={folder}', 409],
  ['POST', '/Items({file})/Copy?targetid={folder}&overwrite=perhaps', 400],
  // Bodies.
  [...split(FOLDER), 400],
  [...split(FOLDER), 400, body('')],
  [...split(FOLDER), 400, body('{')],
  [...split(FOLDER), 400, body('[]')],
  [...split(FOLDER), 400, body('null')],
  [...split(FOLDER), 400, body('"Name"')],
  [...split(FOLDER), 400, body('{"Name":"x"} trailing')],
  [...split(FOLDER), 400, body({})],
  [...split(FOLDER), 400, body({ Name: 7 })],
  [...split(FOLDER), 400, body({ Name: '' })],
  [...split(FOLDER), 400, body({ Name: 'a/b' })],
  [...split(FOLDER), 400, body({ Name: ' a' })],
  [...split(FOLDER), 400, body({ Name: 'x'.repeat(257) })],
  [...split(FOLDER), 400, body({ Name: 'x', ExpirationDate: 'soon' })],
  [...split(FOLDER), 409, body({ Name: 'TAKEN.txt' })],
  [...split(FOLDER), 413, body(JSON.stringify({ Name: 'x', Description: 'x'.repeat(2_000_000) }))],
  ['POST', '/Items({file})/Folder', 400, body({ Name: 'x' })],
  ['POST', '/Items(connectors)/Folder', 403, body({ Name: 'x' })],
  ['PATCH', '/Items({file})', 400, body('{')],
  ['PATCH', '/Items({file})', 400, body({ Name: 'a:b' })],
  ['PATCH', '/Items({file})', 400, body({ Name: {} })],
  ['PATCH', '/Items({file})', 400, body({ Parent: 'x' })],
  ['PATCH', '/Items({file})', 400, body({ Parent: {} })],
  ['PATCH', '/Items({file})', 404, body({ Parent: { Id: 'nothing' } })],
  ['PATCH', '/Items({file})', 400, body({ Parent: { Id: '{file}' } })],
  ['PATCH', '/Items({folder})', 400, body({ Parent: { Id: '{folder}' } })],
  ['PATCH', '/Items({file})', 400, body({ ClientModifiedDate: 'yesterday' })],
  ['PATCH', '/Items({file})', 400, body({ ClientModifiedDate: '2026-02-30T00:00:00Z' })],
  ['PATCH', '/Items({file})', 404, body({ Zone: { Id: 'zp1' } })],
  ['PATCH', '/Items(top)', 403, body({ Name: 'x' })],
  ['PATCH', '/Items(home)', 403, body({ Name: 'x' })],
  ['DELETE', '/Items(home)', 403],
  ['DELETE', '/Items(root)', 403],
  ['DELETE', '/Items(top)', 403],
  ['POST', '/Items({folder})/Upload2', 400, body('{')],
  ['POST', '/Items({folder})/Upload2', 400, body({ raw: true })],
  ['POST', '/Items({folder})/Upload2', 400, body({ raw: 'yes', fileName: 'x' })],
  ['POST', '/Items({folder})/Upload2', 400, body({ raw: true, fileName: 'a|b' })],
  ['POST', '/Items({folder})/Upload2', 400, body({ raw: true, fileName: 'x', fileSize: -1 })],
  ['POST', '/Items({folder})/Upload2', 400, body({ raw: true, fileName: 'x', method: 'teleport' })],
  ['POST', '/Items({folder})/Upload2', 400, body({ raw: true, fileName: 'x', ClientModifiedDate: 'soon' })],
  ['POST', '/Items({folder})/Upload2', 400, body({ raw: true, fileName: 'x', unzip: 'perhaps' })],
  ['POST', '/Items({file})/Upload2', 400, body({ raw: true, fileName: 'x' })],
  ['POST', '/Items(favorites)/Upload2', 403, body({ raw: true, fileName: 'x' })],
  ['POST', '/Items({folder})/Upload?raw=perhaps', 400],
  ['POST', '/Items({folder})/Upload?raw=constructor', 400],
  ...MALFORMED_SHARES,
  ...MALFORMED_ANNOTATIONS,
  ...MALFORMED_ITEM_OPTIONS,
  ...MALFORMED_ADDRESSES,
  // Webhooks.
  ['POST', '/WebhookSubscriptions', 400, body('')],
  ['POST', '/WebhookSubscriptions', 400, body({})],
  ['POST', '/WebhookSubscriptions', 400, body({ ...SUBSCRIPTION, WebhookUrl: 'ftp://x', Events: [UPLOAD] })],
  ['POST', '/WebhookSubscriptions', 400, body({ ...SUBSCRIPTION, WebhookUrl: 'https;//x', Events: [UPLOAD] })],
  ['POST', '/WebhookSubscriptions', 400, body({ ...SUBSCRIPTION, Events: [] })],
  ['POST', '/WebhookSubscriptions', 400, body({ ...SUBSCRIPTION, Events: [{}] })],
  ['POST', '/WebhookSubscriptions', 400, body({ ...SUBSCRIPTION, Events: [{ ...UPLOAD, OperationName: 'Create' }] })],
  ['POST', '/WebhookSubscriptions', 400, body({ ...SUBSCRIPTION, Events: [{ ...UPLOAD, ResourceType: 'toString' }] })],
  [
    'POST',
    '/WebhookSubscriptions',
    400,
    body({ ...SUBSCRIPTION, SubscriptionContext: { ResourceType: 'Planet' }, Events: [UPLOAD] }),
  ],
  [
    'POST',
    '/WebhookSubscriptions',
    400,
    body({ ...SUBSCRIPTION, SubscriptionContext: { ResourceType: 'Folder' }, Events: [UPLOAD] }),
  ],
  [
    'POST',
    '/WebhookSubscriptions',
    400,
    body({ ...SUBSCRIPTION, SubscriptionContext: { ResourceType: 'Folder', ResourceId: '{file}' }, Events: [UPLOAD] }),
  ],
  ['GET', '/WebhookSubscriptions(w1)', 404],
  ['DELETE', '/WebhookSubscriptions(w1)', 404],
  ['PATCH', '/WebhookSubscriptions(w1)', 405, body({})],
  ['GET', '/WebhookClients(somebody-else)', 404],
  ['POST', '/WebhookClients(somebody-else)/PrimarySignatureKey', 404],
  ['GET', '/Users(nobody)', 404],
];

function split(route: string): readonly [string, string] {
  const [method = '', path = ''] = route.split(' ');
  return [method, path];
}

describe('malformed requests', () => {
  let test: TestMock;
  let ids: Readonly<Record<string, string>>;
  let unchanged: string;

  before(async () => {
    test = await createTestMock();
    const folder = stringMember(await test.api('POST', '/Items(home)/Folder', { body: { Name: 'Safe' } }), 'Id');
    const me = stringMember(await test.api('GET', '/Users'), 'Id');
    ids = { '{folder}': folder, '{file}': await test.upload(folder, 'taken.txt', 'x'), '{me}': me };
    unchanged = await everything();
  });
  after(() => test.close());

  /** All that can be seen of the account, and all that happened to it. */
  async function everything(): Promise<string> {
    const paths = [
      '/Items(root)?$expand=Children/Children/Children,Children/Children/Children/Metadata,Children/Children/Children/LockedBy',
      '/Users?$expand=Favorites',
      '/WebhookSubscriptions',
      '/Shares?includeExpired=true',
      '/Groups',
    ];
    const answers = await Promise.all(paths.map((path) => test.api('GET', path)));
    return JSON.stringify([answers.map((answer) => answer.text), test.mock.changes(), test.mock.deliveries()]);
  }

  const fill = (text: string): string => text.replace(/\{(folder|file|me)\}/g, (name) => ids[name] ?? name);

  MALFORMED.forEach(([method, path, status, options = {}], index) => {
    const shown = `${method} ${path.slice(0, 70)} ${JSON.stringify(options.body ?? '').slice(0, 60)}`;
    it(`${String(index + 1)}. answers ${String(status)} to ${shown} and leaves all as it was`, async () => {
      const { body: sent } = options;
      const filled = sent === undefined ? {} : { body: fill(typeof sent === 'string' ? sent : JSON.stringify(sent)) };
      const answer = await test.api(method, fill(path), { ...options, ...filled });
      expect(answer.status, answer.text).to.equal(status);
      expect(isRecord(answer.body) && isRecord(answer.body['message'])).to.equal(true);
      if (status === 405) expect(answer.headers['allow']).to.match(/^(GET|POST|PUT|PATCH|DELETE)(, |$)/);
      expect(await everything()).to.equal(unchanged);
    });
  });

  it('names the nearest route that there is for one that is not', async () => {
    const answer = await test.api('POST', `/Items(${ids['{file}'] ?? ''})/Workflows/Approval`);
    expect(answer.text)
      .to.include('POST Items()/Workflows/Approval')
      .and.to.match(/The nearest that it has is \w+ Items/);
  });
});
