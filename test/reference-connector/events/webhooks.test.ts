import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import { isValid } from '../../../schemas/index.ts';
import { createConnectedWorld, eventsOf } from '../connected-world.ts';
import type { ConnectedWorld } from '../connected-world.ts';

const webhooks = { 'event.vendor.type': 'webhook' };

function webhookEvent(operation: string, id: string, timestamp = '2026-03-02T09:00:00Z'): object {
  return {
    WebhookSubscriptionId: 'w1',
    AccountInfo: {
      AccountId: 'a1',
      Subdomain: 'acme',
      AppControlPlane: 'sharefile.com',
      ApiControlPlane: 'sf-api.com',
    },
    Event: {
      Timestamp: timestamp,
      OperationName: operation,
      ResourceType: 'File',
      Resource: { Id: id, Parent: { Id: 'fo1' } },
    },
  };
}

function deliver(
  connected: ConnectedWorld,
  id: number,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<unknown> {
  return connected.call('POST', `/events/sharefile/${Buffer.from(String(id)).toString('base64')}`, body, headers);
}

describe('webhooks', () => {
  for (const spelling of ['webhook', 'webhooks']) {
    it(`subscribes at ShareFile for the account when event.vendor.type is ${spelling}`, async () => {
      const { shareFile, createInstance } = createConnectedWorld();
      const { id, configuration } = await createInstance({ 'event.vendor.type': spelling });
      const [subscription] = [...shareFile.subscriptions.values()];
      expect(subscription).to.deep.include({
        SubscriptionContext: { ResourceType: 'Account' },
        WebhookUrl: `http://connector.test/elements/api-v2/events/sharefile/${Buffer.from(String(id)).toString('base64')}`,
      });
      expect(configuration['event.notification.subscription.id']).to.equal('w1');
    });
  }

  it('subscribes for the root folder and each folder below it otherwise', async () => {
    const { shareFile, createInstance } = createConnectedWorld();
    shareFile.addFolder('fo1', 'foh-home');
    shareFile.addFolder('fo2', 'fo1');
    await createInstance({ ...webhooks, 'document.root.folder.name': '/fo1' });
    const contexts = [...shareFile.subscriptions.values()].map((subscription) => JSON.stringify(subscription));
    expect(contexts).to.have.length(2);
    expect(contexts.join()).to.include('"ResourceId":"fo1"').and.include('"ResourceId":"fo2"');
  });

  for (const [operation, eventType] of [
    ['Upload', 'CREATED'],
    ['Update', 'UPDATED'],
    ['Delete', 'DELETED'],
    ['Download', 'UNKNOWN'],
  ] as const) {
    it(`notifies ${operation} as ${eventType}, with ShareFile's body as raw`, async () => {
      const connected = createConnectedWorld();
      const { id } = await connected.createInstance(webhooks);
      const body = webhookEvent(operation, 'fi1');
      expect(await deliver(connected, id, body)).to.deep.equal({ status: 200, json: {} });
      await connected.world.settled();
      expect(eventsOf(connected.callbacks)).to.deep.equal([`${eventType} fi1`]);
      expect(connected.callbacks[0]?.notification.message.raw).to.deep.equal(body);
      expect(isValid('open-connectors/notification', connected.callbacks[0]?.notification)).to.equal(true);
    });
  }

  it('splits 45 events of one body into notifications of 20, 20 and 5', async () => {
    const connected = createConnectedWorld();
    const { id } = await connected.createInstance(webhooks);
    await deliver(
      connected,
      id,
      Array.from({ length: 45 }, (_, i) => webhookEvent('Upload', `fi${String(i)}`)),
    );
    await connected.world.settled();
    const sizes = connected.callbacks.map(({ notification }) => notification.message.events.length);
    expect(sizes).to.deep.equal([20, 20, 5]);
  });

  it('finds its instances by the Element-Instances header, and lets unknown headers be', async () => {
    const connected = createConnectedWorld();
    const { id } = await connected.createInstance(webhooks);
    await connected.call('POST', '/events/sharefile', webhookEvent('Upload', 'fi1'), {
      'element-instances': `${String(id)}, 999999`,
      'x-anything': 'else',
    });
    await connected.world.settled();
    expect(eventsOf(connected.callbacks)).to.deep.equal(['CREATED fi1']);
  });

  it('takes a body that ShareFile sends again for the same event, and another one for another', async () => {
    const connected = createConnectedWorld();
    const { id } = await connected.createInstance(webhooks);
    await deliver(connected, id, webhookEvent('Update', 'fi1'));
    await connected.world.advance('2s');
    await deliver(connected, id, webhookEvent('Update', 'fi1'));
    await deliver(connected, id, webhookEvent('Update', 'fi1', '2026-03-02T09:00:02Z'));
    await connected.world.advance('1m');
    expect(eventsOf(connected.callbacks)).to.deep.equal(['UPDATED fi1', 'UPDATED fi1']);
  });

  it("demands a signature once ShareFile's key is known", async () => {
    const connected = createConnectedWorld({ settings: { shareFileSignatureKeys: { 'client-1': ['old', 'new'] } } });
    const { id } = await connected.createInstance(webhooks);
    const body = Buffer.from(JSON.stringify(webhookEvent('Upload', 'fi1')));
    const signature = createHmac('sha256', 'new').update(body).digest('base64');
    await deliver(connected, id, body, { 'sf-webhook-secondary-signature': signature });
    const refusal = await deliver(connected, id, body, { 'sf-webhook-primary-signature': 'wrong' }).catch(
      (error: unknown) => error,
    );
    expect(refusal).to.have.property('code', 'signature-not-valid');
    await connected.world.settled();
    expect(connected.callbacks).to.have.length(1);
  });

  for (const [name, change] of [
    ['is deleted', ['DELETE', '']],
    ['is disabled', ['DELETE', '/enabled']],
    ['goes over to polling', ['PATCH', '', { configuration: { 'event.vendor.type': 'polling' } }]],
    ['switches its events off', ['PATCH', '', { configuration: { 'event.notification.enabled': false } }]],
  ] as const) {
    it(`unsubscribes when the instance ${name}`, async () => {
      const { shareFile, createInstance, call } = createConnectedWorld();
      const { id } = await createInstance(webhooks);
      const [method, path, body] = change;
      await call(method, `/instances/${String(id)}${path}`, body);
      expect(shareFile.subscriptions.size).to.equal(0);
    });
  }

  it('keeps nothing when ShareFile refuses the subscription', async () => {
    const { shareFile, createInstance, call } = createConnectedWorld();
    shareFile.failWith = 403;
    const refusal = await createInstance(webhooks).catch((error: unknown) => error);
    expect(refusal).to.include({ code: 'provider-refused-request', providerStatus: 403, providerMessage: 'as told' });
    expect((await call('GET', '/instances')).json).to.deep.equal([]);
  });
});
