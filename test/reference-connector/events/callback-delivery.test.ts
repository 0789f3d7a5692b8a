import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'chai';
import { signatureOf } from '../../../reference-connector/domain/events/notification/signature.ts';
import { connectorProfiles } from '../../../reference-connector/index.ts';
import { createConnectedWorld } from '../connected-world.ts';

interface SignatureVector {
  readonly scheme: string;
  readonly key: string;
  readonly body?: string;
  readonly bodyBase64?: string;
  readonly value: string;
}

const vectors = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('#fixtures/signatures/vectors.json'), 'utf8'),
) as readonly SignatureVector[];

describe('signatureOf', () => {
  for (const { scheme, key, body, bodyBase64 = '', value } of vectors) {
    if (scheme !== 'open-connectors') continue;
    const bytes = body === undefined ? Buffer.from(bodyBase64, 'base64') : Buffer.from(body);
    it(`signs ${body ?? bodyBase64} with ${key} as the vector says`, () => {
      expect(signatureOf(bytes, key)).to.equal(value);
    });
  }
});

describe('the delivery of callbacks', () => {
  it('signs the bytes that it sends, and names the notification in a header', async () => {
    const { world, shareFile, callbacks, createInstance } = createConnectedWorld();
    await createInstance({}, { name: 'Zürich 文件' });
    shareFile.addFile('fi1');
    await world.advance('15m');
    const [callback] = callbacks;
    expect(callback?.headers).to.deep.equal({
      'content-type': 'application/json',
      'elements-webhook-id': callback?.notification.id,
      'elements-webhook-signature': signatureOf(callback?.body ?? Buffer.alloc(0), '123456'),
    });
    expect(callback?.notification.message.instanceName).to.equal('Zürich 文件');
  });

  it('sends no signature without a key', async () => {
    const { world, shareFile, callbacks, createInstance } = createConnectedWorld();
    await createInstance({ 'event.notification.signature.key': '' });
    shareFile.addFile('fi1');
    await world.advance('15m');
    expect(callbacks[0]?.headers).to.not.have.property('elements-webhook-signature');
  });

  for (const [profile, settings] of Object.entries(connectorProfiles)) {
    it(`repeats on the schedule of ${profile}, always the same bytes and headers, and then gives up`, async () => {
      const connected = createConnectedWorld({ settings });
      connected.callbackStatus = 502;
      const { world, shareFile, callbacks, createInstance, connector } = connected;
      await createInstance();
      await world.advance('1m');
      shareFile.addFile('fi1');
      await world.advance('6 days');
      const gaps = callbacks.slice(1).map(({ at }, index) => (at - (callbacks[index]?.at ?? 0)) / 1000);
      expect(gaps).to.deep.equal(settings.retryDelaysSeconds);
      expect(new Set(callbacks.map(({ headers, body }) => JSON.stringify([headers, body.toString()]))).size).to.equal(
        1,
      );
      const [record] = connector.notifications();
      expect(record?.status).to.equal('queued');
      expect(record?.attempts.at(-1)).to.include({ status: 502, failure: 'answered 502' });
    });
  }

  it('takes 3xx for no delivery, and stops after a 2xx', async () => {
    const connected = createConnectedWorld();
    const { world, shareFile, callbacks, createInstance, connector } = connected;
    await createInstance();
    shareFile.addFile('fi1');
    connected.callbackStatus = 307;
    await world.advance('15m');
    connected.callbackStatus = 204;
    await world.advance('1h');
    expect(callbacks).to.have.length(2);
    expect(connector.notifications().map(({ status }) => status)).to.deep.equal(['delivered']);
  });

  it('records why no answer came', async () => {
    const connected = createConnectedWorld();
    connected.callbackStatus = undefined;
    await connected.createInstance();
    connected.shareFile.addFile('fi1');
    await connected.world.advance('15m');
    expect(connected.connector.notifications()[0]?.attempts[0]).to.include({ status: undefined, failure: 'no answer' });
  });

  it('sends nothing after the instance is deleted, also no repetition', async () => {
    const connected = createConnectedWorld();
    connected.callbackStatus = 500;
    const { id } = await connected.createInstance();
    connected.shareFile.addFile('fi1');
    await connected.world.advance('15m');
    await connected.call('DELETE', `/instances/${String(id)}`);
    await connected.world.advance('1 day');
    expect(connected.callbacks).to.have.length(1);
    expect(connected.connector.notifications()[0]?.status).to.equal('cancelled');
  });

  it('does not call a host that is no longer allowed', async () => {
    const allowed = new Set(['callback.test']);
    const { world, shareFile, callbacks, createInstance, connector } = createConnectedWorld({
      isAllowedHost: (hostname) => allowed.has(hostname),
    });
    await createInstance();
    allowed.clear();
    shareFile.addFile('fi1');
    await world.advance('15m');
    expect(callbacks).to.have.length(0);
    expect(connector.notifications()[0]).to.include({ status: 'failed' });
  });

  it('shows in the event log how far an event got', async () => {
    const connected = createConnectedWorld();
    connected.callbackStatus = 500;
    const { id } = await connected.createInstance();
    connected.shareFile.addFile('fi1');
    await connected.world.advance('15m');
    const eventId = connected.callbacks[0]?.notification.message.eventId ?? '';
    const statusNow = async (): Promise<unknown> =>
      (await connected.call('GET', `/instances/${String(id)}/events/${eventId}`)).json;
    expect(await statusNow()).to.include({ id: eventId, status: 'CONSUMED' });
    connected.callbackStatus = 200;
    await connected.world.advance('8s');
    expect(await statusNow()).to.include({ id: eventId, status: 'NOTIFIED' });
    const { json } = await connected.call('GET', '/instances/events');
    expect(json).to.be.an('array').with.length(1);
  });
});
