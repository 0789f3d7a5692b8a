import { Pool } from 'undici';
import { createSystemWorld, createVirtualWorld } from '../world/index.ts';
import type { BenchRow } from './bench-row.ts';
import { cpuSecondsSince } from './cpu-seconds.ts';
import { connectPipeline } from './callbacks/connected-pipeline.ts';
import type { ConnectedPipeline } from './callbacks/connected-pipeline.ts';
import { startCallbackSink } from './callbacks/start-callback-sink.ts';
import type { CallbackSink } from './callbacks/start-callback-sink.ts';

const PAIRS = 12;
const WARM_UP_PAIRS = 2;
const CALLBACKS = 2_000;
const CALLBACKS_PER_POLL = 100;
const EVENTS_PER_NOTIFICATION = 10;
const CONNECTIONS = 32;
const LATENCY_RATE_PER_SECOND = 500;
const LATENCY_CALLBACKS = 2_000;

/** What a run of callbacks cost this process. */
interface Cost {
  readonly cpuMicroseconds: number;
  readonly wallMs: number;
}

/**
 * Callbacks through the whole connector, beside a bare undici Pool that posts the same signed bytes and headers to the
 * same sink, over as many connections and with as many on their way. Figures are callbacks per CPU second of this process
 * (collecting garbage included) as part of the bare Pool's; pairs run one after the other, their order flipped each time.
 *
 * The connector's side begins with ShareFile's bytes in hand, a webhook's body or the answer to a poll, and ends when the
 * last callback is answered. In between it finds the route and checks the body, or reads the answer; detects and
 * normalises, writes, signs, logs and queues, sends, notes the answer. Not in it: ShareFile writing those bytes and the
 * HTTP server that takes a webhook in, which bare posting has no counterpart of; the sink is a process of its own.
 *
 * A poll's callback cannot come as near to bare posting as a webhook's: it is 6 KB that come in as JSON, are looked at
 * record by record and written as JSON again, where the bare Pool has them ready.
 */
export async function benchCallbacks(): Promise<BenchRow[]> {
  const sink = await startCallbackSink();
  try {
    return [
      await compare('polled changes, 10 per callback, beside a bare undici Pool', sink, await contestOfPolls(sink)),
      await compare('webhooks of ShareFile, beside a bare undici Pool', sink, await contestOfWebhooks(sink)),
      ...(await measureLatency(sink)),
    ];
  } finally {
    sink.close();
  }
}

/** A pipeline and the two ways to be measured. */
interface Contest {
  readonly pipeline: ConnectedPipeline;
  throughConnector(): Promise<Cost>;
  close(): Promise<void>;
}

/** Polls in virtual time, each of which finds changes for 100 callbacks. */
async function contestOfPolls(sink: CallbackSink): Promise<Contest> {
  const world = createVirtualWorld({ concurrency: 2 * CONNECTIONS });
  // A raw body for each ten records: with that of the whole poll, 1,000 records would go out a hundred times.
  const pipeline = await connectPipeline(world, sink.url, 'polling', { rawBodyOf: 'page' });
  return {
    pipeline,
    async throughConnector() {
      const costs: Cost[] = [];
      for (let done = 0; done < CALLBACKS; done += CALLBACKS_PER_POLL) {
        pipeline.change(CALLBACKS_PER_POLL * EVENTS_PER_NOTIFICATION);
        costs.push(await measure(() => world.advance('15m')));
      }
      return sumOf(costs);
    },
    close: () => pipeline.close(),
  };
}

/** Webhooks in real time, as many at once as the bare Pool has requests on their way. */
async function contestOfWebhooks(sink: CallbackSink): Promise<Contest> {
  const world = createSystemWorld({ onFailed });
  const pipeline = await connectPipeline(world, sink.url, 'webhook');
  let sequence = 0;
  return {
    pipeline,
    throughConnector: () => {
      const webhooks = Array.from({ length: CALLBACKS }, () => pipeline.webhook((sequence += 1)));
      return measure(
        () =>
          new Promise<void>((resolve, reject) => {
            let waiting = CALLBACKS;
            const deliverNext = (): void => {
              const webhook = webhooks.pop();
              if (webhook) pipeline.deliver(webhook).catch(reject);
            };
            pipeline.onDelivered = () => {
              if (--waiting === 0) setImmediate(resolve);
              else deliverNext();
            };
            for (let i = 0; i < CONNECTIONS; i += 1) deliverNext();
          }),
      );
    },
    async close() {
      world.close();
      await pipeline.close();
    },
  };
}

function onFailed(error: Error): never {
  throw error;
}

