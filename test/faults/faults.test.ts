import { expect } from 'chai';
import { createConnectedWorld } from '../reference-connector/connected-world.ts';
import type { ConnectedWorld } from '../reference-connector/connected-world.ts';
import { referenceStages } from '../../reference-connector/index.ts';
import { faults } from './index.ts';
import type { Fault } from './index.ts';

/** Everything that a short history shows from outside, as text. */
async function historyWith(fault: Fault | undefined): Promise<string> {
  const connected = createConnectedWorld({
    ...(fault?.settings && { settings: fault.settings }),
    ...(fault?.stages && { stages: fault.stages(referenceStages) }),
  });
  const { world, shareFile, connector, call, createInstance, callbacks } = connected;
  const polled = await createInstance();
  const hooked = await createInstance({ 'event.vendor.type': 'webhook' });
  const refusals = [
    await outcomeOf(connected, `User ${connector.userSecret}`),
    await outcomeOf(connected, `User wrong, Organization ${connector.organizationSecret}`),
  ];
  await world.advance('1m');
  for (let i = 0; i < 24; i += 1) shareFile.addFile(`fi${String(i)}`);
  const event = { Event: { OperationName: 'Upload', ResourceType: 'File', Resource: { Id: 'fi1' } } };
  const body = Buffer.from(JSON.stringify(Array.from({ length: 25 }, () => event)));
  if (hooked.id) await call('POST', '/events/sharefile', body, { 'element-instances': String(hooked.id) });
  await world.advance('46m');
  connected.callbackStatus = 500;
  shareFile.addFile('fi-last');
  await world.advance('15m');
  if (polled.id) await call('DELETE', `/instances/${String(polled.id)}`);
  shareFile.addFile('fi-too-late');
  await world.advance('1h');
  return JSON.stringify({ polled, refusals, callbacks });
}

async function outcomeOf({ call }: ConnectedWorld, authorization: string): Promise<unknown> {
  return call('GET', '/instances?pageSize=1&searchText=none', undefined, { authorization }).catch(() => 'refused');
}

describe('the broken connectors', () => {
  let reference = '';
  before(async () => {
    reference = await historyWith(undefined);
  });

  it('are at least a dozen, each with a name of its own', () => {
    expect(new Set(faults.map(({ name }) => name)).size)
      .to.equal(faults.length)
      .and.be.at.least(12);
  });

  it('are compared with a history that repeats itself', async () => {
    expect(await historyWith(undefined)).to.equal(reference);
  });

  for (const fault of faults) {
    it(`show it when ${fault.name}`, async () => {
      expect(await historyWith(fault)).to.not.equal(reference);
    });
  }
});
