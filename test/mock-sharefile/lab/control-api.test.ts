import { expect } from 'chai';
import { createTestMock } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';
import { lab } from './lab-client.ts';

describe('the control API', () => {
  let test: TestMock;
  beforeEach(async () => {
    test = await createTestMock();
  });
  afterEach(() => test.close());

  it('lists its routes, and each that is listed exists', async () => {
    const { status, body } = await lab(test, 'get', '/');
    expect(status).to.equal(200);
    expect(body).to.have.property('routes').that.has.length.above(10);
    for (const path of ['/faults', '/clock', '/export', '/deliveries', '/changes', '/requests', '/settings', '']) {
      expect([path, (await lab(test, 'get', path)).status]).to.deep.equal([path, 200]);
    }
  });

  const refusals: readonly (readonly [string, Readonly<Record<string, string>>, number, string])[] = [
    ['without a token', { Authorization: '' }, 401, 'not-authenticated'],
    ['with another token', { Authorization: 'Bearer 0123' }, 401, 'not-authenticated'],
    ['under a foreign name', { Host: 'rebound.example' }, 403, 'foreign-host'],
    ['under a name of the service', { Host: 'cloud-elements.sf-api.com' }, 403, 'foreign-host'],
    ['from a page elsewhere', { Origin: 'https://evil.example' }, 403, 'foreign-origin'],
    ['from a page without an origin', { Origin: 'null' }, 403, 'foreign-origin'],
  ];
  for (const [name, headers, status, code] of refusals) {
    it(`lets nobody in ${name}, and says what to do`, async () => {
      const answer = await lab(test, 'post', '/faults', { effect: { kind: 'webhookLost' } }, headers);
      expect(answer.status).to.equal(status);
      expect(answer.body).to.have.nested.property('error.code', code);
      expect(answer.body).to.have.nested.property('error.message').that.has.length.above(30);
      expect(test.mock.faults.list()).to.deep.equal([]);
    });
  }

  it('is let in from its own origin, and without a token or under other names if the settings say so', async () => {
    expect((await lab(test, 'get', '/clock', undefined, { Origin: test.url })).status).to.equal(200);
    const open = await createTestMock({ controlRequiresToken: false, controlHosts: ['sharefile.test'] });
    const answer = await lab(open, 'get', '/clock', undefined, { Authorization: '', Host: 'sharefile.test:8080' });
    expect(answer.status).to.equal(200);
    await open.close();
  });

  it('makes its token from the seed', async () => {
    const [same, other] = [await createTestMock(), await createTestMock({}, 2)];
    expect(test.mock.controlToken).to.match(/^[0-9a-f]{32}$/);
    expect(same.mock.controlToken).to.equal(test.mock.controlToken);
    expect(other.mock.controlToken).not.to.equal(test.mock.controlToken);
    await Promise.all([same.close(), other.close()]);
  });

  it('refuses what there is not, what a route does not take, and what is no JSON', async () => {
    const codes = [];
    for (const answer of [
      await lab(test, 'get', '/nothing'),
      await lab(test, 'get', '/faults/a/b'),
      await lab(test, 'put', '/faults', {}),
      await lab(test, 'post', '/faults', '{'),
      await lab(test, 'post', '/faults', { effect: { kind: 'explosion' } }),
      await lab(test, 'get', '/changes?since=soon'),
      await lab(test, 'post', '/faults', `"${'x'.repeat(2_000_000)}"`),
    ]) {
      codes.push(answer.status);
      expect(answer.body).to.have.nested.property('error.message');
    }
    expect(codes).to.deep.equal([404, 404, 405, 400, 400, 400, 413]);
  });

  it('sets, shows and clears faults', async () => {
    const fault = { where: { route: 'Items(id)' }, effect: { kind: 'status', status: 503 } };
    const set = await lab(test, 'post', '/faults', fault);
    expect([set.status, set.body]).to.deep.equal([201, { id: 'fault-1' }]);
    expect((await test.api('GET', '/Items(home)')).status).to.equal(503);
    const shown = await lab(test, 'get', '/faults/fault-1');
    expect(shown.body).to.deep.equal({ ...fault, id: 'fault-1', metCount: 1, firedCount: 1 });
    expect((await lab(test, 'get', '/faults')).body).to.deep.equal({ faults: [shown.body] });
    expect((await lab(test, 'delete', '/faults/fault-2')).status).to.equal(404);
    expect((await lab(test, 'delete', '/faults/fault-1')).status).to.equal(204);
    expect((await lab(test, 'get', '/faults/fault-1')).status).to.equal(404);
    expect((await lab(test, 'delete', '/faults')).status).to.equal(204);
    expect((await test.api('GET', '/Items(home)')).status).to.equal(200);
  });

  it('is met by no fault and stands in no journal', async () => {
    test.mock.faults.set({ effect: { kind: 'connectionReset' } });
    const before = test.mock.requests().length;
    expect((await lab(test, 'get', '/faults')).status).to.equal(200);
    expect(test.mock.requests()).to.have.length(before);
  });

  it('moves a virtual clock, forwards only', async () => {
    const moved = await lab(test, 'post', '/clock', { advance: '15m' });
    expect(moved.body).to.deep.include({ now: '2026-03-02T09:15:00.000Z', isVirtual: true });
    const there = await lab(test, 'post', '/clock', { to: '2026-03-02T10:00:00Z' });
    expect(there.body).to.deep.include({ now: '2026-03-02T10:00:00.000Z' });
    for (const body of [{}, { advance: 'soon' }, { to: '2020-01-01T00:00:00Z' }, { advance: '1m', to: 'x' }, 5]) {
      expect((await lab(test, 'post', '/clock', JSON.stringify(body))).status).to.equal(400);
    }
    expect((await lab(test, 'get', '/clock')).body).to.deep.include({ now: '2026-03-02T10:00:00.000Z' });
  });

  it('shows deliveries, changes since an instant, requests, and settings without secrets', async () => {
    await test.upload('home', 'a.txt', 'a');
    await test.world.advance('1m');
    await test.upload('home', 'b.txt', 'b');
    const { body } = await lab(test, 'get', '/changes?since=2026-03-02T09:01:00Z');
    expect(body).to.have.property('changes').that.has.length(1);
    expect(body).to.have.nested.property('changes[0].itemName', 'b.txt');
    expect((await lab(test, 'get', '/changes')).body)
      .to.have.property('changes')
      .that.has.length(2);
    expect((await lab(test, 'get', '/deliveries')).body).to.deep.equal({ deliveries: [] });
    expect((await lab(test, 'get', '/requests')).body).to.have.nested.property('requests[0].path', '/oauth/token');
    const settings = JSON.stringify((await lab(test, 'get', '/settings')).body);
    expect(settings).to.contain('pathIncludesItem');
    for (const secret of ['owner-password', 'employee-password', 'sharefile-lab-client-secret']) {
      expect(settings).not.to.contain(secret);
    }
  });

  it('says 409 where the clock is the machine’s', async () => {
    const real = await createTestMock({}, 1, { hasRealClock: true });
    const answer = await lab(real, 'post', '/clock', { advance: '1m' });
    expect([answer.status, answer.body]).to.have.nested.property('[1].error.code', 'clock-is-real');
    expect(answer.status).to.equal(409);
    await real.close();
  });
});
