import { expect } from 'chai';
import { createConnectedWorld } from '../connected-world.ts';
import type { ConnectedWorld } from '../connected-world.ts';

const DELIVERIES = '/notifications/subscriptions/deliveries';
const QUEUED = `${DELIVERIES}?where=${encodeURIComponent("channel='webhook' and status='queued'")}`;
const SETTINGS = '/accounts/19021/settings';

async function upload(connected: ConnectedWorld, id: string): Promise<void> {
  connected.shareFile.addFile(id);
  await connected.world.advance('15m');
}

async function listed(connected: ConnectedWorld, path: string, method = 'GET'): Promise<readonly object[]> {
  return (await connected.call(method, path)).json as readonly object[];
}

describe('the queue of notifications', () => {
  it('lists one active subscription per instance with a callback URL', async () => {
    const connected = createConnectedWorld();
    const { id } = await connected.createInstance();
    await connected.createInstance({ 'event.notification.enabled': false });
    const [subscription, ...others] = await listed(connected, '/notifications/subscriptions');
    expect(others).to.deep.equal([]);
    expect(subscription).to.deep.include({
      channel: 'webhook',
      topics: [`instance-${String(id)}-sharefile-events`],
      config: { url: 'https://callback.test/events' },
      active: true,
    });
  });

  it('takes over after the last failure, deactivates the subscription and is sent again as it was', async () => {
    const connected = createConnectedWorld({ settings: { retryDelaysSeconds: [8, 64] } });
    await connected.createInstance();
    connected.callbackStatus = 502;
    await upload(connected, 'fi1');
    expect(await listed(connected, QUEUED)).to.deep.equal([]);
    await connected.world.advance('2m');
    expect(await listed(connected, '/notifications/subscriptions')).to.have.nested.property('[0].active', false);
    const sent = connected.callbacks.length;
    await upload(connected, 'fi2');
    expect(connected.callbacks, 'nothing is sent while inactive').to.have.length(sent);
    expect((await listed(connected, QUEUED)).map((one) => Object.entries(one)[2])).to.deep.equal([
      ['status', 'queued'],
      ['status', 'queued'],
    ]);

    connected.callbackStatus = 200;
    expect(await listed(connected, QUEUED, 'PUT')).to.have.length(2);
    await connected.world.settled();
    const [first] = connected.callbacks;
    const again = connected.callbacks[sent];
    expect([again?.headers, again?.body]).to.deep.equal([first?.headers, first?.body]);
    expect(connected.callbacks).to.have.length(sent + 2);
    expect(await listed(connected, '/notifications/subscriptions')).to.have.nested.property('[0].active', true);
    expect(await listed(connected, QUEUED)).to.deep.equal([]);
    expect(await listed(connected, DELIVERIES)).to.have.nested.property('[0].status', 'delivered');
  });

  it('begins the schedule anew when what was released fails again', async () => {
    const connected = createConnectedWorld({ settings: { retryDelaysSeconds: [8] } });
    await connected.createInstance();
    connected.callbackStatus = 500;
    await upload(connected, 'fi1');
    await connected.world.advance('1m');
    await connected.call('PUT', QUEUED);
    await connected.world.advance('1m');
    expect(connected.callbacks).to.have.length(4);
    expect(await listed(connected, QUEUED)).to.have.length(1);
  });

  it('takes over at the first failure when the account wants that', async () => {
    const connected = createConnectedWorld();
    await connected.createInstance();
    expect((await connected.call('GET', SETTINGS)).json).to.deep.equal({
      'notification.webhook.failure.policy': 'retry',
    });
    await connected.call('PATCH', SETTINGS, { 'notification.webhook.failure.policy': 'queue' });
    connected.callbackStatus = 500;
    await upload(connected, 'fi1');
    expect(await listed(connected, QUEUED)).to.have.length(1);
  });

  it('refuses another policy and another account, and stays as it was', async () => {
    const { call } = createConnectedWorld();
    const refused = [
      call('PATCH', SETTINGS, { 'notification.webhook.failure.policy': 'drop' }),
      call('PATCH', SETTINGS, []),
      call('GET', '/accounts/123456/settings'),
    ].map((answer) => answer.catch((error: unknown) => (error as { readonly code: string }).code));
    expect(await Promise.all(refused)).to.deep.equal(['configuration-not-valid', 'request-not-valid', 'not-found']);
    expect((await call('GET', SETTINGS)).json).to.include({ 'notification.webhook.failure.policy': 'retry' });
  });

  it('is released for one URL alone where the clause says so', async () => {
    const connected = createConnectedWorld({ settings: { retryDelaysSeconds: [] } });
    await connected.createInstance();
    await connected.createInstance({ 'event.notification.callback.url': 'https://other.test/' });
    connected.callbackStatus = 500;
    await upload(connected, 'fi1');
    const where = "channel='webhook' and status='queued' and config.url='https://other.test/'";
    const released = await listed(connected, `${DELIVERIES}?where=${encodeURIComponent(where)}`, 'PUT');
    expect(released).to.have.length(1).and.have.nested.property('[0].subscription.config.url', 'https://other.test/');
  });

  it('refuses a clause that it would have to ignore', async () => {
    const { call } = createConnectedWorld();
    for (const where of ["status>'queued'", "colour='red'", "status='queued' or status='retry'"]) {
      const refusal = await call('GET', `${DELIVERIES}?where=${encodeURIComponent(where)}`).catch(
        (error: unknown) => error,
      );
      expect(refusal, where).to.have.property('code', 'where-not-readable');
    }
  });

  it('shows the deliveries of one notification to one subscription', async () => {
    const connected = createConnectedWorld();
    await connected.createInstance();
    await upload(connected, 'fi1');
    const [delivery] = await listed(connected, DELIVERIES);
    const { notificationId, subscriptionId } = delivery as { notificationId: number; subscriptionId: number };
    const path = `/notifications/${String(notificationId)}/subscriptions/${String(subscriptionId)}/deliveries`;
    expect(await listed(connected, path)).to.deep.equal([delivery]);
    const refusal = await connected
      .call('GET', `/notifications/${String(notificationId)}/subscriptions/1/deliveries`)
      .catch((error: unknown) => error);
    expect(refusal).to.have.property('code', 'not-found');
  });

  it('has no limit unless it is given one', async () => {
    const connected = createConnectedWorld({ settings: { retryDelaysSeconds: [], polledEventsPerNotification: 1 } });
    await connected.createInstance();
    connected.callbackStatus = 500;
    const files = Array.from({ length: 300 }, (_, at) => `fi${String(at)}`);
    for (const file of files) connected.shareFile.addFile(file, 'top');
    await connected.world.advance('15m');
    expect(await listed(connected, `${QUEUED}&pageSize=500`)).to.have.length(files.length);
  });

  it('says in the event log and on the message board what it lost to its limit', async () => {
    const connected = createConnectedWorld({ settings: { retryDelaysSeconds: [], queuedCallbackLimit: 1 } });
    const { id } = await connected.createInstance();
    connected.callbackStatus = 500;
    for (const file of ['fi1', 'fi2']) {
      connected.shareFile.addFile(file, 'top');
      await connected.world.advance('15m');
    }
    const topic = `instance-${String(id)}-sharefile-events`;
    const posted = await listed(connected, `/notifications?topics[]=${topic}`);
    expect(posted.filter((one) => 'severity' in one && one.severity === 'high'))
      .to.have.length(1)
      .and.have.nested.property('[0].message')
      .that.matches(/^Notification \d+ is lost, number 1 of its instance, dropped: more than 1/);
    const errors = (await listed(connected, '/instances/events')).map((event) => ('error' in event ? event.error : ''));
    expect(errors).to.deep.equal(['', 'dropped: more than 1 notifications were queued (queuedCallbackLimit)']);
    connected.callbackStatus = 200;
    await connected.call('PUT', QUEUED);
    await connected.world.settled();
    expect(await listed(connected, '/instances/events')).to.have.nested.property('[0].status', 'NOTIFIED');
  });

  it('forgets the oldest when it is full, and everything of a deleted instance', async () => {
    const connected = createConnectedWorld({ settings: { retryDelaysSeconds: [], queuedCallbackLimit: 2 } });
    const { id } = await connected.createInstance();
    connected.callbackStatus = 500;
    for (const file of ['fi1', 'fi2', 'fi3']) await upload(connected, file);
    expect(await listed(connected, QUEUED)).to.have.length(2);
    await connected.call('DELETE', `/instances/${String(id)}`);
    expect(await listed(connected, QUEUED)).to.deep.equal([]);
  });
});
