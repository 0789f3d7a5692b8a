import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock, WorkQueue } from '../ports.ts';

let waitCount = 0;

/** Resolves after so many milliseconds of the world's clock, as due work, or of the machine's. */
export function wait(
  { clock, queue }: { readonly clock: Clock; readonly queue: WorkQueue },
  ms: number,
  whose: 'world' | 'real' = 'world',
): Promise<unknown> {
  if (ms === 0) return Promise.resolve();
  if (whose === 'real') return sleep(ms);
  waitCount += 1;
  const lane = `fault-wait/${waitCount}`;
  return new Promise<void>((resolve) => {
    queue.schedule({
      kind: 'fault-wait',
      lane,
      dueAt: clock.now() + ms,
      run: () => {
        resolve();
        return Promise.resolve();
      },
    });
  });
}
