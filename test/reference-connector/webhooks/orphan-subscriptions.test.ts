import { expect } from 'chai';
import { createConnector } from '../../../reference-connector/index.ts';
import type { InboundResponse, OutboundRequest } from '../../../reference-connector/ports.ts';
import { WorldError } from '../../../world/index.ts';
import { createConnectedWorld } from '../connected-world.ts';
import type { ConnectedWorld } from '../connected-world.ts';
import { createCrashableDisk } from '../polling/crashable-disk.ts';

const webhooks = { 'event.vendor.type': 'webhook', 'document.root.folder.name': '/fo1' };

/** A connector on a disk, which dies as soon as ShareFile has answered a request of that kind; its answer is never kept. */
function createMortalWorld(): ConnectedWorld & {
  dieAt(isLast: (request: OutboundRequest) => boolean): void;
  revive(): Promise<void>;
} {
  const disk = createCrashableDisk();
  const connected = createConnectedWorld({ store: disk.open() });
  const { shareFile, world, transport } = connected;
  shareFile.addFolder('fo1', 'foh-home');
  shareFile.addFolder('fo2', 'foh-home');
  const answer = shareFile.answer.bind(shareFile);
  return Object.assign(connected, {
    dieAt(isLast: (request: OutboundRequest) => boolean) {
      let isDead = false;
      shareFile.answer = (request): InboundResponse => {
        if (isDead) throw new WorldError('peer-unreachable', 'dead');
        const answered = answer(request);
        if (isLast(request)) disk.crash();
        isDead ||= isLast(request);
        return answered;
      };
    },
    async revive() {
      connected.connector.end();
      shareFile.answer = answer;
      const next = createConnector({ ...world, transport, publicUrl: 'http://moved.test', store: disk.open() });
      await next.restore();
      connected.use(next);
    },
  });
}

const isSubscription = ({ method, url }: OutboundRequest): boolean =>
  method === 'POST' && url.endsWith('/WebhookSubscriptions');
const isRemoval = ({ method }: OutboundRequest): boolean => method === 'DELETE';
const elsewhere = { configuration: { 'document.root.folder.name': '/fo2' } };

describe('webhook subscriptions that nobody came to have', () => {
  it('are removed after the process died before their new instance was kept', async () => {
    const { createInstance, shareFile, world, dieAt, revive, call } = createMortalWorld();
    dieAt(isSubscription);
    await createInstance(webhooks).catch(() => undefined);
    expect([...shareFile.subscriptions.keys()]).to.deep.equal(['w1']);
    await revive();
    expect(await call('GET', '/instances'))
      .to.have.property('json')
      .that.deep.equals([]);
    await world.advance('1m');
    expect([...shareFile.subscriptions.keys()]).to.deep.equal([]);
  });

  it('are removed after the process died before the change of their instance was kept, and its own stay', async () => {
    const { createInstance, shareFile, world, dieAt, revive, call } = createMortalWorld();
    const { id } = await createInstance(webhooks);
    dieAt(isSubscription);
    await call('PATCH', `/instances/${String(id)}`, elsewhere).catch(() => undefined);
    expect([...shareFile.subscriptions.keys()]).to.deep.equal(['w1', 'w2']);
    await revive();
    await world.advance('1m');
    expect([...shareFile.subscriptions.keys()]).to.deep.equal(['w1']);
  });

  it('leave no instance without any when the process dies after their removal', async () => {
    const { createInstance, shareFile, world, dieAt, revive, call } = createMortalWorld();
    const { id } = await createInstance(webhooks);
    dieAt(isRemoval);
    await call('PATCH', `/instances/${String(id)}`, elsewhere).catch(() => undefined);
    await revive();
    await world.advance('1m');
    expect([...shareFile.subscriptions.keys()]).to.deep.equal(['w2']);
    const { json } = await call('GET', `/instances/${String(id)}`);
    expect(JSON.stringify(json)).to.include('"event.notification.subscription.id":"w2"');
  });

  it('are looked for again while ShareFile does not answer, with what an instance subscribed to meanwhile left alone', async () => {
    const { createInstance, shareFile, world, dieAt, revive, call } = createMortalWorld();
    const { id } = await createInstance(webhooks);
    dieAt(isSubscription);
    await call('PATCH', `/instances/${String(id)}`, elsewhere).catch(() => undefined);
    await revive();
    shareFile.failWith = 503;
    await world.advance('30s');
    const { json } = await call('GET', `/notifications?topics[]=instance-${String(id)}-sharefile-events`);
    expect(json)
      .to.have.nested.property('[0].message')
      .that.matches(/503.*Tried again in 60 s/);
    shareFile.failWith = undefined;
    await call('PATCH', `/instances/${String(id)}`, elsewhere);
    expect([...shareFile.subscriptions.keys()]).to.deep.equal(['w2', 'w3']);
    await world.advance('1m');
    expect([...shareFile.subscriptions.keys()]).to.deep.equal(['w3']);
  });

  it('are removed when the answer that told of them was lost', async () => {
    const { createInstance, shareFile, world } = createMortalWorld();
    const answer = shareFile.answer.bind(shareFile);
    shareFile.answer = (request) => {
      const answered = answer(request);
      if (isSubscription(request)) throw new WorldError('peer-timed-out', 'no answer');
      return answered;
    };
    const refusal: unknown = await createInstance(webhooks).catch((error: unknown) => error);
    expect(refusal).to.have.property('code', 'provider-unreachable');
    expect(shareFile.subscriptions.size).to.equal(1);
    shareFile.answer = answer;
    await world.settled();
    expect(shareFile.subscriptions.size).to.equal(0);
  });
});
