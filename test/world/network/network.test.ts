import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { expect } from 'chai';
import express from 'express';
import {
  createExpressServer,
  createOutboundAllowList,
  createTransport,
  startHttpServer,
  WorldError,
} from '../../../world/index.ts';
import type { OutboundRequest, RunningServer, Transport } from '../../../world/index.ts';

const LISTEN = { name: 'the test server', portFlag: '--test-port' };

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    return error instanceof WorldError ? error.code : String(error);
  }
  return 'none';
}

describe('The outbound allow-list', () => {
  const list = createOutboundAllowList(['api.example.com']);
  for (const host of [
    '127.0.0.1',
    '127.8.8.8',
    'localhost',
    'a.localhost',
    '[::1]',
    '::1',
    '::ffff:127.0.0.1',
    '2130706433',
    'API.example.com',
  ]) {
    it(`lets ${host} pass`, () => {
      expect(() => {
        list.check(host);
      }).not.to.throw();
    });
  }
  for (const host of [
    'example.com',
    '10.0.0.1',
    '0.0.0.0',
    '192.168.1.1',
    'api.example.com.evil.test',
    'localhost.evil.test',
    '[::]',
    '169.254.169.254',
  ]) {
    it(`refuses ${host}`, () => {
      expect(() => {
        list.check(host);
      }).to.throw('was not sent');
    });
  }
});

describe('The transport', () => {
  let transport: Transport;
  let server: RunningServer;
  let answer: RequestListener;

  beforeEach(async () => {
    transport = createTransport(createOutboundAllowList());
    server = await startHttpServer(
      createServer((request, response) => {
        answer(request, response);
      }),
      LISTEN,
    );
  });

  afterEach(async () => {
    await transport.close();
    await server.close();
  });

  const get = (path: string, more: Partial<OutboundRequest> = {}): Promise<unknown> =>
    transport.send({ method: 'GET', url: server.url + path, headers: {}, ...more });

  it('sends method, path, headers and body, and reads the whole answer', async () => {
    answer = (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        response.writeHead(201, { 'x-seen': `${String(request.method)} ${String(request.url)}` });
        response.end(Buffer.concat(parts));
      });
    };
    const { status, headers, body } = await transport.send({
      method: 'POST',
      url: `${server.url}/a?b=c`,
      headers: { 'content-type': 'text/plain' },
      body: 'hello',
    });
    expect([status, headers['x-seen'], body.toString()]).to.deep.equal([201, 'POST /a?b=c', 'hello']);
  });

  it('connects elsewhere when told to, and still names the host of the URL', async () => {
    answer = (request, response) => response.end(request.headers.host);
    const { body } = await transport.send({
      method: 'GET',
      url: 'https://cloud-elements.sf-api.com/sf/v3/Items',
      headers: {},
      connectTo: server.url,
    });
    expect(body.toString()).to.equal('cloud-elements.sf-api.com');
  });

  it('does not follow redirects', async () => {
    answer = (_request, response) => response.writeHead(302, { location: 'https://example.com/' }).end();
    const { status } = await transport.send({ method: 'GET', url: server.url, headers: {} });
    expect(status).to.equal(302);
  });

  it('refuses a host that is not allowed before anything is sent', async () => {
    expect(await codeOf(get('', { url: 'https://example.com/' }))).to.equal('host-not-allowed');
    expect(await codeOf(get('', { connectTo: 'http://10.0.0.1' }))).to.equal('host-not-allowed');
  });

  it('says what is wrong with a URL', async () => {
    expect(await codeOf(get('', { url: 'https;//mycoolapp.com' }))).to.equal('url-not-readable');
    expect(await codeOf(get('', { url: 'file:///etc/passwd' }))).to.equal('url-not-readable');
  });

  it('tells a reset, a missing server and a time-out apart', async () => {
    answer = (request) => request.socket.destroy();
    expect(await codeOf(get('/'))).to.equal('peer-closed-connection');
    answer = () => undefined;
    expect(await codeOf(get('/', { timeoutMs: 50 }))).to.equal('peer-timed-out');
    await server.close();
    expect(await codeOf(get('/'))).to.equal('peer-unreachable');
  });
});

describe('A server', () => {
  it('says which flag chooses another port when its port is taken', async () => {
    const first = await startHttpServer(createServer(), LISTEN);
    const second = startHttpServer(createServer(), { ...LISTEN, port: first.port });
    let message = '';
    await second.catch((error: unknown) => (message = String(error)));
    await first.close();
    expect(message)
      .to.contain(`Port ${String(first.port)}`)
      .and.to.contain('--test-port');
  });

  it('serves an Express app with all of its request and response methods', async () => {
    const app = express();
    app.get('/hello/:name', (request, response) => {
      response.status(418).json({ name: request.params.name, accepts: request.accepts('json') });
    });
    const server = await startHttpServer(createExpressServer(app), LISTEN);
    const response = await fetch(`${server.url}/hello/world`);
    await server.close();
    expect(response.status).to.equal(418);
  });
});
