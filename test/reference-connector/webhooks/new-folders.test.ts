import { expect } from 'chai';
import { createConnectedWorld } from '../connected-world.ts';
import type { ConnectedWorld } from '../connected-world.ts';

const webhooks = { 'event.vendor.type': 'webhook', 'document.root.folder.name': '/fo1' };

function watched({ shareFile }: ConnectedWorld): readonly string[] {
  return Array.from(
    shareFile.subscriptions.values(),
    (one) => /"ResourceId":"(\w+)"/.exec(JSON.stringify(one))?.[1] ?? '',
  );
}

describe('folders that come to be below a watched one', () => {
  it('are watched at the next look, and let go with the instance', async () => {
    const connected = createConnectedWorld();
    const { shareFile, world, createInstance, call } = connected;
    shareFile.addFolder('fo1', 'foh-home');
    const { id } = await createInstance(webhooks);
    shareFile.addFolder('fo2', 'fo1');
    shareFile.addFolder('fo3', 'fo2');
    expect(watched(connected)).to.deep.equal(['fo1']);
    await world.advance('5m');
    expect(watched(connected)).to.deep.equal(['fo1', 'fo2', 'fo3']);
    await world.advance('1h');
    expect(watched(connected)).to.have.length(3);
    const { json } = await call('GET', `/instances/${String(id)}`);
    expect(JSON.stringify(json)).to.include('"event.notification.subscription.id":"w1,w2,w3"');
    await call('DELETE', `/instances/${String(id)}`);
    expect(watched(connected)).to.have.length(0);
    expect(world.nextDueAt()).to.equal(undefined);
  });

  it('are looked for again after ShareFile was down', async () => {
    const connected = createConnectedWorld();
    const { shareFile, world, createInstance } = connected;
    shareFile.addFolder('fo1', 'foh-home');
    await createInstance(webhooks);
    shareFile.addFolder('fo2', 'fo1');
    shareFile.failWith = 503;
    await world.advance('12m');
    shareFile.failWith = undefined;
    await world.advance('5m');
    expect(watched(connected)).to.deep.equal(['fo1', 'fo2']);
  });

  for (const place of ['favorites', 'allshared', 'connectors', 'box']) {
    it(`are looked for in ${place}, which cannot be watched itself, also while nothing is in it`, async () => {
      const connected = createConnectedWorld();
      const { shareFile, world, createInstance } = connected;
      await createInstance({ ...webhooks, 'document.root.folder.name': place });
      expect(watched(connected)).to.deep.equal([]);
      shareFile.addFolder('fo1', place);
      await world.advance('5m');
      expect(watched(connected)).to.deep.equal(['fo1']);
    });
  }

  for (const [name, configuration, settings] of [
    ['when the account is watched', { 'event.vendor.type': 'webhook' }, {}],
    ['when it is switched off', webhooks, { folderWatchMinutes: 0 }],
  ] as const) {
    it(`are not looked for ${name}`, async () => {
      const { shareFile, world, createInstance } = createConnectedWorld({ settings });
      shareFile.addFolder('fo1', 'foh-home');
      await createInstance(configuration);
      expect(world.nextDueAt()).to.equal(undefined);
    });
  }
});
