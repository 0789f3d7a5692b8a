import { expect } from 'chai';
import { createConnectedWorld } from '../connected-world.ts';

describe('webhook subscriptions that ShareFile does not remove', () => {
  it('are said on the message board and removed later', async () => {
    const { createInstance, call, shareFile, world } = createConnectedWorld();
    const { id } = await createInstance({ 'event.vendor.type': 'webhook' });
    shareFile.failWith = 503;
    expect(await call('DELETE', `/instances/${String(id)}`)).to.deep.equal({ status: 200, json: {} });
    expect(shareFile.subscriptions.size).to.equal(1);
    const topic = `/notifications?topics[]=instance-${String(id)}-sharefile-events`;
    const { json } = await call('GET', topic);
    expect(json).to.have.length(1);
    expect(json).to.have.nested.property('[0].severity', 'high');
    expect(json)
      .to.have.nested.property('[0].message')
      .that.matches(/w1 .*503.*again in 60 s/);
    await world.advance('1m');
    shareFile.failWith = undefined;
    await world.advance('9m');
    expect(shareFile.subscriptions.size).to.equal(1);
    await world.advance('1m');
    expect(shareFile.subscriptions.size).to.equal(0);
  });

  it('are given up after the last wait, which is said as well', async () => {
    const { createInstance, call, shareFile, world } = createConnectedWorld({
      settings: { unsubscribeRetryDelaysSeconds: [5] },
    });
    const { id } = await createInstance({ 'event.vendor.type': 'webhook' });
    shareFile.failWith = 500;
    await call('DELETE', `/instances/${String(id)}`);
    await world.advance('10d');
    const { json } = await call('GET', `/notifications?topics[]=instance-${String(id)}-sharefile-events`);
    expect(json).to.have.length(2);
    expect(json)
      .to.have.nested.property('[1].message')
      .that.matches(/Remove them at ShareFile/);
    expect(world.nextDueAt()).to.equal(undefined);
  });

  it('and that ShareFile does not know are gone', async () => {
    const { createInstance, call, shareFile, world } = createConnectedWorld();
    const { id } = await createInstance({ 'event.vendor.type': 'webhook' });
    shareFile.failWith = 404;
    await call('DELETE', `/instances/${String(id)}`);
    expect(world.nextDueAt()).to.equal(undefined);
  });
});
