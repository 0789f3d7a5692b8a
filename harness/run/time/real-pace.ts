import type { Clock } from '../../../world/index.ts';
import type { CallbackSink } from '../../callbacks/start-callback-sink.ts';
import type { Pace } from './pace.ts';

/** What a run in real time needs. */
export interface RealPaceOptions {
  readonly clock: Clock;
  readonly sink: CallbackSink;
  /** Waits for that many milliseconds. */
  readonly sleep: (durationMs: number) => Promise<void>;
  /** Told about twice a second what is waited for. */
  readonly onWaiting: (progress: WaitingProgress) => void;
  /** Factor on all durations: a scenario written for 15 minutes runs with another interval. 1 unless given. */
  readonly scale?: number;
}

/** What a run in real time waits for at present. */
export interface WaitingProgress {
  readonly reason: string;
  readonly elapsedMs: number;
  readonly totalMs: number;
  readonly callbacksSoFar: number;
}

const TICK_MS = 500;
/** A subject that answers webhooks at all has done so when its callbacks have been silent for this long. */
const QUIET_MS = 5_000;
const LONGEST_SETTLING_MS = 60_000;

/** The pace of a run against a subject whose time cannot be moved. */
export function createRealPace(options: RealPaceOptions): Pace {
  const { clock, sink, sleep, onWaiting, scale = 1 } = options;

  const wait = async (totalMs: number, reason: string, isOver: (elapsedMs: number) => boolean): Promise<void> => {
    const startedAt = clock.now();
    for (;;) {
      const elapsedMs = clock.now() - startedAt;
      if (elapsedMs >= totalMs || isOver(elapsedMs)) return;
      onWaiting({ reason, elapsedMs, totalMs, callbacksSoFar: sink.received.length });
      await sleep(Math.min(TICK_MS, totalMs - elapsedMs));
    }
  };

  return {
    clock: 'system',
    now: () => clock.now(),
    // Clocks know whole milliseconds: less than one would never go by.
    pass: (durationMs, reason) => wait(Math.ceil(durationMs * scale), reason, () => false),
    settle: async (reason) => {
      let quietSince = clock.now();
      const stop = sink.onReceived(() => (quietSince = clock.now()));
      await wait(LONGEST_SETTLING_MS, reason, () => clock.now() - quietSince >= QUIET_MS);
      stop();
    },
  };
}
