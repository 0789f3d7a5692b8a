import { expect } from 'chai';
import type { ShareFileSettings } from '../../../../mock-sharefile/index.ts';
import { isValid } from '../../../../schemas/index.ts';
import { bodyText, createTestMock, stringMember, valuesOf } from '../../create-test-mock.ts';
import type { TestMock } from '../../create-test-mock.ts';
import type { Answer } from '../../validated-client.ts';

const EVENTS = [
  { ResourceType: 'User', OperationName: 'Create' },
  { ResourceType: 'User', OperationName: 'Update' },
  { ResourceType: 'User', OperationName: 'Delete' },
  { ResourceType: 'Account', OperationName: 'Update' },
];

describe('webhooks about people and accounts', () => {
  let test: TestMock;
  const start = async (settings: Partial<ShareFileSettings> = {}): Promise<void> => {
    test = await createTestMock(settings);
  };
  afterEach(() => test.close());
  const subscribe = (url = 'http://127.0.0.1:9/hook', token?: string): Promise<Answer> =>
    test.api('POST', '/WebhookSubscriptions', {
      body: { WebhookUrl: url, SubscriptionContext: { ResourceType: 'Account' }, Events: EVENTS },
      ...(token !== undefined && { headers: { Authorization: `Bearer ${token}` } }),
    });

  it('tell of users that come, change and go, and of a changed account', async () => {
    await start();
    await subscribe();
    const body = { Email: 'new@x.example', FirstName: 'A', LastName: 'B', Company: 'C' };
    const id = stringMember(await test.api('POST', '/Users/AccountUser', { body }), 'Id');
    await test.api('PATCH', `/Users(${id})`, { body: { LastName: 'D' } });
    await test.api('DELETE', `/Users(${id})`);
    await test.api('PATCH', '/Accounts/Branding', { body: { CompanyName: 'E' } });
    await test.world.settled();
    const events = test.receiver.received.map((request): unknown => JSON.parse(bodyText(request)));
    const lines = events.map((event) => {
      if (!isValid('sharefile/webhook-event', event)) throw new Error(`No webhook event: ${JSON.stringify(event)}`);
      const { ResourceType, OperationName, Resource } = event.Event;
      return `${ResourceType} ${OperationName} ${String(Resource.Id === id)}`;
    });
    expect(lines).to.deep.equal(['User Create true', 'User Update true', 'User Delete true', 'Account Update false']);
  });

  for (const [duplicateSubscriptions, status] of [
    ['allow', 200],
    ['refuse', 409],
  ] as const) {
    it(`answer ${String(status)} to a second subscription of the same when duplicates are to ${duplicateSubscriptions}`, async () => {
      await start({ duplicateSubscriptions });
      await subscribe();
      expect((await subscribe()).status).to.equal(status);
      expect((await subscribe('http://127.0.0.1:9/other')).status).to.equal(200);
    });
  }

  for (const [subscriptionsListedPerClient, count] of [
    [false, 2],
    [true, 1],
  ] as const) {
    it(`list ${String(count)} of two made with two clients when listed per client is ${String(subscriptionsListedPerClient)}`, async () => {
      await start({ subscriptionsListedPerClient, openClients: true });
      const { username, password } = test.mock.credentials;
      const form = { grant_type: 'password', username, password, client_id: 'another', client_secret: 'x' };
      const answer = await test.client('POST', `/oauth/token?${new URLSearchParams(form).toString()}`);
      await subscribe();
      await subscribe('http://127.0.0.1:9/hook', stringMember(answer, 'access_token'));
      expect(valuesOf(await test.api('GET', '/WebhookSubscriptions'))).to.have.length(count);
    });
  }
});