async function compare(name: string, sink: CallbackSink, contest: Contest): Promise<BenchRow> {
  const pool = new Pool(new URL(sink.url).origin, { connections: CONNECTIONS });
  const { pipeline, throughConnector } = contest;
  const bare = (): Promise<Cost> => measure(() => postBare(pool, pipeline));
  for (let i = 0; i < WARM_UP_PAIRS; i += 1) {
    await throughConnector();
    await bare();
  }
  const pairs: { readonly connector: Cost; readonly bare: Cost }[] = [];
  for (let i = 0; i < PAIRS; i += 1) {
    if (i % 2 === 0) pairs.push({ connector: await throughConnector(), bare: await bare() });
    else {
      const first = await bare();
      pairs.push({ connector: await throughConnector(), bare: first });
    }
  }
  checkDelivered(pipeline);
  await Promise.all([pool.close(), contest.close()]);
  const ratios = pairs.map((pair) => pair.bare.cpuMicroseconds / pair.connector.cpuMicroseconds);
  const wall = quantile(
    pairs.map((pair) => pair.bare.wallMs / pair.connector.wallMs),
    0.5,
  );
  const perCallback = (side: 'connector' | 'bare'): string =>
    (
      quantile(
        pairs.map((pair) => pair[side].cpuMicroseconds),
        0.5,
      ) / CALLBACKS
    ).toFixed(0);
  return {
    name,
    ratioMedian: quantile(ratios, 0.5),
    ratioQ1: quantile(ratios, 0.25),
    ratioQ3: quantile(ratios, 0.75),
    note: `CPU us per callback ${perCallback('connector')}, bare ${perCallback('bare')}; by wall clock ${wall.toFixed(2)}`,
  };
}

async function measure(run: () => Promise<unknown>): Promise<Cost> {
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  await run();
  return { cpuMicroseconds: cpuSecondsSince(cpu) * 1_000_000, wallMs: performance.now() - startedAt };
}

function sumOf(costs: readonly Cost[]): Cost {
  return costs.reduce((sum, { cpuMicroseconds, wallMs }) => ({
    cpuMicroseconds: sum.cpuMicroseconds + cpuMicroseconds,
    wallMs: sum.wallMs + wallMs,
  }));
}

/** Posts the bytes of the last run's notifications once more, and nothing else. */
async function postBare(pool: Pool, pipeline: ConnectedPipeline): Promise<void> {
  const callbacks = pipeline.connector
    .notifications()
    .slice(-CALLBACKS)
    .map((record) => record.callback);
  let next = 0;
  const loop = async (): Promise<void> => {
    for (let callback = callbacks[next++]; callback; callback = callbacks[next++]) {
      const { headers, body } = callback;
      const answer = await pool.request({ method: 'POST', path: '/callback', headers, body });
      await answer.body.dump({ limit: Infinity });
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, loop));
}

function checkDelivered(pipeline: ConnectedPipeline): void {
  const lost = pipeline.connector.notifications().filter((record) => record.status !== 'delivered');
  if (lost.length > 0) throw new Error(`${String(lost.length)} callbacks were not delivered, so nothing was measured.`);
}

/** From a webhook's arrival to the callback's arrival, in a world of real time at a fixed rate. */
async function measureLatency(sink: CallbackSink): Promise<BenchRow[]> {
  const world = createSystemWorld({ onFailed });
  const pipeline = await connectPipeline(world, sink.url, 'webhook');
  await sink.takeArrivals();
  const deliveredAt: number[] = [];
  const startedAt = performance.now();
  for (let i = 0; i < LATENCY_CALLBACKS; i += 1) {
    await until(startedAt + (i * 1000) / LATENCY_RATE_PER_SECOND);
    deliveredAt.push(performance.timeOrigin + performance.now());
    await pipeline.deliver(pipeline.webhook(i));
  }
  await world.settled();
  const arrivals = await sink.takeArrivals();
  const latencies = pipeline.connector
    .notifications()
    .map((record, index) => (arrivals.get(record.id) ?? Infinity) - (deliveredAt[index] ?? 0));
  world.close();
  await pipeline.close();
  return [0.5, 0.99].map((share) => {
    const value = quantile(latencies, share);
    const name = `change to callback at ${String(LATENCY_RATE_PER_SECOND)} per second, p${String(share * 100)}`;
    return { name, ratioMedian: value, ratioQ1: value, ratioQ3: value, unit: ' ms' };
  });
}

async function until(instant: number): Promise<void> {
  while (performance.now() < instant) await new Promise((resolve) => setImmediate(resolve));
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
