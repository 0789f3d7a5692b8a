import { expect } from 'chai';
import type { ConnectorSettings } from '../../../reference-connector/index.ts';
import { createConnectedWorld } from '../connected-world.ts';

const HEADERS = 'event.notification.callback.headers';

describe('the callback request', () => {
  for (const [format, text] of [
    ['a JSON object', '{"X-Team": "lab", "X-Count": 2}'],
    ['lines', 'X-Team: lab\r\nX-Count: 2\n'],
    ['pairs on one line', 'X-Team=lab;X-Count=2'],
  ]) {
    it(`carries basic authentication and the extra headers given as ${String(format)}`, async () => {
      const { world, shareFile, callbacks, createInstance } = createConnectedWorld();
      const { configuration } = await createInstance({
        'event.notification.basic.username': 'jane',
        'event.notification.basic.password': 'pass:word',
        [HEADERS]: text,
      });
      shareFile.addFile('fi1');
      await world.advance('15m');
      expect(callbacks[0]?.headers).to.include({
        authorization: `Basic ${Buffer.from('jane:pass:word').toString('base64')}`,
        'x-team': 'lab',
        'x-count': '2',
      });
      expect([configuration['event.notification.basic.password'], configuration[HEADERS]]).to.deep.equal([
        '********',
        '********',
      ]);
    });
  }

  for (const text of ['{"X-Team": {}}', '{broken', 'no separator', 'content-length: 3', 'X-Team: a\u0000b', 'ü: 1']) {
    it(`is refused with the headers ${JSON.stringify(text)}, which are not repeated`, async () => {
      const refusal = await createConnectedWorld()
        .createInstance({ [HEADERS]: text })
        .catch((error: unknown) => error);
      expect(refusal).to.have.property('code', 'configuration-not-valid');
      expect(refusal).to.have.property('message').that.includes(HEADERS);
    });
  }

  const verdicts: readonly (readonly [Partial<ConnectorSettings>, number, string])[] = [
    [{}, 204, 'delivered'],
    [{}, 302, 'waiting'],
    [{ callbackSuccess: '200' }, 204, 'waiting'],
    [{ callbackSuccess: '2xx-or-3xx' }, 302, 'delivered'],
    [{ callbackSuccess: '2xx-or-3xx' }, 404, 'waiting'],
  ];
  for (const [settings, status, verdict] of verdicts) {
    it(`answered with ${String(status)} is ${verdict} under ${JSON.stringify(settings)}`, async () => {
      const connected = createConnectedWorld({ settings });
      await connected.createInstance();
      connected.callbackStatus = status;
      connected.shareFile.addFile('fi1');
      await connected.world.advance('15m');
      expect(connected.connector.notifications()[0]?.status).to.equal(verdict);
    });
  }

  for (const [limit, urls] of [
    [0, ['https://callback.test/events']],
    [2, ['https://callback.test/events', 'https://callback.test/moved', 'https://callback.test/moved']],
  ] as const) {
    it(`follows ${String(limit)} redirects, by POST, when the setting says so`, async () => {
      const connected = createConnectedWorld({ settings: { callbackRedirectLimit: limit } });
      await connected.createInstance();
      connected.callbackStatus = 302;
      connected.callbackHeaders = { location: '/moved' };
      connected.shareFile.addFile('fi1');
      await connected.world.advance('15m');
      expect(connected.callbacks.map(({ url }) => url)).to.deep.equal(urls);
    });
  }

  it('never comes back as an event of a provider (B-12)', async () => {
    const connected = createConnectedWorld({ settings: { ownEndpointAsCallback: 'allow' } });
    const { id } = await connected.createInstance({ 'event.vendor.type': 'webhook' });
    const refusal = await connected
      .call(
        'POST',
        `/events/sharefile/${Buffer.from(String(id)).toString('base64')}`,
        {},
        { 'elements-webhook-id': '1' },
      )
      .catch((error: unknown) => error);
    expect(refusal).to.have.property('message').that.includes('event.notification.callback.url');
    await connected.world.settled();
    expect(connected.callbacks).to.deep.equal([]);
  });
});
