import { createHash } from 'node:crypto';
import http from 'node:http';
import net from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { expect } from 'chai';
import type { RoutedRequest } from '../../../reference-connector/http/connector-request.ts';
import { readFilePart } from '../../../reference-connector/http/hub/read-file-part.ts';
import { startHubWorld } from './hub-world.ts';
import type { HubWorld } from './hub-world.ts';

const PIECE = Buffer.alloc(64 * 1024, 'sharefile');
const PIECES = 512;
const SIZE = PIECE.length * PIECES;
/** What may be under way inside the connector between a client and ShareFile. */
const MOST_HELD = 1024 * 1024;
const HEAD = '--B\r\nContent-Disposition: form-data; name="file"; filename="big.bin"\r\n\r\n';
const TAIL = '\r\n--B--\r\n';

/** A form with a file of 32 MB, made as it is read; `onPiece` is told how much of it there is so far. */
function* formPieces(onPiece: (length: number) => void = () => undefined): Generator<Buffer> {
  yield Buffer.from(HEAD);
  for (let count = 1; count <= PIECES; count += 1) {
    onPiece(count * PIECE.length);
    yield PIECE;
  }
  yield Buffer.from(TAIL);
}

describe('Files that stream through the hub', () => {
  let hub: HubWorld;
  const open = (method: string, path: string, headers: http.OutgoingHttpHeaders = {}): http.ClientRequest =>
    http.request(hub.deployment.connector.url + path, {
      method,
      headers: { authorization: hub.authorization, ...headers },
    });
  const openUpload = (path: string): http.ClientRequest =>
    open('POST', path, {
      'content-type': 'multipart/form-data; boundary=B',
      'content-length': HEAD.length + SIZE + TAIL.length,
    });
  const answerTo = (request: http.ClientRequest): Promise<http.IncomingMessage> =>
    new Promise((resolve, reject) => request.on('response', resolve).on('error', reject));

  before(async () => {
    hub = await startHubWorld();
  });
  after(() => hub.close());

  it('are taken from the client no faster than ShareFile takes them', async () => {
    let produced = 0;
    let consumed = 0;
    let mostHeld = 0;
    const stream = Readable.from(
      formPieces((length) => (produced = length)),
      { objectMode: false },
    );
    const request: RoutedRequest = {
      method: 'POST',
      url: '/files',
      headers: { 'content-type': 'multipart/form-data; boundary=B' },
      body: Buffer.alloc(0),
      stream,
      params: {},
      query: new URLSearchParams(),
    };
    await readFilePart(request, SIZE, async ({ bytes }) => {
      for await (const chunk of bytes as AsyncIterable<Buffer>) {
        // Turns in which a source that nobody holds back would run ahead.
        for (let turn = 0; turn < 3; turn += 1) await new Promise(setImmediate);
        mostHeld = Math.max(mostHeld, produced - consumed);
        consumed += chunk.length;
      }
    });
    expect(consumed).to.equal(SIZE);
    expect(mostHeld).to.be.below(MOST_HELD);
  });

  it('come back byte by byte', async () => {
    const upload = openUpload('/files?path=/home/big.bin');
    const answered = answerTo(upload);
    Readable.from(formPieces(), { objectMode: false }).pipe(upload);
    const stored = await answered;
    stored.resume();
    expect(stored.statusCode).to.equal(200);
    const expected = createHash('md5');
    for (let count = 0; count < PIECES; count += 1) expected.update(PIECE);
    const download = await answerTo(open('GET', '/files?path=/home/big.bin').end());
    const met = createHash('md5');
    for await (const chunk of download) met.update(chunk as Buffer);
    expect(download.headers['content-length']).to.equal(String(SIZE));
    expect(met.digest('hex')).to.equal(expected.digest('hex'));
  });

  it('leave nothing in ShareFile and hold no connection when clients go away in the middle of an upload', async () => {
    // More than there are connections to ShareFile: if one was held, the last request would wait for ever.
    for (let count = 0; count < 40; count += 1) {
      const upload = openUpload(`/files?path=/home/left-${String(count)}.bin`);
      const ended = new Promise((resolve) => upload.on('error', resolve).on('close', resolve));
      upload.write(HEAD);
      await new Promise((resolve) => upload.write(Buffer.concat([PIECE, PIECE]), resolve));
      upload.destroy();
      await ended;
    }
    const stored = await hub.call('POST', '/files?path=/home/stays.txt', { file: 'here' });
    expect(stored.status, stored.text).to.equal(200);
    const contents = await hub.call('GET', "/folders/contents?path=/home&where=name LIKE 'left%25'");
    expect(contents.json, contents.text).to.deep.equal([]);
  });

  it('hold no connection when clients go away in the middle of a download', async () => {
    for (let count = 0; count < 40; count += 1) {
      const download = await answerTo(open('GET', '/files?path=/home/big.bin').end());
      const ended = new Promise((resolve) => download.on('error', resolve).on('close', resolve));
      download.once('data', () => download.destroy());
      await ended;
    }
    const read = await hub.call('GET', '/files?path=/home/stays.txt');
    expect(read.text).to.equal('here');
  });

  for (const [name, path, status] of [
    ['a name that is taken', '/files?path=/home/stays.txt', 409],
    ['a route that takes no form', '/folders', 415],
    ['a path that is missing', '/files', 400],
  ] as const) {
    it(`are refused for ${name} with an answer and no reset, though 32 MB were on their way`, async () => {
      const { hostname, port, pathname } = new URL(hub.deployment.connector.url + path.replace(/\?.*/, ''));
      const socket = net.connect(Number(port), hostname);
      const head = [
        `POST ${pathname}${/\?.*/.exec(path)?.[0] ?? ''} HTTP/1.1`,
        `Host: ${hostname}`,
        `Authorization: ${hub.authorization}`,
        'Content-Type: multipart/form-data; boundary=B',
        `Content-Length: ${String(HEAD.length + SIZE + TAIL.length)}`,
      ];
      // A client that sends all before it looks at the answer.
      socket.write(`${head.join('\r\n')}\r\n\r\n`);
      const received = socket.toArray();
      await pipeline(formPieces(), socket);
      const text = Buffer.concat((await received) as Buffer[]).toString();
      expect(text)
        .to.match(new RegExp(`^HTTP/1.1 ${String(status)} `))
        .and.contain('requestId');
    });
  }

  it('are refused as JSON beyond 8 MB with an answer and no reset', async () => {
    const refused = await hub.call('POST', '/folders', { body: Buffer.alloc(SIZE, ' ') });
    expect(refused.status, refused.text).to.equal(429);
  });
});
