import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { expect } from 'chai';
import { createTestMock, isRecord, stringMember } from '../create-test-mock.ts';
import type { TestMock } from '../create-test-mock.ts';
import { REQUESTS } from './client-requests.ts';

describe('requests as real clients write them', () => {
  let test: TestMock;
  let folderId: string;
  let bearer: { Authorization: string };

  beforeEach(async () => {
    test = await createTestMock();
    folderId = stringMember(await test.api('POST', '/Items(home)/Folder', { body: { Name: 'F' } }), 'Id');
    const { username, password } = test.mock.credentials;
    bearer = { Authorization: `Bearer ${await test.signIn(username, password)}` };
  });
  afterEach(() => test.close());

  interface Received {
    readonly status: number;
    readonly headers: IncomingMessage['headers'];
    readonly text: string;
    readonly continued: boolean;
  }

  const send = (method: string, path: string, headers: object, parts: readonly string[] = []): Promise<Received> =>
    new Promise((resolve, reject) => {
      let continued = false;
      const sent = request(`${test.url}${path}`, { method, headers: { ...headers } }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text, continued });
        });
      });
      const write = (): void => {
        for (const part of parts) sent.write(part);
        sent.end();
      };
      sent.on('error', reject);
      sent.on('continue', () => {
        continued = true;
        write();
      });
      // As .NET does with large bodies: nothing is sent before the server wants it.
      if ('Expect' in headers) sent.flushHeaders();
      else write();
    });

  for (const { who, method, path, headers, body, status, finds } of REQUESTS) {
    it(`${who}: ${status}`, async () => {
      const parts = body === undefined ? [] : [body];
      const answer = await send(method, path.replace('FOLDER', folderId), { ...bearer, ...headers }, parts);
      expect([answer.status, answer.headers['content-encoding']]).to.deep.equal([status, undefined]);
      if (finds) expect(answer.text).to.match(finds);
      if (method === 'HEAD') expect(Number(answer.headers['content-length'])).to.be.greaterThan(100);
    });
  }

  const uploads: readonly (readonly [who: string, headers: object])[] = [
    ['curl and .NET: Expect: 100-continue', { Expect: '100-continue', 'Content-Length': '600000' }],
    ['a stream of unknown length: chunked', { 'Transfer-Encoding': 'chunked' }],
    ['rclone: a length, no media type, and its token', { 'Content-Length': '600000' }],
  ];
  for (const [who, headers] of uploads) {
    it(`takes an upload of ${who}`, async () => {
      const body = { method: 'standard', raw: true, fileName: 'big.bin', fileSize: 600_000 };
      const uri = stringMember(await test.api('POST', '/Items(home)/Upload2', { body }), 'ChunkUri');
      const path = `${uri.slice(new URL(uri).origin.length)}&fmt=json`;
      const parts = ['a', 'b', 'c'].map((letter) => letter.repeat(200_000));
      const answer = await send('POST', path, { ...bearer, ...headers }, parts);
      expect(answer.continued).to.equal('Expect' in headers);
      const value: unknown = JSON.parse(answer.text);
      expect(value).to.include({ error: false });
      expect(isRecord(value) && value['value']).to.have.nested.property('[0].size', 600_000);
    });
  }

  const tokenCalls: readonly (readonly [who: string, headers: object])[] = [
    ['header names in capitals', { 'CONTENT-TYPE': 'APPLICATION/X-WWW-FORM-URLENCODED' }],
    ['a charset', { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }],
    ['no media type', {}],
    ['chunks', { 'Content-Type': 'application/x-www-form-urlencoded', 'Transfer-Encoding': 'chunked' }],
    ['Expect', { 'Content-Type': 'application/x-www-form-urlencoded', Expect: '100-continue' }],
  ];
  for (const [who, headers] of tokenCalls) {
    it(`gives a token to a form with ${who}, and takes it whatever the case of its scheme`, async () => {
      const { clientId, clientSecret, username, password } = test.mock.credentials;
      const form = { grant_type: 'password', username, password, client_id: clientId, client_secret: clientSecret };
      const body = new URLSearchParams(form).toString();
      const length = 'Transfer-Encoding' in headers ? {} : { 'Content-Length': String(body.length) };
      const answer = await send('POST', '/oauth/token', { ...headers, ...length }, [body]);
      expect(answer.status).to.equal(200);
      const tokens: unknown = JSON.parse(answer.text);
      const token = isRecord(tokens) ? String(tokens['access_token']) : '';
      for (const scheme of ['Bearer', 'bearer', 'BEARER']) {
        expect((await send('GET', '/sf/v3/Items', { authorization: `${scheme} ${token}` })).status).to.equal(200);
      }
    });
  }
});
