import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { Readable } from 'node:stream';
import { expect } from 'chai';
import { createOutboundAllowList, createTransport, startHttpServer, WorldError } from '../../../world/index.ts';
import type { RunningServer, StreamingTransport } from '../../../world/index.ts';

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    return error instanceof WorldError ? error.code : String(error);
  }
  return 'none';
}

describe('The streaming transport', () => {
  let transport: StreamingTransport;
  let server: RunningServer;
  let answer: RequestListener;

  beforeEach(async () => {
    transport = createTransport(createOutboundAllowList());
    const listener = createServer((request, response) => {
      answer(request, response);
    });
    server = await startHttpServer(listener, { name: 'the test server', portFlag: '--test-port' });
  });

  afterEach(async () => {
    await transport.close();
    await server.close();
  });

  it('gives an answer as it comes, before its end is known', async () => {
    let end: () => unknown = () => undefined;
    answer = (_request, response) => {
      response.writeHead(200, { 'x-part': ['a', 'b'] }).write('first');
      end = () => response.end('last');
    };
    const { status, headers, body } = await transport.sendStreaming({ method: 'GET', url: server.url, headers: {} });
    const parts: string[] = [];
    for await (const part of body) {
      parts.push(String(part));
      end();
    }
    expect([status, headers['x-part'], ...parts]).to.deep.equal([200, 'a, b', 'first', 'last']);
  });

  it('sends a stream while it is being made, holding little of it', async () => {
    const size = 64 * 1024 * 1024;
    let received = 0;
    let sent = 0;
    let mostWaiting = 0;
    answer = (request, response) => {
      request.on('data', (part: Buffer) => {
        received += part.length;
        mostWaiting = Math.max(mostWaiting, sent - received);
      });
      request.on('end', () => response.end());
    };
    const source = Readable.from(
      (function* () {
        for (; sent < size; sent += 65_536) yield Buffer.alloc(65_536);
      })(),
      { objectMode: false },
    );
    const { status, body } = await transport.sendStreaming({
      method: 'POST',
      url: server.url,
      headers: {},
      body: source,
    });
    body.resume();
    expect([status, received]).to.deep.equal([200, size]);
    expect(mostWaiting).to.be.below(size / 4);
  });

  it('refuses a stream from a host that is not allowed, and fails a body that breaks off', async () => {
    const elsewhere = transport.sendStreaming({ method: 'GET', url: 'https://example.com/', headers: {} });
    expect(await codeOf(elsewhere)).to.equal('host-not-allowed');
    answer = (_request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('first');
      setImmediate(() => response.destroy());
    };
    const { body } = await transport.sendStreaming({ method: 'GET', url: server.url, headers: {} });
    const failure = await body.toArray().catch((error: unknown) => error);
    expect(failure).to.be.an('error');
    await server.close();
    expect(await codeOf(transport.sendStreaming({ method: 'GET', url: server.url, headers: {} }))).to.equal(
      'peer-unreachable',
    );
  });
});
