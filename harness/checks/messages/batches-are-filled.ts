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

/** Parts with another raw payload are of another page of records, whose last notification may have room as well. */
function faultsOf(parts: readonly SeenNotification[]): readonly Evidence[] {
  const withRoom = new Map<string, SeenNotification>();
  return parts.flatMap((part) => {
    const { length } = part.events;
    const page = JSON.stringify(part.raw);
    const other = withRoom.get(page);
    if (length >= LIMIT) return [];
    withRoom.set(page, part);
    return other
      ? [
          evidenceOf(
            part,
            `it holds ${length} events, and callback ${other.callback.sequence} of its poll has room, too`,
          ),
        ]
      : [];
  });
}
