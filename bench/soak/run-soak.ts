import type { ConnectorSettings } from '../../reference-connector/index.ts';
import { createVirtualWorld } from '../../world/index.ts';
import { connectPipeline } from '../callbacks/connected-pipeline.ts';
import { cpuSecondsSince } from '../cpu-seconds.ts';
import { startMoodyReceiver } from './start-moody-receiver.ts';

/** What a soak found. */
export interface SoakResult {
  readonly callbacks: number;
  /** Events that the receiver never took. */
  readonly lost: number;
  /** Requests beyond the first of each event. */
  readonly repeated: number;
  /** Repetitions that were no retry: another event id, or other bytes, for the same change. */
  readonly doubled: number;
  /** Notifications of which the connector itself says that they are lost, among those of its log. */
  readonly dropped: number;
  /** Memory after each batch, after a collection where that is possible. */
  readonly megabytes: readonly MemorySample[];
  readonly wallMs: number;
  /** User and system time of this process, in which the receiver is as well. */
  readonly cpuMs: number;
}

/** Memory of this process, MB. */
export interface MemorySample {
  readonly heap: number;
  readonly rss: number;
}

const LEAST_BATCH = 500;
const MOST_BATCHES = 20;
const QUEUE = "/notifications/subscriptions/deliveries?where=channel='webhook' and status='queued'";

/**
 * Sends callbacks, each for one webhook of ShareFile, to a receiver over real HTTP that fails, stalls, resets and recovers
 * by chance; time goes by from retry to retry, and what ends in the queue is released from it.
 */
export async function runSoak(
  callbacks: number,
  seed: number,
  settings: Partial<ConnectorSettings> = {},
): Promise<SoakResult> {
  const startedAt = performance.now();
  const startedCpu = process.cpuUsage();
  const world = createVirtualWorld({ seed, concurrency: 64 });
  const receiver = await startMoodyReceiver(world.random.stream('moods'), callbacks);
  const pipeline = await connectPipeline(world, receiver.url, 'webhook', { callbackTimeoutMs: 60, ...settings });
  const { connector } = pipeline;
  const authorization = `User ${connector.userSecret}, Organization ${connector.organizationSecret}`;
  const release = async (): Promise<number> => {
    const body = Buffer.alloc(0);
    const { json } = await connector.dispatch({ method: 'PUT', url: QUEUE, headers: { authorization }, body });
    return Array.isArray(json) ? json.length : 0;
  };
  const batch = Math.max(LEAST_BATCH, Math.ceil(callbacks / MOST_BATCHES));
  const megabytes: MemorySample[] = [];
  for (let sent = 0; sent < callbacks; sent += batch) {
    receiver.changeMood();
    for (let at = sent; at < Math.min(sent + batch, callbacks); at += 1) await pipeline.deliver(pipeline.webhook(at));
    await world.advance('12h');
    await release();
    await world.settled();
    megabytes.push(sampleMemory());
  }
  receiver.recover();
  do await world.advance('12h');
  while ((await release()) > 0);
  megabytes.push(sampleMemory());
  const dropped = connector.notifications().filter(({ droppedBecause }) => droppedBecause !== undefined).length;
  world.close();
  await pipeline.close();
  await receiver.close();
  return {
    callbacks,
    lost: callbacks - receiver.taken(),
    repeated: receiver.repeated(),
    doubled: receiver.doubled(),
    dropped,
    megabytes,
    wallMs: performance.now() - startedAt,
    cpuMs: cpuSecondsSince(startedCpu) * 1000,
  };
}

function sampleMemory(): MemorySample {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed / 1024 / 1024, rss: rss / 1024 / 1024 };
}
