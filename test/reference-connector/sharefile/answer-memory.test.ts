import { expect } from 'chai';
import { createAnswerMemory } from '../../../reference-connector/sharefile/answer-memory.ts';
import { createShareFileClient } from '../../../reference-connector/sharefile/share-file-client.ts';
import { createConnectedWorld } from '../connected-world.ts';

const grant = { accessToken: 'a', refreshToken: 'r', expiresAt: Infinity };

describe('answers of ShareFile that are remembered', () => {
  const remembered: string[] = [];
  const client = createShareFileClient({
    send: () => Promise.resolve({ status: 200, headers: {}, body: Buffer.from('{"value":[]}') }),
    oauth: { exchangeCode: () => Promise.resolve(grant), refresh: () => Promise.resolve(grant) },
    clock: createConnectedWorld().world.clock,
    account: { subdomain: 'acme', clientId: 'c', clientSecret: 's', redirectUri: 'u' },
    grant,
    onRefreshed: () => undefined,
    readJson: (url) => {
      remembered.push(url);
      return {};
    },
  });
  const rows: readonly (readonly [method: string, path: string, isRemembered: boolean])[] = [
    ['GET', 'Items(fo1)/Children?includeDeleted=false', true],
    ['GET', 'Items(fo1)/Children?includeDeleted=false&$filter=ProgenyEditDate%20ge%202026-03-02', false],
    ['GET', 'Items(fi1)', false],
    ['GET', 'Items/ByPath?path=%2Fa', false],
    ['POST', 'WebhookSubscriptions', false],
    ['POST', 'Items(fo1)/Children', false],
  ];
  for (const [method, path, isRemembered] of rows) {
    it(`are ${isRemembered ? '' : 'not '}those to ${method} ${path}`, async () => {
      remembered.length = 0;
      await client.call(method, path);
      expect(remembered).to.deep.equal(isRemembered ? [`https://acme.sf-api.com/sf/v3/${path}`] : []);
    });
  }

  it('are read once as long as the bytes are the same', () => {
    const read = createAnswerMemory();
    const first = read('url', Buffer.from('{"a":1}'));
    expect(read('url', Buffer.from('{"a":1}'))).to.equal(first);
    expect(read('url', Buffer.from('{"a":2}'))).to.deep.equal({ a: 2 });
    expect(read('url', Buffer.from('{"a":1}'))).to.not.equal(first);
  });
});
