import { expect } from 'chai';
import { createConnectedWorld } from '../connected-world.ts';

const MESSAGE = { severity: 'low', topic: 'backups', message: 'done', from: 'jane' };

describe('the notifications API', () => {
  it('keeps what is posted, lists it by topic and acknowledges it', async () => {
    const { call } = createConnectedWorld();
    const { json: posted } = await call('POST', '/notifications', MESSAGE);
    expect(posted).to.include({ ...MESSAGE, id: 1, active: true, acknowledged: false });
    expect((await call('GET', '/notifications?topics[]=backups')).json).to.deep.equal([posted]);
    expect((await call('GET', '/notifications?topics[]=unknown')).json).to.deep.equal([]);
    expect((await call('PUT', '/notifications/1/acknowledge')).json).to.include({ id: 1, acknowledged: true });
    expect((await call('GET', '/notifications/1')).json).to.include({ acknowledged: true });
  });

  it("shows instances' notifications under their topic", async () => {
    const { world, shareFile, callbacks, call, createInstance } = createConnectedWorld();
    const { id } = await createInstance();
    shareFile.addFile('fi1');
    await world.advance('15m');
    const notificationId = Number(callbacks[0]?.notification.id);
    const { json } = await call('GET', `/notifications?topics[]=instance-${String(id)}-sharefile-events`);
    expect(json).to.have.nested.property('[0].id', notificationId);
    expect((await call('GET', `/notifications/${String(notificationId)}`)).json).to.have.property('severity', 'medium');
  });

  for (const [method, path, body, code] of [
    ['POST', '/notifications', undefined, 'body-not-readable'],
    ['POST', '/notifications', {}, 'request-not-valid'],
    ['POST', '/notifications', { ...MESSAGE, topic: null }, 'request-not-valid'],
    ['POST', '/notifications', { ...MESSAGE, severity: 'huge' }, 'request-not-valid'],
    ['GET', '/notifications', undefined, 'request-not-valid'],
    ['GET', '/notifications/-1', undefined, 'not-found'],
    ['GET', '/notifications/x', undefined, 'not-found'],
    ['PUT', '/notifications/7/acknowledge', undefined, 'not-found'],
  ] as const) {
    it(`refuses ${method} ${path} with ${JSON.stringify({ body })}`, async () => {
      const refusal = await createConnectedWorld()
        .call(method, path, body)
        .catch((error: unknown) => error);
      expect(refusal).to.have.property('code', code);
    });
  }
});
