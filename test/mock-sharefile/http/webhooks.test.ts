import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import { isValid } from '../../../schemas/index.ts';
import type { ShareFileSettings } from '../../../mock-sharefile/index.ts';
import { bodyText, createTestMock, member, stringMember } from '../create-test-mock.ts';
import { isRecord } from '../validated-client.ts';
import type { ReceiverAnswer, TestMock } from '../create-test-mock.ts';

const URL_OF_RECEIVER = 'http://127.0.0.1:9/hook';
const FILE_EVENTS = ['Upload', 'Update', 'Download', 'Delete'].map((name) => ({
  ResourceType: 'File',
  OperationName: name,
}));
const ALL_EVENTS = [...FILE_EVENTS, { ResourceType: 'Folder', OperationName: 'Delete' }];

describe('webhooks', () => {
  let test: TestMock;
  afterEach(() => test.close());

  const start = async (settings: Partial<ShareFileSettings> = {}): Promise<void> => {
    test = await createTestMock(settings);
  };
  const subscribe = (context: object = { ResourceType: 'Account' }, events: readonly object[] = ALL_EVENTS) =>
    test.api('POST', '/WebhookSubscriptions', {
      body: { WebhookUrl: URL_OF_RECEIVER, SubscriptionContext: context, Events: events },
    });
  const received = (): readonly string[] =>
    test.receiver.received.map((request) => {
      const event: unknown = JSON.parse(bodyText(request));
      if (!isValid('sharefile/webhook-event', event)) throw new Error(`No webhook event: ${bodyText(request)}`);
      return `${event.Event.ResourceType} ${event.Event.OperationName} ${event.Event.Resource.Id}`;
    });

  it('subscribes, lists one’s own, shows and deletes', async () => {
    await start();
    const id = stringMember(await subscribe(), 'Id');
    expect(id).to.match(/^w/);
    const list = await test.api('GET', '/WebhookSubscriptions');
    expect(list.body).to.have.nested.property('value[0].Id', id);
    expect((await test.api('GET', `/WebhookSubscriptions(${id})`)).status).to.equal(200);
    const token = await test.signIn('employee@cloud-elements.example', 'employee-password');
    const headers = { Authorization: `Bearer ${token}` };
    expect((await test.api('GET', '/WebhookSubscriptions', { headers })).body).to.have.property('odata.count', 0);
    expect((await test.api('GET', `/WebhookSubscriptions(${id})`, { headers })).status).to.equal(404);
    expect((await test.api('DELETE', `/WebhookSubscriptions(${id})`, { headers })).status).to.equal(404);
    expect((await test.api('DELETE', `/WebhookSubscriptions(${id})`)).status).to.equal(204);
    expect((await test.api('GET', `/WebhookSubscriptions(${id})`)).status).to.equal(404);
  });

  it('lets only a MasterAdmin listen to the whole account', async () => {
    await start();
    const token = await test.signIn('employee@cloud-elements.example', 'employee-password');
    const body = { WebhookUrl: URL_OF_RECEIVER, SubscriptionContext: { ResourceType: 'Account' }, Events: FILE_EVENTS };
    const headers = { Authorization: `Bearer ${token}` };
    expect((await test.api('POST', '/WebhookSubscriptions', { headers, body })).status).to.equal(403);
  });

  it('tells of uploads, updates, downloads and deletions, and of folders their deletion alone', async () => {
    await start();
    await subscribe();
    const folderId = stringMember(await test.api('POST', '/Items(home)/Folder', { body: { Name: 'F' } }), 'Id');
    const first = await test.upload(folderId, 'a.txt', 'x');
    const second = await test.upload(folderId, 'a.txt', 'y');
    await test.api('PATCH', `/Items(${second})`, { body: { Name: 'b.txt' } });
    const url = stringMember(await test.api('GET', `/Items(${second})/Download?redirect=false`), 'DownloadUrl');
    await test.client('GET', url);
    await test.api('PATCH', `/Items(${folderId})`, { body: { Name: 'G' } });
    await test.api('DELETE', `/Items(${second})`);
    await test.api('DELETE', `/Items(${folderId})`);
    await test.world.settled();
    expect(received()).to.deep.equal([
      `File Upload ${first}`,
      `File Upload ${second}`,
      `File Update ${second}`,
      `File Download ${second}`,
      `File Delete ${second}`,
      `Folder Delete ${folderId}`,
    ]);
  });

  it('calls a new version Update when so set', async () => {
    await start({ newVersionOperation: 'Update' });
    await subscribe();
    await test.upload('home', 'a.txt', 'x');
    await test.upload('home', 'a.txt', 'y');
    await test.world.settled();
    expect(received().map((line) => line.split(' ')[1])).to.deep.equal(['Upload', 'Update']);
  });

  for (const recursive of [false, true]) {
    it(`hears of sub-folders from a folder ${recursive ? 'when so set' : 'not at all by default'}`, async () => {
      await start({ folderWebhooksRecursive: recursive });
      const folderId = stringMember(await test.api('POST', '/Items(home)/Folder', { body: { Name: 'F' } }), 'Id');
      const below = stringMember(await test.api('POST', `/Items(${folderId})/Folder`, { body: { Name: 'G' } }), 'Id');
      await subscribe({ ResourceType: 'Folder', ResourceId: folderId.toUpperCase() });
      const direct = await test.upload(folderId, 'a.txt', 'x');
      const deep = await test.upload(below, 'b.txt', 'x');
      await test.upload('home', 'elsewhere.txt', 'x');
      await test.world.settled();
      const expected = [`File Upload ${direct}`, ...(recursive ? [`File Upload ${deep}`] : [])];
      expect(received()).to.deep.equal(expected);
    });
  }

  it('signs with both keys once they exist, in base64 or in hex', async () => {
    for (const encoding of ['base64', 'hex'] as const) {
      if (encoding === 'hex') await test.close();
      await start({ webhookSignatureEncoding: encoding });
      const { clientId } = test.mock.credentials;
      await subscribe();
      await test.upload('home', 'unsigned.txt', 'x');
      await test.api('POST', `/WebhookClients(${clientId})/PrimarySignatureKey`);
      const client = await test.api('POST', `/WebhookClients(${clientId})/SecondarySignatureKey`);
      const keys = member(client, 'SignatureKeys');
      if (!isRecord(keys)) throw new Error('The client has no keys.');
      expect(member(await test.api('GET', `/WebhookClients(${clientId})`), 'SignatureKeys')).to.deep.equal(keys);
      await test.upload('home', 'signed.txt', 'x');
      await test.world.settled();
      const [unsigned, signed] = test.receiver.received;
      expect(unsigned?.headers).not.to.have.property('SF-WEBHOOK-PRIMARY-SIGNATURE');
      const digest = (key: string): string => createHmac('sha256', key).update(bodyText(signed)).digest(encoding);
      expect(signed?.headers).to.include({
        'SF-WEBHOOK-PRIMARY-SIGNATURE': digest(String(keys['PrimaryKey'])),
        'SF-WEBHOOK-SECONDARY-SIGNATURE': digest(String(keys['SecondaryKey'])),
      });
    }
  });

  const retried: readonly ReceiverAnswer[] = [429, 500, 501, 502, 503, 504, 'peer-timed-out', 'peer-unreachable'];
  for (const answer of retried) {
    it(`tries again after ${String(answer)}, each time later, with the same bytes`, async () => {
      await start();
      await subscribe();
      test.receiver.answer = () => (test.receiver.received.length < 4 ? answer : 204);
      await test.upload('home', 'a.txt', 'x');
      const startAt = test.world.clock.now();
      await test.world.advance('1h');
      const deliveries = test.mock.deliveries();
      expect(deliveries.map((each) => each.outcome)).to.deep.equal(['retrying', 'retrying', 'retrying', 'delivered']);
      expect(deliveries.map((each) => each.at - startAt)).to.deep.equal([0, 1000, 3000, 7000]);
      expect(deliveries[0]?.reason).to.be.a('string');
      expect(new Set(test.receiver.received.map((request) => bodyText(request))).size).to.equal(1);
    });
  }

  for (const answer of [400, 404, 410, 302, 'host-not-allowed'] as const) {
    it(`does not try again after ${String(answer)}`, async () => {
      await start();
      await subscribe();
      test.receiver.answer = () => answer;
      await test.upload('home', 'a.txt', 'x');
      await test.world.advance('1d');
      expect(test.mock.deliveries().map((each) => each.outcome)).to.deep.equal(['refused']);
    });
  }

  it('gives an event up after 7 days, having waited an hour at most between attempts', async () => {
    await start();
    await subscribe();
    test.receiver.answer = () => 503;
    await test.upload('home', 'a.txt', 'x');
    await test.world.advance('30d');
    const deliveries = test.mock.deliveries();
    expect(deliveries.at(-1)?.outcome).to.equal('expired');
    const waits = deliveries.slice(1).map((each, index) => each.at - (deliveries[index]?.at ?? 0));
    expect(Math.max(...waits)).to.equal(3_600_000);
    expect((deliveries.at(-1)?.at ?? 0) - (deliveries[0]?.at ?? 0)).to.be.within(6.9 * 86_400_000, 7 * 86_400_000);
  });

  it('sends nothing more once a subscription is deleted', async () => {
    await start({ webhookDelaySeconds: 12 });
    const id = stringMember(await subscribe(), 'Id');
    await test.upload('home', 'a.txt', 'x');
    await test.api('DELETE', `/WebhookSubscriptions(${id})`);
    await test.world.advance('1m');
    expect(test.receiver.received).to.deep.equal([]);
    expect(test.mock.deliveries().map((each) => each.outcome)).to.deep.equal(['refused']);
  });
});
