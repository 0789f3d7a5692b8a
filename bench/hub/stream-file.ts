import { once } from 'node:events';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A hub as one instance sees it. */
export interface HubAddress {
  /** `…/elements/api-v2`. */
  readonly url: string;
  readonly authorization: string;
}

const PIECE = Buffer.alloc(1024 * 1024, 'sharefile');
const HEAD = '--B\r\nContent-Disposition: form-data; name="file"; filename="big.bin"\r\n\r\n';
const TAIL = '\r\n--B--\r\n';

/** Posts a file of so many MB, made as it is sent. Rejects unless it is taken. */
export async function uploadFile({ url, authorization }: HubAddress, path: string, megabytes: number): Promise<void> {
  const headers = { authorization, 'content-type': 'multipart/form-data; boundary=B' };
  const upload = request(`${url}/files?path=${encodeURIComponent(path)}`, { method: 'POST', headers });
  const answered = once(upload, 'response') as Promise<[IncomingMessage]>;
  const pieces = function* (): Generator<Buffer> {
    yield Buffer.from(HEAD);
    for (let sent = 0; sent < megabytes; sent += 1) yield PIECE;
    yield Buffer.from(TAIL);
  };
  await pipeline(Readable.from(pieces()), upload);
  const [answer] = await answered;
  answer.resume();
  if (answer.statusCode !== 200) throw new Error(`The upload was answered with ${String(answer.statusCode)}.`);
}

/** Gets a file and tells its length in bytes; what comes is looked at and forgotten. */
export async function downloadFile({ url, authorization }: HubAddress, path: string): Promise<number> {
  const download = request(`${url}/files?path=${encodeURIComponent(path)}`, { headers: { authorization } });
  const answered = once(download, 'response') as Promise<[IncomingMessage]>;
  download.end();
  const [answer] = await answered;
  let length = 0;
  for await (const part of answer) {
    if (!Buffer.isBuffer(part) || part[0] === undefined) throw new Error('A part of the download is no bytes.');
    length += part.length;
  }
  if (answer.statusCode !== 200) throw new Error(`The download was answered with ${String(answer.statusCode)}.`);
  return length;
}
