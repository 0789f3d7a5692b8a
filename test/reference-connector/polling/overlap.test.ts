import { setImmediate as turn } from 'node:timers/promises';
import { expect } from 'chai';
import { createConnector } from '../../../reference-connector/index.ts';
import type { InboundResponse } from '../../../reference-connector/ports.ts';
import { createSystemWorld } from '../../../world/index.ts';
import { pollingBody } from '../connected-world.ts';
import { createFakeShareFile } from '../fake-share-file.ts';

const DEADLINE_MS = 5_000;

async function until(isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + DEADLINE_MS;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error('It did not come to be so in time.');
    await turn();
  }
}

describe('a poll that takes longer than the interval', () => {
  it('is not overtaken by the next one', async () => {
    const world = createSystemWorld({ onFailed: (error) => expect.fail(error.message) });
    const shareFile = createFakeShareFile(world.clock);
    const held: (() => void)[] = [];
    const connector = createConnector({
      ...world,
      transport: {
        send: (request) =>
          request.url.includes('Items(top)')
            ? new Promise<InboundResponse>((resolve) => {
                held.push(() => {
                  resolve(shareFile.answer(request));
                });
              })
            : Promise.resolve(shareFile.answer(request)),
        close: () => Promise.resolve(),
      },
    });
    const authorization = `User ${connector.userSecret}, Organization ${connector.organizationSecret}`;
    // An interval of 6 ms.
    const body = Buffer.from(JSON.stringify(pollingBody({ 'event.poller.refresh_interval': 0.0001 })));
    await connector.dispatch({ method: 'POST', url: '/instances', headers: { authorization }, body });
    await until(() => held.length === 1);
    const startedAt = Date.now();
    await until(() => Date.now() - startedAt > 60);
    expect(held).to.have.length(1);
    held[0]?.();
    await until(() => held.length === 2);
    world.close();
    held[1]?.();
  });
});
