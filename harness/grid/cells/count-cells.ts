import type { CellPlan } from '../grid-cell.ts';
import { advance, upload } from '../grid-cell.ts';

/** Around the limits of a notification (10 events, documented) and well beyond. */
const COUNTS = [0, 1, 9, 10, 11, 19, 20, 21, 100] as const;

/** So many files in one instant, by polling and by webhook. */
export const countCells: readonly CellPlan[] = COUNTS.flatMap((count): readonly CellPlan[] => {
  const names = Array.from({ length: count }, (_, index) => `${String(index + 1).padStart(3, '0')}.txt`);
  const steps = [advance(60_000), ...names.map(upload), advance(60_000)];
  const about = `${count} files are uploaded in one instant.`;
  const wanted = names.map((name) => ({ event: `CREATED ${name}` }));
  return [
    { name: `${count}-changes-polled`, about, steps, wanted, notifications: Math.ceil(count / 10) },
    { name: `${count}-changes-announced`, about, steps, wanted, mode: 'webhook' },
  ];
});
