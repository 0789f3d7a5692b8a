import { expect } from 'chai';
import { createDeletedItems } from '../../../reference-connector/sharefile/deleted-items.ts';
import type { ShareFileClient } from '../../../reference-connector/sharefile/share-file-client.ts';
import { subscribe, subscriptionsTo } from '../../../reference-connector/sharefile/webhook-subscriptions.ts';

/** A ShareFile that answers one row per page. */
function createPagingClient(feeds: Readonly<Record<string, readonly object[]>>): ShareFileClient {
  return {
    grant: () => ({ accessToken: 'a', refreshToken: 'r', expiresAt: Infinity }),
    call(method, path, body) {
      if (method === 'POST') return Promise.resolve({ Id: `w-${JSON.stringify(body)}` });
      const [, feed = '', skip = '0'] = /^([^?]*)(?:\?.*?(?:skip=(\d+))?)?$/.exec(path) ?? [];
      const rows = feeds[feed] ?? [];
      const next = Number(skip) + 1;
      const link = `https://acme.sf-api.com/sf/v3/${feed}?skip=${String(next)}`;
      const value = rows.slice(Number(skip), next);
      return Promise.resolve({ value, ...(next < rows.length && { 'odata.nextLink': link }) });
    },
  };
}

const folders = ['fo1', 'fo2', 'fo3'].map((Id) => ({ Id, 'odata.type': 'ShareFile.Api.Models.Folder' }));

describe('feeds of ShareFile that come in pages', () => {
  it('are read whole where folders are subscribed to', async () => {
    const request = {
      ...{ rootFolder: 'allshared', webhookUrl: 'http://c', topSubscriptionContext: 'Folder' as const },
      onBegin: () => undefined,
      takeBack: () => Promise.resolve(),
    };
    const { watchedFolderIds } = await subscribe(
      createPagingClient({ 'Items(allshared)/Children': folders }),
      request,
      [],
    );
    expect(watchedFolderIds).to.deep.equal(['fo1', 'fo2', 'fo3']);
  });

  it('are read whole where subscriptions are looked for', async () => {
    const rows = ['http://c', 'http://d', 'http://c'].map((WebhookUrl, at) => ({ Id: `w${String(at)}`, WebhookUrl }));
    expect(await subscriptionsTo(createPagingClient({ WebhookSubscriptions: rows }), 'http://c')).to.deep.equal([
      'w0',
      'w2',
    ]);
  });

  it('are read whole where deletions are looked for', async () => {
    const client = createPagingClient({ 'Items(fo1)/DeletedChildren': [{ Id: 'fi1' }, { Id: 'fi2' }] });
    const deleted = createDeletedItems(client, () => Promise.resolve(folders.slice(0, 1)));
    expect(await deleted('home', 0)).to.deep.equal([{ Id: 'fi1' }, { Id: 'fi2' }]);
  });
});
