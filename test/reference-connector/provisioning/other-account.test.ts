import { expect } from 'chai';
import { createConnector } from '../../../reference-connector/index.ts';
import { createMemoryStore } from '../../../world/index.ts';
import { createConnectedWorld, eventsOf } from '../connected-world.ts';

const GLOBEX = { 'sharefile.subdomain': 'globex' };
const MISSING_FOLDER = { 'document.root.folder.name': '/missing' };

async function refuse(change: Promise<unknown>): Promise<void> {
  const outcome: unknown = await change.catch((error: unknown) => error);
  expect(outcome)
    .to.be.an('error')
    .with.property('message')
    .that.matches(/is not there in the ShareFile account/);
}

describe('an instance that is to go to another ShareFile account', () => {
  it('stays with its own when the change is refused', async () => {
    const { createInstance, call, shareFile, world, callbacks } = createConnectedWorld();
    const { id } = await createInstance();
    await refuse(call('PATCH', `/instances/${String(id)}`, { configuration: { ...GLOBEX, ...MISSING_FOLDER } }));
    shareFile.requests.length = 0;
    shareFile.addFile('fi1');
    await world.advance('15m');
    expect(shareFile.requests.filter((request) => request.includes('globex'))).to.deep.equal([]);
    expect(eventsOf(callbacks)).to.include('CREATED fi1');
  });

  it('keeps its tokens when those of the refused account are refreshed on the way', async () => {
    const { createInstance, call, shareFile, world } = createConnectedWorld();
    const { id } = await createInstance();
    const own = shareFile.accessToken;
    shareFile.accessToken = 'access-of-globex';
    await refuse(call('PATCH', `/instances/${String(id)}`, { configuration: { ...GLOBEX, ...MISSING_FOLDER } }));
    expect(shareFile.requests).to.include('POST globex.sharefile.com /oauth/token');
    shareFile.accessToken = own;
    shareFile.requests.length = 0;
    await world.advance('15m');
    expect(shareFile.requests.filter((request) => request.includes('/oauth/token'))).to.deep.equal([]);
  });

  it('keeps tokens that were refreshed while it was being created', async () => {
    const { createInstance, shareFile, world } = createConnectedWorld();
    shareFile.addFolder('fo1', 'foh-home');
    const exchanged = shareFile.answer.bind(shareFile);
    shareFile.answer = (request) => {
      const answer = exchanged(request);
      if (request.url.endsWith('/oauth/token') && shareFile.accessToken === 'access-1')
        shareFile.accessToken = 'access-2';
      return answer;
    };
    await createInstance({ 'document.root.folder.name': '/fo1' });
    expect(shareFile.accessToken).to.equal('access-r1');
    shareFile.requests.length = 0;
    await world.advance('15m');
    expect(shareFile.requests.filter((request) => request.includes('/oauth/token'))).to.deep.equal([]);
    expect(shareFile.requests).to.not.deep.equal([]);
  });

  for (const [name, isRetried] of [
    ['lets go of its subscriptions at the account before', false],
    ['lets go of them there at a later attempt as well, also after a restart', true],
  ] as const) {
    it(name, async () => {
      const store = createMemoryStore();
      const connected = createConnectedWorld({ store });
      const { createInstance, call, shareFile, world, connector, transport } = connected;
      const { id } = await createInstance({ 'event.vendor.type': 'webhook' });
      const answer = shareFile.answer.bind(shareFile);
      if (isRetried) {
        shareFile.answer = (request) => {
          if (request.method !== 'DELETE') return answer(request);
          return { status: 503, headers: {}, body: Buffer.alloc(0) };
        };
      }
      const { status } = await call('PATCH', `/instances/${String(id)}`, { configuration: GLOBEX });
      expect(status).to.equal(200);
      shareFile.answer = answer;
      if (isRetried) {
        connector.end();
        const next = createConnector({ ...world, transport, publicUrl: 'http://connector.test', store });
        await next.restore();
        connected.use(next);
        await world.advance('2m');
      }
      const deletions = shareFile.requests.filter((request) => request.startsWith('DELETE'));
      expect(deletions).to.deep.equal(['DELETE acme.sf-api.com /sf/v3/WebhookSubscriptions(w1)']);
    });
  }

  for (const [name, change] of [
    ['of another client', { configuration: { 'oauth.api.key': 'client-2' } }],
    ['of another user', { providerData: { code: 'good-code' } }],
  ] as const) {
    it(`has subscriptions ${name}, and lets go of those before by the tokens that made them`, async () => {
      const { createInstance, call, shareFile } = createConnectedWorld();
      const { id } = await createInstance({ 'event.vendor.type': 'webhook' });
      const owners = new Map<string, unknown>();
      const answer = shareFile.answer.bind(shareFile);
      shareFile.answer = (request) => {
        const tokens = request.headers['authorization'];
        if (request.method === 'DELETE') owners.set(request.url, tokens);
        return answer(request);
      };
      const { status } = await call('PATCH', `/instances/${String(id)}`, change);
      expect(status).to.equal(200);
      expect([...shareFile.subscriptions.keys()]).to.deep.equal(['w2']);
      expect([...owners.values()]).to.deep.equal(['Bearer access-1']);
    });
  }

  it('lets go of its subscriptions by its new tokens where the ones before are ended', async () => {
    const { createInstance, call, shareFile } = createConnectedWorld();
    const { id } = await createInstance({ 'event.vendor.type': 'webhook' });
    shareFile.accessToken = 'access-2';
    shareFile.refreshToken = 'refresh-2';
    const { status } = await call('PATCH', `/instances/${String(id)}`, { providerData: { code: 'good-code' } });
    expect(status).to.equal(200);
    expect([...shareFile.subscriptions.keys()]).to.deep.equal(['w2']);
  });
});
