import TinyQueue from 'tinyqueue';
import type { Clock, DueWork, ScheduledWork, WorkQueue } from '../ports.ts';
import { WorldError } from '../world-error.ts';

/** Where work that failed is reported. Failing work never stops the queue. */
export type WorkFailed = (error: WorldError) => void;

/** What an in-memory work queue is built from. */
export interface WorkQueueOptions {
  readonly clock: Clock;
  /** How many lanes may run side by side. 1 makes a run repeatable byte for byte. */
  readonly concurrency: number;
  readonly onFailed: WorkFailed;
  /** Called with the instant of each scheduled piece of work. */
  readonly onScheduled?: (dueAt: number) => void;
}

/** A queue and the one way to run what is due in it. */
export interface InMemoryWorkQueue extends WorkQueue {
  /** The instant of the earliest waiting work, or undefined when there is none. */
  nextDueAt(): number | undefined;
  /**
   * Runs all that is due at the clock's present instant, also what comes to be due meanwhile.
   * Calls that overlap share one run. Rejects with `never-settles` beyond `limit` pieces of work.
   */
  runDue(limit: number): Promise<void>;
  /** How many pieces of work were started so far. */
  started(): number;
}

/** A class, because one is made per piece of work: a `cancel` of its own for each would cost as much as the rest. */
class Entry implements ScheduledWork {
  readonly work: DueWork;
  readonly dueAt: number;
  readonly sequence: number;
  cancelled = false;

  constructor(work: DueWork, dueAt: number, sequence: number) {
    this.work = work;
    this.dueAt = dueAt;
    this.sequence = sequence;
  }

  cancel(): void {
    this.cancelled = true;
  }
}

const byInstantThenSequence = (a: Entry, b: Entry): number => a.dueAt - b.dueAt || a.sequence - b.sequence;

const AT_ONCE = Promise.resolve();

/** One run of what is due, until nothing more is. */
interface Drain {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: WorldError) => void;
  readonly limit: number;
  started: number;
}

/** Builds the queue in which a world keeps everything that happens later. */
export function createWorkQueue(options: WorkQueueOptions): InMemoryWorkQueue {
  const { clock, concurrency, onFailed, onScheduled } = options;
  const waiting = new TinyQueue<Entry>([], byInstantThenSequence);
  /** Lanes in which something runs, with what waits behind it; few have anything that waits. */
  const busyLanes = new Map<string, Entry[] | undefined>();
  let sequence = 0;
  let running = 0;
  let startedInAll = 0;
  let drain: Drain | undefined;
  let pumpIsQueued = false;

  const peek = (): Entry | undefined => {
    while (waiting.peek()?.cancelled) waiting.pop();
    return waiting.peek();
  };

  const start = ({ work }: Entry): void => {
    running += 1;
    startedInAll += 1;
    if (drain) drain.started += 1;
    const ended = (): void => {
      running -= 1;
      releaseLane(work.lane);
      pump();
    };
    work.run().then(ended, (cause: unknown) => {
      onFailed(toFailure(work, cause));
      ended();
    });
  };

  const releaseLane = (lane: string): void => {
    const behind = busyLanes.get(lane);
    const next = behind?.shift();
    if (next === undefined) busyLanes.delete(lane);
    else if (next.cancelled) releaseLane(lane);
    else start(next);
  };

  const startDue = (): void => {
    const present = clock.now();
    for (let entry = peek(); entry && entry.dueAt <= present && running < concurrency; entry = peek()) {
      waiting.pop();
      const { lane } = entry.work;
      const behind = busyLanes.get(lane);
      if (behind) behind.push(entry);
      else if (busyLanes.has(lane)) busyLanes.set(lane, [entry]);
      else {
        busyLanes.set(lane, undefined);
        start(entry);
      }
    }
  };

  const pump = (): void => {
    pumpIsQueued = false;
    if (!drain) return;
    startDue();
    const ending = drain;
    if (ending.started > ending.limit) {
      drain = undefined;
      ending.reject(neverSettles(ending.limit, clock.now(), peek()?.work));
    } else if (running === 0) {
      drain = undefined;
      ending.resolve();
    }
  };

  /** Not at once: whoever schedules work is to finish its own first. */
  const pumpSoon = (): void => {
    if (pumpIsQueued) return;
    pumpIsQueued = true;
    // A promise, because queueMicrotask makes an object of its own for whoever traces it.
    void AT_ONCE.then(pump);
  };

  return {
    schedule(work) {
      sequence += 1;
      const present = clock.now();
      const entry = new Entry(work, Math.max(work.dueAt, present), sequence);
      waiting.push(entry);
      if (drain && entry.dueAt <= present) pumpSoon();
      else onScheduled?.(entry.dueAt);
      return entry;
    },
    nextDueAt: () => peek()?.dueAt,
    started: () => startedInAll,
    runDue(limit) {
      const { promise } = (drain ??= createDrain(limit));
      pump();
      return promise;
    },
  };
}

function createDrain(limit: number): Drain {
  let settle: Pick<Drain, 'resolve' | 'reject'> | undefined;
  const promise = new Promise<void>((resolve, reject) => (settle = { resolve, reject }));
  if (!settle) throw new Error('A promise runs its executor at once.');
  return { promise, ...settle, limit, started: 0 };
}

function toFailure(work: DueWork, cause: unknown): WorldError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new WorldError('work-failed', `Due work "${work.kind}" of ${work.lane} failed: ${reason}`, { cause });
}

function neverSettles(limit: number, instant: number, next: DueWork | undefined): WorldError {
  return new WorldError(
    'never-settles',
    `More than ${String(limit)} pieces of work became due at ${new Date(instant).toISOString()}` +
      `${next ? `, the next one is "${next.kind}" of ${next.lane}` : ''}. ` +
      'Something answers itself: look for a callback URL that points back at the connector.',
  );
}
