import { expect } from 'chai';
import { createThrottle } from '../../../mock-sharefile/domain/throttle.ts';
import type { ShareFileSettings } from '../../../mock-sharefile/index.ts';
import { createTestMock, member, stringMember } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';

async function withMock(settings: Partial<ShareFileSettings>, use: (test: TestMock) => Promise<void>): Promise<void> {
  const test = await createTestMock(settings);
  try {
    await use(test);
  } finally {
    await test.close();
  }
}

describe('throttling', () => {
  it('is off unless it is asked for', () =>
    withMock({}, async (test) => {
      const answers = await Promise.all(Array.from({ length: 50 }, () => test.api('GET', '/Items')));
      expect(new Set(answers.map((answer) => answer.status))).to.deep.equal(new Set([200]));
    }));

  it('refuses what is too much in a window, for this token only, and lets it in again afterwards', () =>
    withMock({ throttleRequestsPerWindow: 3, throttleWindowSeconds: 30 }, async (test) => {
      for (let i = 0; i < 3; i += 1) expect((await test.api('GET', '/Items')).status).to.equal(200);
      await test.world.advance('10s');
      const refused = await test.api('GET', '/Items');
      expect(refused.status).to.equal(429);
      expect(refused.headers['retry-after']).to.equal('20');
      expect(refused.body).to.deep.include({ code: '429', reason: 'Throttled' });
      const { username, password } = test.mock.credentials;
      const other = await test.signIn(username, password);
      const headers = { Authorization: `Bearer ${other}` };
      expect((await test.api('GET', '/Items', { headers })).status).to.equal(200);
      await test.world.advance('20s');
      expect((await test.api('GET', '/Items')).status).to.equal(200);
    }));

  it('keeps silent about when to come, and names the status, if it is told to', () =>
    withMock(
      { throttleRequestsPerWindow: 1, throttleRetryAfter: false, throttledCode: 'TooManyRequests' },
      async (test) => {
        await test.api('GET', '/Items');
        const refused = await test.api('GET', '/Items');
        expect(refused.status).to.equal(429);
        expect(refused.headers).not.to.have.property('retry-after');
        expect(member(refused, 'code')).to.equal('TooManyRequests');
      },
    ));

  it('forgets windows that are over', () => {
    const throttle = createThrottle(1, 1);
    for (let i = 0; i < 5000; i += 1) expect(throttle.count(String(i), i * 1000)).to.equal(undefined);
    expect(throttle.count('4999', 4_999_000)).to.equal(1);
  });
});

describe('a service that is not available', () => {
  for (const unavailable of ['ServiceUnavailable', 'MaintenanceMode', 'ZoneUnavailable'] as const) {
    it(`answers 503 with the reason ${unavailable} to every call of the API, but still signs people in`, () =>
      withMock({ unavailable }, async (test) => {
        for (const path of ['/Items', '/Nonsense', '/$metadata', '/Items(']) {
          const answer = await test.api('GET', path);
          expect(answer.status).to.equal(503);
          expect(answer.body).to.deep.include({ code: 'ServiceUnavailable', reason: unavailable });
        }
      }));
  }
});

describe('a tunnelled method', () => {
  const tunnel = (method: string): { headers: Record<string, string> } => ({
    headers: { 'X-Http-Method-Override': method },
  });

  it('is the one that counts on POST, in any case, and nowhere else', () =>
    withMock({}, async (test) => {
      const id = stringMember(await test.api('POST', '/Items(home)/Folder', { body: { Name: 'Old' } }), 'Id');
      const renamed = await test.api('POST', `/Items(${id})`, { ...tunnel('patch'), body: { Name: 'New' } });
      expect(member(renamed, 'Name')).to.equal('New');
      expect((await test.api('GET', `/Items(${id})`, tunnel('DELETE'))).status).to.equal(200);
      expect((await test.api('POST', `/Items(${id})`, tunnel('BREW'))).status).to.equal(405);
      expect((await test.api('POST', `/Items(${id})`, tunnel('DELETE'))).status).to.equal(204);
      expect((await test.api('GET', `/Items(${id})`)).status).to.equal(404);
    }));
});

describe('planes of hosts', () => {
  const on = (host: string): { headers: Record<string, string> } => ({ headers: { Host: host } });

  it('answer unknown paths with a bare 404, with the page of the application, or in words', () =>
    withMock({}, async (test) => {
      const bare = await test.client('GET', '/nonsense', on('cloud-elements.sf-api.com'));
      expect([bare.status, bare.text ?? '']).to.deep.equal([404, '']);
      const page = await test.client('GET', '/nonsense', on('cloud-elements.sharefile.com'));
      expect([page.status, page.type]).to.deep.equal([200, 'text/html']);
      const local = await test.client('GET', '/nonsense');
      expect(local.status).to.equal(404);
      expect(local.body).to.deep.include({ code: 'NotFound', reason: 'NotFound' });
      const unknown = await test.client('GET', '/nonsense', on('somewhere.example.org'));
      expect(unknown.status).to.equal(404);
    }));

  it('answer in words on the application plane, too, if they are told to', () =>
    withMock({ applicationPlaneShell: false }, async (test) => {
      const answer = await test.client('GET', '/nonsense', on('cloud-elements.sharefile.com'));
      expect(answer.status).to.equal(404);
      expect(answer.body).to.have.nested.property('message.lang', 'en-US');
    }));
});
