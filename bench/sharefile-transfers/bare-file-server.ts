import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { reportTo } from '../sharefile-reads/measured-server.ts';

/**
 * The limit for a server on Node that keeps files: node:http, one file, streamed to disk and from disk, nothing looked
 * at.
 */
const folder = mkdtempSync(path.join(tmpdir(), 'bare-file-server-'));
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});
const file = path.join(folder, 'file');

const server = http.createServer((request, response) => {
  const failed = (error: unknown): void => {
    if (error !== null && error !== undefined) response.destroy();
    else if (request.method === 'POST') response.end('OK');
  };
  if (request.method === 'POST') pipeline(request, createWriteStream(file), failed);
  else pipeline(createReadStream(file), response, failed);
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  reportTo(process, `http://127.0.0.1:${String(port)}`);
});
