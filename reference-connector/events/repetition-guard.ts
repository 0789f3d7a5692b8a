import { hash } from 'node:crypto';
import type { Clock, Collection } from '../ports.ts';

/** Recognises an inbound body that the provider sends again because it missed our answer. */
export interface RepetitionGuard {
  /** Whether the body came before for this instance, within the span; notes it otherwise. */
  isRepetition(instanceId: number, body: Buffer): boolean;
}

/** Bodies remembered at most; beyond, the oldest are forgotten. */
const MEMORY = 100_000;
/** How many bodies come before old ones are looked for again. */
const FORGET_EVERY = 256;

/** Builds the guard. `fromMs` to `toMs` after the first: sooner, an equal body is another change of the same tick. */
export function createRepetitionGuard(
  clock: Clock,
  span: { readonly fromMs: number; readonly toMs: number },
  seenAt: Collection<number> = new Map<string, number>(),
): RepetitionGuard {
  let sinceForgotten = 0;

  const forgetOld = (): void => {
    sinceForgotten = 0;
    const oldest = clock.now() - span.toMs;
    for (const [key, at] of seenAt.entries()) {
      if (seenAt.size <= MEMORY && at >= oldest) return;
      seenAt.delete(key);
    }
  };

  return {
    isRepetition(instanceId, body) {
      sinceForgotten += 1;
      if (sinceForgotten >= FORGET_EVERY) forgetOld();
      const key = `${String(instanceId)}:${hash('sha256', body, 'base64')}`;
      const first = seenAt.get(key);
      const age = first === undefined ? -1 : clock.now() - first;
      if (age >= span.fromMs && age < span.toMs) return true;
      if (first === undefined || age >= span.toMs) seenAt.set(key, clock.now());
      return false;
    },
  };
}
