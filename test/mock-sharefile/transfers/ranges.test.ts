import { expect } from 'chai';
import { createTestMock, stringMember } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';

describe('parts of a file (section 3.1 of the reference)', () => {
  const WHOLE = '0123456789';
  let test: TestMock;
  let url: string;

  before(async () => {
    test = await createTestMock();
    const id = await test.upload('home', 'a.txt', WHOLE);
    url = stringMember(await test.api('GET', `/Items(${id})/Download?redirect=false`), 'DownloadUrl');
  });
  after(() => test.close());

  const rows: readonly (readonly [range: string, status: 200 | 206 | 416, text?: string, contentRange?: string])[] = [
    ['bytes=0-0', 206, '0', 'bytes 0-0/10'],
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=9-9', 206, '9', 'bytes 9-9/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=0-', 206, WHOLE, 'bytes 0-9/10'],
    ['bytes=-1', 206, '9', 'bytes 9-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=-99', 206, WHOLE, 'bytes 0-9/10'],
    ['bytes=5-99', 206, '56789', 'bytes 5-9/10'],
    ['bytes=0-99999999999999999999999', 206, WHOLE, 'bytes 0-9/10'],
    ['BYTES=2-4', 206, '234', 'bytes 2-4/10'],
    ['Bytes= 2-4 ', 206, '234', 'bytes 2-4/10'],
    ['bytes=10-', 416],
    ['bytes=10-20', 416],
    ['bytes=-0', 416],
    ['bytes=99999999999999999999999-', 416],
    // Other units, what is no range, and several ranges are ignored, as RFC 9110 allows.
    ['bytes=4-2', 200],
    ['bytes=-', 200],
    ['bytes=', 200],
    ['bytes=a-b', 200],
    ['bytes=1.5-2', 200],
    ['bytes=0-1,3-4', 200],
    ['bytes=0-1,-1', 200],
    ['lines=1-2', 200],
    ['2-4', 200],
    ['', 200],
  ];
  for (const method of ['GET', 'HEAD']) {
    for (const [range, status, text = WHOLE, contentRange] of rows) {
      it(`${method} with Range: ${range} is ${status}`, async () => {
        const { headers, body, ...answer } = await test.client(method, url, { headers: { Range: range } });
        expect(answer.status).to.equal(status);
        expect(headers['content-range']).to.equal(status === 416 ? 'bytes */10' : contentRange);
        if (status === 416) return;
        expect(headers['content-length']).to.equal(String(text.length));
        expect(headers['accept-ranges']).to.equal('bytes');
        if (method === 'GET') expect(String(body)).to.equal(text);
      });
    }
  }

  for (const validator of ['"an-entity-tag"', 'W/"weak"', 'Mon, 02 Mar 2026 09:00:00 GMT']) {
    it(`sends all of the file for If-Range: ${validator}, for it never gave one out`, async () => {
      const headers = { Range: 'bytes=2-4', 'If-Range': validator };
      const answer = await test.client('GET', url, { headers });
      expect([answer.status, String(answer.body)]).to.deep.equal([200, WHOLE]);
      expect(answer.headers).not.to.have.any.keys('etag', 'last-modified', 'content-range');
    });
  }

  it('knows no part of an empty file', async () => {
    const id = await test.upload('home', 'empty.txt', '');
    const empty = stringMember(await test.api('GET', `/Items(${id})/Download?redirect=false`), 'DownloadUrl');
    for (const [range, status] of [
      ['bytes=0-', 416],
      ['bytes=-1', 416],
      ['', 200],
    ] as const) {
      const answer = await test.client('GET', empty, { headers: { Range: range } });
      expect([answer.status, answer.headers['content-range']]).to.deep.equal([
        status,
        status === 416 ? 'bytes */0' : undefined,
      ]);
    }
  });
});
