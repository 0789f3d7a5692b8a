import { hash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Random } from '../../world/index.ts';

/** A receiver of callbacks that behaves badly by chance, and counts what it got. */
export interface MoodyReceiver {
  readonly url: string;
  /** Draws how often it fails from now on; now and then it is down as a whole. */
  changeMood(): void;
  /** Takes everything from now on. */
  recover(): void;
  /** Changes that were taken: read whole, and answered with 200. */
  taken(): number;
  repeated(): number;
  doubled(): number;
  close(): Promise<void>;
}

const MOODS_PERCENT = [0, 10, 30, 60, 100];

/**
 * Starts the receiver on a free port of loopback, for changes numbered below `changes`. What it remembers has its whole
 * size from the beginning, because the memory that a soak looks at is that of the process in which the receiver is, too.
 */
export async function startMoodyReceiver(random: Random, changes: number): Promise<MoodyReceiver> {
  const digests = new BigUint64Array(changes);
  const isTaken = new Uint8Array(changes);
  let taken = 0;
  let badPercent = 0;
  let repeated = 0;
  let doubled = 0;

  const note = (body: Buffer): number => {
    const { message } = JSON.parse(body.toString()) as Body;
    const change = Number(message.events[0]?.objectId?.slice(2));
    const digest = hash('sha256', body, 'buffer').readBigUInt64LE();
    const known = digests[change];
    if (known === 0n) digests[change] = digest;
    else {
      repeated += 1;
      // The bytes hold the event id, so equal bytes are the same event.
      if (known !== digest) doubled += 1;
    }
    return change;
  };

  const answer = (response: ServerResponse, change: number): void => {
    if (random.int(100) >= badPercent) {
      if (isTaken[change] === 0) taken += 1;
      isTaken[change] = 1;
      response.end();
      return;
    }
    const draw = random.int(400);
    // Few stalls: each holds up all that is due in the same instant.
    if (draw === 0) return;
    // Read, and the answer is lost on its way or ends in its middle: what is repeated then has arrived before.
    if (draw <= 40) response.socket?.resetAndDestroy();
    else if (draw <= 60) {
      response.writeHead(200, { 'content-length': 100 }).write('x');
      setImmediate(() => response.destroy());
    } else response.writeHead([500, 502, 503, 429, 404][random.int(5)] ?? 500).end();
  };

  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
    answer(response, note(Buffer.concat(chunks)));
  };

  const server = createServer((request, response) => {
    receive(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${String(port)}/callback`,
    changeMood: () => (badPercent = MOODS_PERCENT[random.int(MOODS_PERCENT.length)] ?? 0),
    recover: () => (badPercent = 0),
    taken: () => taken,
    repeated: () => repeated,
    doubled: () => doubled,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

interface Body {
  readonly message: { readonly events: readonly { readonly objectId?: string }[] };
}
