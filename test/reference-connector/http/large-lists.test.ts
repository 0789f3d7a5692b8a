import { expect } from 'chai';
import { createConnectedWorld } from '../connected-world.ts';

describe('a list whose notifications are together larger than an answer may be', () => {
  const lists = ['/instances/events', '/instances/ID/events', '/notifications?topics[]=instance-ID-sharefile-events'];
  for (const list of lists) {
    it(`is refused at ${list} without any body being put together`, async () => {
      const { createInstance, call, connector, shareFile, world } = createConnectedWorld({
        settings: { bodyLimitBytes: 60_000 },
      });
      const { id } = await createInstance();
      for (let file = 0; file < 60; file += 1) shareFile.addFile(`fi${String(file)}`);
      await world.advance('15m');
      let put = 0;
      for (const { callback } of connector.notifications()) {
        const { body } = callback;
        Object.defineProperty(callback, 'body', {
          get() {
            put += 1;
            return body;
          },
        });
      }
      const path = list.replace('ID', String(id));
      const refusal = await call('GET', path).catch((error: unknown) => error);
      expect(refusal).to.have.property('code', 'api-limit-exceeded');
      expect(refusal).to.have.property('message').that.includes('smaller pageSize');
      expect(put).to.equal(0);
      const one = await call('GET', `${path}${path.includes('?') ? '&' : '?'}pageSize=1`);
      expect(one.json).to.have.length(1);
    });
  }

  it('says of an event that is too large by itself that no pageSize helps', async () => {
    const { createInstance, call, connector, shareFile, world } = createConnectedWorld({
      settings: { bodyLimitBytes: 3000 },
    });
    await createInstance();
    for (let file = 0; file < 15; file += 1) shareFile.addFile(`fi${String(file)}`);
    await world.advance('15m');
    const eventId = connector.notifications()[0]?.eventId ?? '';
    const refusal = await call('GET', `/instances/events/${eventId}`).catch((error: unknown) => error);
    expect(refusal).to.have.property('message').that.includes('this one alone is too large');
  });
});
