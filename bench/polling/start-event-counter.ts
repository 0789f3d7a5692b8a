import { once } from 'node:events';
import { createServer } from 'node:http';

/** A receiver that counts the events of each instance. */
export interface EventCounter {
  readonly url: string;
  events(): number;
  /** Throws unless each of `instances` instances heard of each Item exactly once. */
  check(itemIds: readonly string[], instances: number): void;
  close(): Promise<void>;
}

/** Starts the receiver on a free port of loopback; it keeps numbers only. */
export async function startEventCounter(): Promise<EventCounter> {
  const counts = new Map<string, Map<number, number>>();
  let events = 0;

  const count = (text: string): void => {
    const { message } = JSON.parse(text) as Body;
    for (const { objectId } of message.events) {
      events += 1;
      const byInstance = counts.get(objectId) ?? new Map<number, number>();
      counts.set(objectId, byInstance);
      byInstance.set(message.instanceId, (byInstance.get(message.instanceId) ?? 0) + 1);
    }
  };

  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      count(text);
      response.end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${String(typeof address === 'object' && address ? address.port : 0)}/`,
    events: () => events,
    check(itemIds, instances) {
      for (const id of itemIds) {
        const times = [...(counts.get(id)?.values() ?? [])];
        if (times.length !== instances) throw new Error(`${id} was lost by ${String(instances - times.length)}.`);
        if (times.some((one) => one !== 1)) throw new Error(`${id} was doubled.`);
      }
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

interface Body {
  readonly message: { readonly instanceId: number; readonly events: readonly { readonly objectId: string }[] };
}
