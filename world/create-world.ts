import type { Clock, Random, WorkQueue } from './ports.ts';
import { createRandom } from './create-random.ts';
import { createSystemClock } from './clock/create-system-clock.ts';
import { createVirtualClock } from './clock/create-virtual-clock.ts';
import { createWorkQueue } from './work-queue/create-work-queue.ts';
import { parseDuration } from './parse-duration.ts';
import { runOnTimers } from './work-queue/run-on-timers.ts';
import { WorldError } from './world-error.ts';

/** The instant at which virtual clocks start unless told otherwise: a Monday, outside daylight-saving edges. */
export const DEFAULT_START_AT = Date.parse('2026-03-02T09:00:00.000Z');

/** How many pieces of work may become due at one instant before the world says that it never settles. */
const WORK_LIMIT_PER_INSTANT = 1_000_000;

/** One isolated universe: its time, its chance and its due work. */
export interface World {
  readonly clock: Clock;
  readonly queue: WorkQueue;
  readonly random: Random;
  /** Runs all that is due now and resolves when nothing more is. */
  settled(): Promise<void>;
  /** Stops the world: nothing scheduled runs any more. */
  close(): void;
}

/** A world whose time moves only when it is told to. */
export interface VirtualWorld extends World {
  /**
   * Moves the clock by `duration` (`15m`, or milliseconds) from due work to due work, runs each to its end,
   * and resolves when nothing more is due. Calls that overlap run one after the other; work must not call it.
   * Rejects with `work-failed` if any work failed, with `never-settles` if work keeps causing work.
   */
  advance(duration: string | number): Promise<void>;
  /** As `advance`, to an instant in epoch milliseconds. */
  advanceTo(instant: number): Promise<void>;
  /** The instant (epoch ms) of the next due work, or undefined when nothing is scheduled. */
  nextDueAt(): number | undefined;
}

/** What a world is made from. */
export interface WorldOptions {
  readonly seed?: number | string;
  /** Lanes of due work that may run side by side; 1 (default of virtual worlds) is repeatable byte for byte. */
  readonly concurrency?: number;
}

/** What a world with a virtual clock is made from. */
export interface VirtualWorldOptions extends WorldOptions {
  /** First instant, epoch milliseconds. */
  readonly startAt?: number;
  /** How many pieces of work may run in all before the world says that it never settles; no limit unless given. */
  readonly workLimit?: number;
}

/** Builds a world with a virtual clock. */
export function createVirtualWorld(options: VirtualWorldOptions = {}): VirtualWorld {
  const { workLimit = Infinity } = options;
  const clock = createVirtualClock(options.startAt ?? DEFAULT_START_AT);
  const failures: WorldError[] = [];
  const queue = createWorkQueue({
    clock,
    concurrency: options.concurrency ?? 1,
    onFailed: (error) => failures.push(error),
  });
  let closed = false;
  let turn: Promise<void> = Promise.resolve();

  const moveTo = async (target: number): Promise<void> => {
    for (;;) {
      await queue.runDue(Math.min(WORK_LIMIT_PER_INSTANT, workLimit));
      if (queue.started() > workLimit) throw tooMuchWork(workLimit, clock.now());
      const next = queue.nextDueAt();
      if (closed || next === undefined || next > target) break;
      clock.moveTo(next);
    }
    clock.moveTo(Math.max(target, clock.now()));
    const [first] = failures.splice(0);
    if (first) throw first;
  };

  const takeTurn = (target: () => number): Promise<void> => {
    const mine = turn.then(() => moveTo(target()));
    turn = mine.catch(() => undefined);
    return mine;
  };

  return {
    clock,
    queue,
    random: createRandom(options.seed ?? 1),
    advance: async (duration) => {
      const span = parseDuration(duration);
      await takeTurn(() => clock.now() + span);
    },
    advanceTo: (instant) => takeTurn(() => instant),
    nextDueAt: () => queue.nextDueAt(),
    settled: () => takeTurn(() => clock.now()),
    close: () => {
      closed = true;
    },
  };
}

function tooMuchWork(workLimit: number, instant: number): WorldError {
  return new WorldError(
    'never-settles',
    `More than ${String(workLimit)} pieces of work ran by ${new Date(instant).toISOString()}, and there is no end to them. ` +
      'Let less time pass, or let less happen in it: a longer interval, fewer instances, fewer changes.',
  );
}

/** Builds a world on the machine's clock; its due work runs by itself. `onFailed` hears of work that failed. */
export function createSystemWorld(options: WorldOptions & { readonly onFailed: (error: WorldError) => void }): World {
  const clock = createSystemClock();
  const timers = runOnTimers(clock, () => queue, options.onFailed);
  const queue = createWorkQueue({
    clock,
    concurrency: options.concurrency ?? 64,
    onFailed: options.onFailed,
    onScheduled: timers.wakeAt,
  });
  return {
    clock,
    queue,
    random: createRandom(options.seed ?? 1),
    settled: () => queue.runDue(Infinity),
    close: timers.stop,
  };
}
