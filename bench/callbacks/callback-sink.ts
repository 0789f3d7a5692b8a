import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** Takes callbacks in a process of its own, and tells its parent when each came (id -> wall clock ms) when asked. */
const arrivals: [string, number][] = [];

const server = http.createServer((request, response) => {
  const id = request.headers['elements-webhook-id'];
  if (typeof id === 'string') arrivals.push([id, performance.timeOrigin + performance.now()]);
  request.resume().on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 2 }).end('{}');
  });
});
process.on('message', () => process.send?.(arrivals.splice(0)));
process.on('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () => {
  process.send?.(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/callback`);
});
