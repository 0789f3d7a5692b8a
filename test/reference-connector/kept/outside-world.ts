import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { Random } from '../../../reference-connector/ports.ts';
import type { Notification } from '../../../schemas/index.ts';
import { createSystemWorld } from '../../../world/index.ts';
import { createFakeShareFile } from '../fake-share-file.ts';
import type { FakeShareFile } from '../fake-share-file.ts';

/** What a connector in a process of its own talks to: a ShareFile and a callback URL, which outlive it. */
export interface OutsideWorld {
  readonly shareFile: FakeShareFile;
  readonly origin: string;
  /** Event ids by what they told of, `objectId@stamp`, of all callbacks that were taken. */
  readonly told: Map<string, Set<string>>;
  /** Resolves when so many more requests have come. */
  afterRequests(count: number): Promise<void>;
  /** Takes all callbacks from now on, instead of every other. */
  recover(): void;
  close(): Promise<void>;
}

/** Starts it on a free port; which callbacks are refused is drawn. */
export async function startOutsideWorld(random: Random): Promise<OutsideWorld> {
  const shareFile = createFakeShareFile(createSystemWorld({ onFailed: () => undefined }).clock);
  const told = new Map<string, Set<string>>();
  let isMoody = true;
  let waiting: { left: number; readonly go: () => void } | undefined;

  const take = (body: string): number => {
    if (isMoody && random.int(2) === 0) return 503;
    const { eventId, events, raw } = (JSON.parse(body) as Notification).message;
    const { documents } = raw as { documents: readonly { Id: string; ProgenyEditDate: string }[] };
    for (const { objectId } of events) {
      const version = `${String(objectId)}@${documents.find(({ Id }) => Id === objectId)?.ProgenyEditDate ?? ''}`;
      told.set(version, (told.get(version) ?? new Set()).add(eventId));
    }
    return 200;
  };

  const server = createServer((request, response) => {
    void textOf(request).then((body) => {
      if (waiting && (waiting.left -= 1) <= 0) waiting.go();
      const host = String(request.headers.host);
      if (!host.startsWith('acme.')) return response.writeHead(take(body)).end();
      const url = `https://${host}${request.url ?? ''}`;
      const headers = { authorization: request.headers.authorization ?? '' };
      const answer = shareFile.answer({ method: request.method ?? '', url, headers, body });
      return response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    shareFile,
    told,
    origin: `http://127.0.0.1:${String(typeof address === 'object' && address ? address.port : 0)}`,
    afterRequests: (count) => new Promise((resolve) => (waiting = { left: count, go: resolve })),
    recover: () => (isMoody = false),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
  return text;
}
