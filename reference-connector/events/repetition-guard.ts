import { createHash } from 'node:crypto';
import type { Clock } from '../ports.ts';

/** Recognises an inbound body that the provider sends again because it missed our answer. */
export interface RepetitionGuard {
  /** Whether the body came before for this instance, within the span; notes it otherwise. */
  isRepetition(instanceId: number, body: Buffer): boolean;
}

/** Bodies remembered at most; beyond, the oldest are forgotten. */
const MEMORY = 100_000;

/** Builds the guard. `fromMs` to `toMs` after the first: sooner, an equal body is another change of the same tick. */
export function createRepetitionGuard(
  clock: Clock,
  span: { readonly fromMs: number; readonly toMs: number },
): RepetitionGuard {
  const seenAt = new Map<string, number>();

  const forgetOld = (): void => {
    const oldest = clock.now() - span.toMs;
    for (const [key, at] of seenAt) {
      if (seenAt.size <= MEMORY && at >= oldest) return;
      seenAt.delete(key);
    }
  };

  return {
    isRepetition(instanceId, body) {
      forgetOld();
      const key = createHash('sha256')
        .update(`${String(instanceId)}:`)
        .update(body)
        .digest('base64');
      const first = seenAt.get(key);
      if (first !== undefined && clock.now() - first >= span.fromMs) return true;
      if (first === undefined) seenAt.set(key, clock.now());
      return false;
    },
  };
}
