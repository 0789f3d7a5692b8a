import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import type { Reply, StreamBody } from './reply.ts';

let dateSecond = NaN;
let dateText = '';

/** Writes a reply. `now` is the instant of the world, which the Date header shows; `isHead` leaves the body out. */
export function sendReply(response: ServerResponse, reply: Reply, isHead: boolean, now: number): void {
  const { body } = reply;
  writeReplyHead(response, reply, now);
  if (reply.stream && !isHead) sendStream(response, reply.stream);
  else if (isHead || body === undefined) response.end();
  else response.end(body);
}

/** Writes all of a reply but its body. */
export function writeReplyHead(response: ServerResponse, reply: Reply, now: number): void {
  response.sendDate = false;
  const headers = ['Date', toDateText(now)];
  if (reply.contentType !== undefined) headers.push('Content-Type', reply.contentType);
  if (reply.stream) pushStreamLength(headers, reply.stream);
  else if (reply.status !== 204) headers.push('Content-Length', String(byteLength(reply.body)));
  if (reply.headers) for (const name in reply.headers) headers.push(name, reply.headers[name] ?? '');
  response.writeHead(reply.status, headers);
}

function pushStreamLength(headers: string[], { byteLength: length }: StreamBody): void {
  if (length !== undefined) headers.push('Content-Length', String(length));
}

function sendStream(response: ServerResponse, stream: StreamBody): void {
  // A client that goes away, or a file that cannot be read, ends both sides; nothing can be said any more by then.
  pipeline(stream.open(), response, () => undefined);
}

/** Kept between calls: the text changes once a second, whichever world asks. */
function toDateText(now: number): string {
  const second = Math.floor(now / 1000);
  if (second !== dateSecond) {
    dateSecond = second;
    dateText = new Date(now).toUTCString();
  }
  return dateText;
}

function byteLength(body: string | Buffer | undefined): number {
  if (body === undefined) return 0;
  return typeof body === 'string' ? Buffer.byteLength(body) : body.length;
}
