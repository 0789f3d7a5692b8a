import type { CellPlan } from '../grid-cell.ts';
import { advance, upload } from '../grid-cell.ts';

const INTERVAL_MS = 15 * 60_000;

/** Distance of an upload from the second poll's lower bound, and what the rule says of it. */
const OFFSETS: readonly (readonly [offsetMs: number, polls: readonly number[], isOpen?: true])[] = [
  [-1000, [1]],
  [-999, [1]],
  [-10, [1]],
  [-7, [1]],
  [-3, [1]],
  [-2, [1]],
  [-1, [1]],
  // Rounded to 1/300 s these stamps equal the bound, and "updated <= last poll" is ignored.
  [0, [1, 2], true],
  [1, [2], true],
  [2, [2]],
  [3, [2]],
  [7, [2]],
  [10, [2]],
  [999, [2]],
  [1000, [2]],
];

const atBound = OFFSETS.map(([offsetMs, polls, isOpen]): CellPlan => ({
  name: `bound-${offsetMs < 0 ? 'minus' : 'plus'}-${Math.abs(offsetMs)}ms`,
  about: `A file is uploaded ${offsetMs} ms from the start of the first poll, the bound of the second.`,
  steps: [advance(INTERVAL_MS + offsetMs), upload('a.txt'), advance(60_000)],
  wanted: [{ event: 'CREATED a.txt', polls, ...(isOpen && { optional: true }) }],
}));

/** The bound in the poll URL has whole seconds; here it is 700 ms into one. */
const inSecond = [-699, -100, -3, 3, 100, 299].map((offsetMs): CellPlan => ({
  name: `truncated-second-${offsetMs < 0 ? 'minus' : 'plus'}-${Math.abs(offsetMs)}ms`,
  about: `The poll URL cuts its bound to whole seconds; a file is uploaded in that second, ${offsetMs} ms from the bound.`,
  startAt: Date.parse('2026-03-02T08:59:00.700Z'),
  steps: [advance(INTERVAL_MS + offsetMs), upload('a.txt'), advance(60_000)],
  wanted: [{ event: 'CREATED a.txt', polls: [offsetMs < 0 ? 1 : 2] }],
}));

const DIGITS = [
  [0, 1000],
  [1, 1100],
  [2, 1240],
  [3, 1117],
] as const;

const digits = DIGITS.map(([count, afterMs]): CellPlan => ({
  name: `fraction-digits-${count}`,
  about: `ShareFile writes the stamps with ${count} fraction digits, which the configured format does not foresee.`,
  steps: [advance(afterMs), upload('a.txt'), advance(INTERVAL_MS)],
  wanted: [{ event: 'CREATED a.txt', polls: [1] }],
}));

/** Edges of calendars and of daylight saving in ShareFile's home zone, New York. */
const EDGES = [
  ['spring-forward', '2026-03-08T06:55:00.000Z'],
  ['fall-back', '2026-11-01T05:55:00.000Z'],
  ['leap-day', '2028-02-28T23:55:00.000Z'],
  ['new-year', '2026-12-31T23:55:00.000Z'],
] as const;

const edges = EDGES.map(([name, startAt]): CellPlan => ({
  name: `over-${name}`,
  about: 'A file is uploaded before and one after an edge of the calendar; polls are in UTC.',
  startAt: Date.parse(startAt),
  steps: [advance(60_000), upload('a.txt'), advance(INTERVAL_MS), upload('b.txt')],
  wanted: [
    { event: 'CREATED a.txt', polls: [1] },
    { event: 'CREATED b.txt', polls: [2] },
  ],
}));

const intervals = [1, 5, 60].map((minutes): CellPlan => ({
  name: `interval-of-${minutes}-minutes`,
  about: `Polls are ${minutes} minutes apart.`,
  intervalMinutes: minutes,
  steps: [advance(minutes * 30_000), upload('a.txt'), advance(minutes * 60_000), upload('b.txt')],
  wanted: [
    { event: 'CREATED a.txt', polls: [1] },
    { event: 'CREATED b.txt', polls: [2] },
  ],
}));

/** Where a stamp lies between two polls, how it is written, and which clock is about. */
export const windowCells: readonly CellPlan[] = [...atBound, ...inSecond, ...digits, ...edges, ...intervals];
