import { createHash } from 'node:crypto';
import http from 'node:http';
import { cpuSecondsSince } from '../cpu-seconds.ts';

const PIECE = Buffer.alloc(1024 * 1024, 'sharefile-lab ');

/** Sends so many bytes as the body of a POST, as fast as they are taken, and gives the answer. */
export async function sendBytes(url: string, byteLength: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method: 'POST', headers: { 'content-length': byteLength } }, (response) => {
      let text = '';
      response.on('data', (part) => (text += String(part)));
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`The upload was answered with ${String(response.statusCode)}: ${text}`));
      });
    });
    request.on('error', reject);
    let left = byteLength;
    const write = (): void => {
      while (left > 0) {
        const piece = PIECE.subarray(0, Math.min(PIECE.length, left));
        left -= piece.length;
        if (!request.write(piece)) {
          request.once('drain', write);
          return;
        }
      }
      request.end();
    };
    write();
  });
}

/** Tells how many CPU seconds the two hashes of so many bytes take: what no server can do without that shows them. */
export function hashingSeconds(byteLength: number): number {
  const before = process.cpuUsage();
  const hashes = [createHash('md5'), createHash('sha256')];
  for (let done = 0; done < byteLength; done += PIECE.length) for (const hash of hashes) hash.update(PIECE);
  return cpuSecondsSince(before);
}

/** Reads an answer and throws it away; gives how many bytes it had. */
export async function receiveBytes(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    http
      .get(url, (response) => {
        let byteLength = 0;
        response.on('data', (part: Buffer) => (byteLength += part.length));
        response.on('error', reject);
        response.on('end', () => {
          resolve(byteLength);
        });
      })
      .on('error', reject);
  });
}
