import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import { bodyText, createTestMock, isRecord, member, stringMember, valuesOf } from '../../create-test-mock.ts';
import type { TestMock } from '../../create-test-mock.ts';
import type { Answer } from '../../validated-client.ts';

/** The events of section 6.1 of the reference by context and resource. */
const PERMITTED: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Account: {
    File: ['Upload', 'Update', 'Download', 'Delete'],
    Folder: ['Delete'],
    User: ['Create', 'Update', 'Delete'],
    Account: ['Create', 'Update', 'Delete', 'UpgradeToPaid'],
  },
  Folder: { File: ['Upload', 'Update', 'Download', 'Delete'], Folder: ['Delete'] },
};

const RESOURCES = ['File', 'Folder', 'User', 'Account', 'Group', 'file'];
const OPERATIONS = ['Upload', 'Update', 'Download', 'Delete', 'Create', 'UpgradeToPaid', 'upload', 'Move'];

describe('webhook subscriptions (section 6 of the reference)', () => {
  let test: TestMock;
  let employee: { headers: { Authorization: string } };

  beforeEach(async () => {
    test = await createTestMock();
    const token = await test.signIn('employee@cloud-elements.example', 'employee-password');
    employee = { headers: { Authorization: `Bearer ${token}` } };
  });
  afterEach(() => test.close());

  const subscribe = (body: object = {}, as = {}): Promise<Answer> =>
    test.api('POST', '/WebhookSubscriptions', {
      ...as,
      body: {
        WebhookUrl: 'http://127.0.0.1:9/hook',
        SubscriptionContext: { ResourceType: 'Account' },
        Events: [{ ResourceType: 'File', OperationName: 'Upload' }],
        ...body,
      },
    });

  for (const context of ['Account', 'Folder']) {
    it(`the context ${context} permits the documented events and refuses every other with 400`, async () => {
      const home = stringMember(await test.api('GET', '/Items'), 'Id');
      const SubscriptionContext = { ResourceType: context, ...(context === 'Folder' && { ResourceId: home }) };
      for (const ResourceType of RESOURCES) {
        for (const OperationName of OPERATIONS) {
          const isPermitted = PERMITTED[context]?.[ResourceType]?.includes(OperationName) ?? false;
          const answer = await subscribe({ SubscriptionContext, Events: [{ ResourceType, OperationName }] });
          expect(answer.status, `${ResourceType} ${OperationName}`).to.equal(isPermitted ? 200 : 400);
        }
      }
    });
  }

  const rows: readonly (readonly [what: string, body: object, asOwner: number, asEmployee: number])[] = [
    ['the account', {}, 200, 403],
    [
      'the account with an id, which is not looked at',
      { SubscriptionContext: { ResourceType: 'Account', ResourceId: 'x' } },
      200,
      403,
    ],
    ['a folder without an id', { SubscriptionContext: { ResourceType: 'Folder' } }, 400, 400],
    ['a folder with an empty id', { SubscriptionContext: { ResourceType: 'Folder', ResourceId: '' } }, 400, 400],
    ['a folder that nobody knows', { SubscriptionContext: { ResourceType: 'Folder', ResourceId: 'fo0' } }, 400, 400],
    ['another context', { SubscriptionContext: { ResourceType: 'File', ResourceId: 'home' } }, 400, 400],
    ['no context', { SubscriptionContext: undefined }, 400, 400],
    ['no event', { Events: [] }, 400, 400],
    ['events that are no list', { Events: 'Upload' }, 400, 400],
    ['no address', { WebhookUrl: undefined }, 400, 400],
    ['an address that is none', { WebhookUrl: '/hook' }, 400, 400],
    ['an address of another kind', { WebhookUrl: 'ftp://x.example/' }, 400, 400],
  ];
  for (const [what, body, asOwner, asEmployee] of rows) {
    it(`POST for ${what}: ${asOwner} to the MasterAdmin, ${asEmployee} to another employee`, async () => {
      expect((await subscribe(body)).status).to.equal(asOwner);
      expect((await subscribe(body, employee)).status).to.equal(asEmployee);
    });
  }

  it('refuses a folder that the caller may not see', async () => {
    const folder = await test.api('POST', '/Items(root)/Folder', { body: { Name: 'Ours' } });
    const SubscriptionContext = { ResourceType: 'Folder', ResourceId: stringMember(folder, 'Id') };
    // As one that is not there: who may not see it is not told that it is.
    expect((await subscribe({ SubscriptionContext }, employee)).status).to.equal(400);
    expect((await subscribe({ SubscriptionContext })).status).to.equal(200);
  });

  it('are shown as they were made, listed to their owner alone, deleted with 204, and never patched', async () => {
    const Events = [
      { ResourceType: 'File', OperationName: 'Upload' },
      { ResourceType: 'Folder', OperationName: 'Delete' },
    ];
    const made = await subscribe({ Events });
    expect(made.body).to.deep.include({ WebhookUrl: 'http://127.0.0.1:9/hook', Events });
    const path = `/WebhookSubscriptions(${stringMember(made, 'Id')})`;
    expect((await test.api('GET', path)).body).to.deep.equal(made.body);
    const home = stringMember(await test.api('GET', '/Items', employee), 'Id');
    const SubscriptionContext = { ResourceType: 'Folder', ResourceId: home };
    const theirs = await subscribe({ SubscriptionContext }, employee);
    const listed = async (as = {}): Promise<readonly unknown[]> =>
      valuesOf(await test.api('GET', '/WebhookSubscriptions', as)).map(({ Id }) => Id);
    expect(await listed()).to.deep.equal([member(made, 'Id')]);
    expect(await listed(employee)).to.deep.equal([member(theirs, 'Id')]);
    expect((await test.api('PATCH', path, { body: { WebhookUrl: 'http://127.0.0.1:9/other' } })).status).to.equal(405);
    expect((await test.api('PUT', path, { body: {} })).status).to.equal(405);
    expect((await test.api('DELETE', path, employee)).status).to.equal(404);
    expect((await test.api('DELETE', path)).status).to.equal(204);
    expect((await test.api('DELETE', path)).status).to.equal(404);
  });

  it('gives a receiver 10 seconds', async () => {
    await subscribe();
    await test.upload('home', 'a.txt', 'x');
    await test.world.settled();
    expect(test.receiver.received.map(({ timeoutMs }) => timeoutMs)).to.deep.equal([10_000]);
  });

  for (const status of [200, 201, 202, 204, 299]) {
    it(`is done when the receiver answers ${status}`, async () => {
      test.receiver.answer = () => status;
      await subscribe();
      await test.upload('home', 'a.txt', 'x');
      await test.world.advance('7d');
      expect(test.mock.deliveries().map(({ outcome }) => outcome)).to.deep.equal(['delivered']);
    });
  }

  it('lets keys rotate: one is exchanged while the other still holds, and retries keep what they were signed with', async () => {
    const { clientId } = test.mock.credentials;
    const generate = async (which: string): Promise<readonly string[]> => {
      const keys = member(await test.api('POST', `/WebhookClients(${clientId})/${which}SignatureKey`), 'SignatureKeys');
      return isRecord(keys) ? ['PrimaryKey', 'SecondaryKey'].map((name) => String(keys[name])) : [];
    };
    const signers = (keys: readonly string[]): readonly string[] =>
      test.receiver.received.map((request) =>
        ['PRIMARY', 'SECONDARY']
          .map((name) => request.headers[`SF-WEBHOOK-${name}-SIGNATURE`])
          .map((signature) => {
            const digest = (key: string): string =>
              createHmac('sha256', key).update(bodyText(request)).digest('base64');
            return keys.findIndex((key) => digest(key) === signature);
          })
          .join(),
      );
    await subscribe();
    await test.upload('home', 'unsigned.txt', 'x');
    const [first = ''] = await generate('Primary');
    await test.upload('home', 'first.txt', 'x');
    const [, second = ''] = await generate('Secondary');
    test.receiver.answer = () => (test.receiver.received.length === 3 ? 503 : 200);
    await test.upload('home', 'both.txt', 'x');
    await test.world.settled();
    const [third = '', stillSecond] = await generate('Primary');
    expect(stillSecond).to.equal(second);
    await test.upload('home', 'rotated.txt', 'x');
    await test.world.advance('1m');
    const [lost, ...signed] = signers([first, second, third]);
    expect(lost).to.equal('-1,-1');
    expect([...signed].sort()).to.deep.equal(['0,-1', '0,1', '0,1', '2,1'].sort());
  });

  it('shows keys to their own client alone', async () => {
    expect((await test.api('GET', `/WebhookClients(${test.mock.credentials.clientId})`)).body).to.deep.include({
      SignatureKeys: { PrimaryKey: null, SecondaryKey: null },
    });
    for (const [method, path] of [
      ['GET', '/WebhookClients(another)'],
      ['POST', '/WebhookClients(another)/PrimarySignatureKey'],
    ] as const) {
      expect((await test.api(method, path)).status).to.equal(404);
    }
  });
});
