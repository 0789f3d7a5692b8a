import type { Clock, WorkQueue } from '../../ports.ts';

/** Builds a wait in the time of the world: it is due work like everything that happens later. */
export function createWait(clock: Clock, queue: WorkQueue): (seconds: number) => Promise<void> {
  let waits = 0;
  return (seconds) =>
    new Promise((resolve) => {
      waits += 1;
      queue.schedule({
        dueAt: clock.now() + seconds * 1000,
        kind: 'wait',
        lane: `wait:${String(waits)}`,
        run: () => {
          resolve();
          return Promise.resolve();
        },
      });
    });
}
