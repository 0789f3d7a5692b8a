import type { Evidence } from '../../../schemas/index.ts';
import type { Check } from '../check.ts';
import { judgeBy, skip } from '../check.ts';
import { evidenceOf } from '../evidence/evidence-of.ts';
import type { SeenNotification } from '../evidence/seen-notification.ts';
import { splitPolls } from '../rules/batches-keep-their-limit.ts';

const LIMIT = 10;

/** Of the notifications of a split poll only the last one may have room left. */
export const batchesAreFilled: Check = {
  name: 'batches-are-filled',
  clauses: ['OC-3.6-05'],
  level: 'should',
  judge: (observation) => {
    const split = splitPolls(observation);
    if (split.length === 0) return skip('No poll found more than one notification holds.');
    return judgeBy(
      split.flatMap(faultsOf),
      'A poll was split into more notifications than it needs',
      `${split.length} split polls filled each notification before the next.`,
    );
  },
};

function faultsOf(parts: readonly SeenNotification[]): readonly Evidence[] {
  return parts
    .filter(({ events }) => events.length < LIMIT)
    .slice(1)
    .map((part) =>
      evidenceOf(part, `it holds ${part.events.length} events, and another part of its poll is not full either`),
    );
}
