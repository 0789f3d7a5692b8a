import { expect } from 'chai';
import { stringMember } from '../create-test-mock.ts';
import { rawCall } from './raw-call.ts';
import { createSafeMock } from './safe-mock.ts';
import type { SafeMock } from './safe-mock.ts';

const HOST = 'Host: 127.0.0.1\r\n';
const END = 'Connection: close\r\n\r\n';

/** What is sent, with `{auth}` for a line that signs in, and what may be answered; none is no answer at all. */
const ROWS: readonly (readonly [what: string, bytes: string, statuses: readonly number[]])[] = [
  ['noise', '\u0000\u0001\u0002\r\n\r\n', [400]],
  ['no version', 'GET /sf/v3/Items\r\n\r\n', [400, 401]],
  ['a version that there is not', `GET /sf/v3/Items HTTP/9.9\r\n${HOST}${END}`, [400, 505]],
  ['a method that there is not', `BREW /sf/v3/Items HTTP/1.1\r\n${HOST}${END}`, [400, 405]],
  ['a NUL in the path', `GET /sf/v3/Items\u0000 HTTP/1.1\r\n${HOST}{auth}${END}`, [400]],
  ['a NUL in a header', `GET /sf/v3/Items HTTP/1.1\r\n${HOST}X: a\u0000b\r\n${END}`, [400]],
  ['a header without a colon', `GET /sf/v3/Items HTTP/1.1\r\n${HOST}Nonsense\r\n${END}`, [400]],
  ['no host', `GET /sf/v3/Items HTTP/1.1\r\n{auth}${END}`, [400]],
  ['a path without a slash', `GET sf/v3/Items HTTP/1.1\r\n${HOST}{auth}${END}`, [400, 404]],
  ['an asterisk as path', `OPTIONS * HTTP/1.1\r\n${HOST}${END}`, [400, 404, 405]],
  ['a whole address as path', `GET http://x.example/sf/v3/Items HTTP/1.1\r\n${HOST}{auth}${END}`, [400, 404]],
  ['a path that is too long', `GET /sf/v3/Items(${'x'.repeat(60_000)}) HTTP/1.1\r\n${HOST}{auth}${END}`, [414, 431]],
  ['a header that is too long', `GET /sf/v3/Items HTTP/1.1\r\n${HOST}X: ${'x'.repeat(60_000)}\r\n${END}`, [431]],
  ['too many headers', `GET /sf/v3/Items HTTP/1.1\r\n${HOST}${'X: y\r\n'.repeat(20_000)}${END}`, [431]],
  [
    'a length that is no number',
    `POST /sf/v3/Items(home)/Folder HTTP/1.1\r\n${HOST}{auth}Content-Length: x\r\n${END}{}`,
    [400],
  ],
  [
    'a negative length',
    `POST /sf/v3/Items(home)/Folder HTTP/1.1\r\n${HOST}{auth}Content-Length: -1\r\n${END}{}`,
    [400],
  ],
  [
    'two lengths',
    `POST /sf/v3/Items(home)/Folder HTTP/1.1\r\n${HOST}{auth}Content-Length: 2\r\nContent-Length: 3\r\n${END}{}`,
    [400],
  ],
  [
    'a length and chunks',
    `POST /sf/v3/Items(home)/Folder HTTP/1.1\r\n${HOST}{auth}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n${END}0\r\n\r\n`,
    [400],
  ],
  [
    'a chunk whose size is no number',
    `POST /sf/v3/Items(home)/Folder HTTP/1.1\r\n${HOST}{auth}Transfer-Encoding: chunked\r\n${END}zz\r\n{}\r\n0\r\n\r\n`,
    [400],
  ],
  [
    'a body that ends too soon',
    `POST /sf/v3/Items(home)/Folder HTTP/1.1\r\n${HOST}{auth}Content-Length: 90\r\n${END}{"Name":"x"}`,
    [400],
  ],
  [
    'a body that announces too much',
    `POST /sf/v3/Items(home)/Folder HTTP/1.1\r\n${HOST}{auth}Content-Length: 3000000\r\n${END}${'x'.repeat(3_000_000)}`,
    [413],
  ],
  ['a host that is no name', `GET /nonsense HTTP/1.1\r\nHost: [::::\r\n${END}`, [400, 404]],
  ['an empty host', `GET /nonsense HTTP/1.1\r\nHost: \r\n${END}`, [400, 404]],
  ['a host with a path in it', `GET /nonsense HTTP/1.1\r\nHost: a/b?c#d\r\n${END}`, [400, 404]],
];

const FORMS: readonly (readonly [what: string, body: string])[] = [
  ['nothing', ''],
  ['an unknown grant', 'grant_type=magic'],
  ['a prototype name as grant', 'grant_type=__proto__'],
  ['no client', 'grant_type=password&username=a&password=b'],
  ['an unknown client', 'grant_type=password&username=a&password=b&client_id=__proto__&client_secret=x'],
  [
    'a code that there is not',
    'grant_type=authorization_code&code=constructor&client_id=sharefile-lab-client&client_secret=sharefile-lab-client-secret',
  ],
  [
    'a refresh token that there is not',
    'grant_type=refresh_token&refresh_token=toString&client_id=sharefile-lab-client&client_secret=sharefile-lab-client-secret',
  ],
  ['JSON', '{"grant_type":"password"}'],
  ['bad percent signs', 'grant_type=%&client_id=%zz'],
  ['NULs', 'grant_type=password%00&username=%00&password=%00'],
  [
    'an assertion that is none',
    'grant_type=urn:ietf:params:oauth:grant-type:saml2-bearer&assertion=%25&client_id=sharefile-lab-client&client_secret=sharefile-lab-client-secret',
  ],
];

describe('malformed requests on the wire', () => {
  let safe: SafeMock;
  let origin: string;

  before(async () => {
    safe = await createSafeMock();
    origin = new URL(stringMember(await safe.test.api('GET', '/Items'), 'url')).origin;
  });
  after(() => safe.test.close());

  for (const [what, bytes, statuses] of ROWS) {
    it(`with ${what} are answered ${statuses.join(' or ')}, or not at all, and change nothing`, async () => {
      const answer = await rawCall(
        origin,
        bytes.replaceAll('{auth}', () => `Authorization: Bearer ${safe.token}\r\n`),
      );
      if (answer !== '')
        expect(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]), answer.slice(0, 300)).to.be.oneOf([...statuses]);
      await safe.expectUnchanged();
    });
  }

  for (const [what, body] of FORMS) {
    it(`that ask for a token with ${what} get none`, async () => {
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
      const answer = await safe.test.client('POST', '/oauth/token', { headers, body });
      expect(answer.status, answer.text).to.be.within(400, 499);
      expect(answer.body, answer.text).to.have.property('error').that.is.a('string');
      await safe.expectUnchanged();
    });
  }

  it('leave the server able to answer', async () => {
    const all = await Promise.all(ROWS.map(([, bytes]) => rawCall(origin, bytes)));
    expect(all).to.have.length(ROWS.length);
    expect((await safe.test.api('GET', '/Items')).status).to.equal(200);
  });
});
