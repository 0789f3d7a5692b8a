import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { reportTo } from './measured-server.ts';

/** The limit for a dynamic server on Node: node:http, one regular expression, one Map, JSON.stringify per request. */
const origin = process.argv[2] ?? '';
const token = process.argv[3] ?? '';
const paths = process.argv.slice(4);
const entities = new Map(
  await Promise.all(
    paths.map(async (path): Promise<[string, unknown]> => {
      const answer = await fetch(origin + path, { headers: { authorization: `Bearer ${token}` } });
      return [path.slice('/sf/v3/'.length), await answer.json()];
    }),
  ),
);

const server = http.createServer((request, response) => {
  const match = /^\/sf\/v3\/(Items\([^)]*\)(?:\/\w+)?)$/.exec(request.url ?? '');
  const entity = match?.[1] === undefined ? undefined : entities.get(match[1]);
  if (entity === undefined) {
    response.writeHead(404).end();
    return;
  }
  const text = JSON.stringify(entity);
  response.writeHead(200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
  });
  response.end(text);
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  reportTo(process, `http://127.0.0.1:${String(port)}`);
});
