import type { VirtualWorld } from '../../../world/index.ts';

/** How a run gets through time: by moving a virtual clock, or by waiting. */
export interface Pace {
  readonly clock: 'virtual' | 'system';
  /** The present instant in epoch milliseconds. */
  now(): number;
  /** Lets `durationMs` go by; `reason` says what for, to whoever watches. */
  pass(durationMs: number, reason: string): Promise<void>;
  /** Resolves when nothing more is to be expected at this instant. */
  settle(reason: string): Promise<void>;
}

/** The pace of a world whose clock the run moves itself. */
export function createVirtualPace(world: VirtualWorld): Pace {
  return {
    clock: 'virtual',
    now: () => world.clock.now(),
    pass: (durationMs) => world.advance(durationMs),
    settle: () => world.settled(),
  };
}
