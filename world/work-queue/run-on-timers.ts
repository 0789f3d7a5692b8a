import type { Clock } from '../ports.ts';
import type { InMemoryWorkQueue, WorkFailed } from './create-work-queue.ts';
import { WorldError } from '../world-error.ts';

/** The longest wait that `setTimeout` takes without wrapping around. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Lets the machine's timers run a queue. */
export interface TimerRunner {
  /** Makes sure that the queue is looked at when `dueAt` (epoch ms) has come. */
  wakeAt(dueAt: number): void;
  stop(): void;
}

/** Runs what is due in `queue` when its instant comes, with one timer for the earliest piece of work. */
export function runOnTimers(clock: Clock, queue: () => InMemoryWorkQueue, onFailed: WorkFailed): TimerRunner {
  let timer: NodeJS.Timeout | undefined;
  let immediate: NodeJS.Immediate | undefined;
  let timerDueAt = Infinity;
  let stopped = false;
  let currentTurn: Promise<void> | undefined;

  const wakeAt = (dueAt: number): void => {
    if (stopped || dueAt >= timerDueAt) return;
    cancelTimer();
    timerDueAt = dueAt;
    const delayMs = dueAt - clock.now();
    // A timer waits for a millisecond at least; what is due now must not.
    if (delayMs <= 0) immediate = setImmediate(run);
    else timer = setTimeout(run, Math.min(delayMs, LONGEST_TIMER_MS));
  };

  const cancelTimer = (): void => {
    clearTimeout(timer);
    clearImmediate(immediate);
  };

  const wakeForNext = (after: number): void => {
    const next = queue().nextDueAt();
    if (next !== undefined && next > after) wakeAt(next);
  };

  const run = (): void => {
    timerDueAt = Infinity;
    const turn = queue().runDue(Infinity);
    // What is due and had no place yet is started by the queue itself, as places become free.
    wakeForNext(clock.now());
    if (turn === currentTurn) return;
    currentTurn = turn;
    turn.then(
      () => {
        wakeForNext(-Infinity);
      },
      (error: unknown) => {
        onFailed(error instanceof WorldError ? error : new WorldError('work-failed', String(error), { cause: error }));
        wakeForNext(-Infinity);
      },
    );
  };

  return {
    wakeAt,
    stop: () => {
      stopped = true;
      cancelTimer();
    },
  };
}
