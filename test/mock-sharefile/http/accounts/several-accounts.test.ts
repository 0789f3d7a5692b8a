import { expect } from 'chai';
import type { ShareFileSettings } from '../../../../mock-sharefile/index.ts';
import { createTestMock, member, namesOf, stringMember } from '../../create-test-mock.ts';
import type { TestMock } from '../../create-test-mock.ts';

const BESIDE = {
  subdomain: 'other',
  users: [{ username: 'owner@other.example', password: 'other-password', roles: ['Employee', 'MasterAdmin'] }],
};

describe('several accounts in one server', () => {
  let test: TestMock;
  let headers: { Authorization: string };
  const start = async (settings: Partial<ShareFileSettings> = {}): Promise<void> => {
    test = await createTestMock({ accounts: [BESIDE], ...settings });
    headers = { Authorization: `Bearer ${await test.signIn('owner@other.example', 'other-password')}` };
  };
  afterEach(() => test.close());

  it('live side by side, each with its own people, items and links', async () => {
    await start();
    const mine = await test.api('GET', '/Items(root)');
    const others = await test.api('GET', '/Items(root)', { headers });
    expect(stringMember(mine, 'Id')).not.to.equal(stringMember(others, 'Id'));
    await test.upload('home', 'only-mine.txt', 'x');
    await test.api('POST', '/Items(home)/Folder', { headers, body: { Name: 'only theirs' } });
    expect(namesOf(await test.api('GET', '/Items(home)/Children'))).to.include('only-mine.txt');
    const listed = namesOf(await test.api('GET', '/Items(home)/Children', { headers }));
    expect(listed).to.include('only theirs').and.not.to.include('only-mine.txt');
    const there = await test.api('GET', '/Items', { headers: { ...headers, Host: 'other.sf-api.com' } });
    expect(stringMember(there, 'url')).to.match(/^https:\/\/other\.sf-api\.com\/sf\/v3\/Items\(foh/);
  });

  it('never show an id of one to somebody of the other', async () => {
    await start();
    const fileId = await test.upload('home', 'a.txt', 'x');
    const userId = stringMember(await test.api('GET', '/Users'), 'Id');
    const rootId = stringMember(await test.api('GET', '/Items(root)'), 'Id');
    for (const path of [`/Items(${fileId})`, `/Items(${fileId})/Download`, `/Items(${rootId})/Children`]) {
      expect((await test.api('GET', path, { headers })).status, path).to.equal(404);
    }
    expect((await test.api('GET', `/Users(${userId})`, { headers })).status).to.equal(404);
    expect((await test.api('DELETE', `/Items(${fileId})`, { headers })).status).to.equal(404);
  });

  it('tell webhooks of their own changes only', async () => {
    await start();
    const body = {
      WebhookUrl: 'http://127.0.0.1:9/hook',
      SubscriptionContext: { ResourceType: 'Account' },
      Events: [{ ResourceType: 'File', OperationName: 'Upload' }],
    };
    await test.api('POST', '/WebhookSubscriptions', { headers, body });
    await test.upload('home', 'a.txt', 'x');
    await test.world.settled();
    expect(test.receiver.received).to.deep.equal([]);
  });

  it('let their people sign in on their own hosts only, and everybody on hosts that name no account', async () => {
    await start();
    const { clientId: client_id, clientSecret: client_secret } = test.mock.credentials;
    const form = { grant_type: 'password', username: 'owner@other.example', password: 'other-password' };
    const query = new URLSearchParams({ ...form, client_id, client_secret }).toString();
    const at = async (host: string): Promise<unknown> => {
      const answer = await test.client('POST', `/oauth/token?${query}`, { headers: { Host: host } });
      return member(answer, 'subdomain') ?? member(answer, 'error');
    };
    expect(await at('other.sharefile.com')).to.equal('other');
    expect(await at('secure.sharefile.com')).to.equal('other');
    expect(await at('cloud-elements.sharefile.com')).to.equal('invalid_grant');
  });

  for (const [tokensHoldOnOtherHosts, status] of [
    [true, 200],
    [false, 401],
  ] as const) {
    it(`answer ${String(status)} to a token on the host of another account when tokensHoldOnOtherHosts is ${String(tokensHoldOnOtherHosts)}`, async () => {
      await start({ tokensHoldOnOtherHosts });
      const there = { ...headers, Host: 'cloud-elements.sf-api.com' };
      expect((await test.api('GET', '/Items', { headers: there })).status).to.equal(status);
      expect((await test.api('GET', '/Items', { headers: { ...headers, Host: 'other.sf-api.com' } })).status).to.equal(
        200,
      );
    });
  }

  it('remember only as many changes and deliveries as they are told to', async () => {
    await start({ changesCapacity: 3, deliveriesCapacity: 2 });
    const Events = [{ ResourceType: 'File', OperationName: 'Upload' }];
    const body = { WebhookUrl: 'http://127.0.0.1:9/hook', SubscriptionContext: { ResourceType: 'Account' }, Events };
    await test.api('POST', '/WebhookSubscriptions', { body });
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) await test.upload('home', name, 'x');
    await test.world.settled();
    expect(test.mock.changes().map((change) => change.itemName)).to.deep.equal(['e', 'f', 'g']);
    expect(test.mock.deliveries().map((delivery) => delivery.eventNumber)).to.deep.equal([6, 7]);
  });
});
