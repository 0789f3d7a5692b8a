import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a receiver does with one request: the status to answer, or nothing at all. */
export type Answer = (request: {
  readonly signature: string | undefined;
  readonly body: Buffer;
  readonly type: string;
}) => number | 'hang-up' | Promise<number | 'hang-up'>;

/** Starts a callback receiver of the user's; disposing of it ends it. */
export async function startReceiver(answer: Answer): Promise<AsyncDisposable & { readonly url: string }> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const header = request.headers['elements-webhook-signature'];
      void Promise.resolve(
        answer({
          signature: typeof header === 'string' ? header : undefined,
          body: Buffer.concat(parts),
          type: request.headers['content-type'] ?? '',
        }),
      ).then((status) => {
        if (status === 'hang-up') request.socket.destroy();
        else response.writeHead(status).end();
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/events`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The key of all receivers in the tests. */
export const KEY = 'a-key-of-the-receiver';

/** The signature as a receiver works it out. */
export function sign(body: Buffer | string, key = KEY): string {
  return `sha256=${createHmac('sha256', key).update(body).digest('base64')}`;
}
