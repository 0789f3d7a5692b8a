import { createVirtualWorld } from '../../world/index.ts';
import { connectPipeline } from '../callbacks/connected-pipeline.ts';
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
  /** Heap in use after a quarter of the callbacks and at the end, MB, each after a collection where that is possible. */
  readonly heapMegabytes: readonly [quarter: number, end: number];
  readonly wallMs: number;
}

const LEAST_BATCH = 500;
const MOST_BATCHES = 20;
const QUEUE = "/notifications/subscriptions/deliveries?where=channel='webhook' and status='queued'";

/**
 * Sends callbacks, each for one webhook of ShareFile, to a receiver over real HTTP that fails, stalls, resets and recovers
 * by chance; time goes by from retry to retry, and what ends in the queue is released from it.
 */
export async function runSoak(callbacks: number, seed: number): Promise<SoakResult> {
  const startedAt = performance.now();
  const world = createVirtualWorld({ seed, concurrency: 64 });
  const receiver = await startMoodyReceiver(world.random.stream('moods'));
  const pipeline = await connectPipeline(world, receiver.url, 'webhook', {
    callbackTimeoutMs: 60,
    // Several outages in a row: beyond the limit the oldest would be dropped, as documented.
    queuedCallbackLimit: callbacks,
  });
  const { connector } = pipeline;
  const authorization = `User ${connector.userSecret}, Organization ${connector.organizationSecret}`;
  const release = async (): Promise<number> => {
    const body = Buffer.alloc(0);
    const { json } = await connector.dispatch({ method: 'PUT', url: QUEUE, headers: { authorization }, body });
    return Array.isArray(json) ? json.length : 0;
  };
  const batch = Math.max(LEAST_BATCH, Math.ceil(callbacks / MOST_BATCHES));
  let quarter = 0;
  for (let sent = 0; sent < callbacks; sent += batch) {
    if (quarter === 0 && sent >= callbacks / 4) quarter = heapMegabytes();
    receiver.changeMood();
    for (let at = sent; at < Math.min(sent + batch, callbacks); at += 1) await pipeline.deliver(pipeline.webhook(at));
    await world.advance('12h');
    await release();
    await world.settled();
  }
  receiver.recover();
  do await world.advance('12h');
  while ((await release()) > 0);
  const end = heapMegabytes();
  world.close();
  await pipeline.close();
  await receiver.close();
  return {
    callbacks,
    lost: callbacks - receiver.taken(),
    repeated: receiver.repeated(),
    doubled: receiver.doubled(),
    heapMegabytes: [quarter, end],
    wallMs: performance.now() - startedAt,
  };
}

function heapMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}
