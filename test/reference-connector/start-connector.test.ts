import http from 'node:http';
import net from 'node:net';
import { once } from 'node:events';
import { expect } from 'chai';
import { startConnector } from '../../reference-connector/index.ts';
import type { RunningConnector } from '../../reference-connector/index.ts';
import { createOutboundAllowList, createTransport, createVirtualWorld, startHttpServer } from '../../world/index.ts';
import type { RunningServer, VirtualWorld } from '../../world/index.ts';
import { createFakeShareFile } from './fake-share-file.ts';
import { pollingBody } from './connected-world.ts';

async function textOf(request: http.IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

describe('startConnector', () => {
  let world: VirtualWorld;
  let shareFile: RunningServer;
  let sink: RunningServer;
  let connector: RunningConnector;
  let fake: ReturnType<typeof createFakeShareFile>;
  const received: string[] = [];
  const transport = createTransport(createOutboundAllowList());

  before(async () => {
    world = createVirtualWorld();
    fake = createFakeShareFile(world.clock);
    const shareFileServer = http.createServer((request, response) => {
      const { method = '', url = '', headers } = request;
      void textOf(request).then((body) => {
        const sent = { authorization: headers.authorization ?? '' };
        const answer = fake.answer({ method, url: `https://${headers.host ?? ''}${url}`, headers: sent, body });
        response.writeHead(answer.status, answer.headers).end(answer.body);
      });
    });
    const sinkServer = http.createServer((request, response) => {
      void textOf(request).then((body) => {
        received.push(body);
        response.writeHead(200).end('{}');
      });
    });
    shareFile = await startHttpServer(shareFileServer, { name: 'the fake ShareFile', portFlag: '' });
    sink = await startHttpServer(sinkServer, { name: 'the sink', portFlag: '' });
    connector = await startConnector({ ...world, transport, shareFileUrl: shareFile.url });
  });

  after(async () => {
    await Promise.all([connector.close(), shareFile.close(), sink.close(), transport.close()]);
  });

  it('serves the API over HTTP and reaches ShareFile at the stand-in, with its own host names', async () => {
    const authorization = `User ${connector.userSecret}, Organization ${connector.organizationSecret}`;
    const answer = await fetch(`${connector.url}/instances`, {
      method: 'POST',
      headers: { authorization },
      body: JSON.stringify(pollingBody({ 'event.notification.callback.url': `${sink.url}/events` })),
    });
    expect(answer.status).to.equal(200);
    fake.addFile('fi1');
    await world.advance('15m');
    expect(fake.requests[0]).to.equal('POST acme.sharefile.com /oauth/token');
    expect(fake.requests[1]).to.match(/^GET acme\.sf-api\.com \/sf\/v3\/Items\(top\)\/Children/);
    expect(received).to.have.length(1);
    expect(received[0])
      .to.include('"objectId":"fi1"')
      .and.not.match(/127\.0\.0\.1|localhost/);
  });

  for (const [name, bytes] of [
    ['no HTTP', 'hello\r\n\r\n'],
    [
      'a request that ends early',
      'POST /elements/api-v2/instances HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{',
    ],
    ['a header that is too long', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(100_000)}\r\n\r\n`],
    ['a path that is no path', 'GET //%00%ff?%%% HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
  ] as const) {
    it(`lives on after ${name}`, async () => {
      const socket = net.connect(connector.port, '127.0.0.1');
      await once(socket, 'connect');
      socket.end(bytes);
      socket.resume().on('error', () => undefined);
      await once(socket, 'close');
      const answer = await fetch(`${connector.url}/instances`);
      expect(answer.status).to.equal(401);
    });
  }
});
