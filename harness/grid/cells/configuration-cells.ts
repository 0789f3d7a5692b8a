import { MEANT_DATES } from '../../scenario/date-fields.ts';
import type { CellPlan } from '../grid-cell.ts';
import { advance, upload, withDocuments } from '../grid-cell.ts';

const CREATED_ONCE = [{ event: 'CREATED a.txt', polls: [1] }];
const NEAR_THE_POLL = [advance(14 * 60_000 + 30_000), upload('a.txt'), advance(60_000)];

/** Seconds of tolerance against a rename 3 s after the upload. */
const TOLERANCES = [
  [0, 'UPDATED'],
  [2, 'UPDATED'],
  [3, 'CREATED'],
  [4, 'CREATED'],
] as const;

const tolerances = TOLERANCES.map(([seconds, type]): CellPlan => ({
  name: `created-check-tolerance-${seconds}s`,
  about: `A file is renamed 3 s after its upload; createdCheckTolerance is ${seconds} s.`,
  overrides: withDocuments({ datesConfiguration: MEANT_DATES, createdCheckTolerance: seconds }),
  steps: [
    advance(60_000),
    upload('a.txt'),
    advance(3000),
    { kind: 'rename', path: '/top/a.txt', name: 'b.txt' },
    advance(60_000),
  ],
  wanted: [{ event: `${type} b.txt`, polls: [1] }],
}));

const delays = [0, 29, 30, 31, 60, 900].map((seconds): CellPlan => ({
  name: `poll-delay-${seconds}s`,
  about: `A file is uploaded 30 s before a poll; pollDelay takes the next bound ${seconds} s back, which must not repeat it.`,
  overrides: withDocuments({ pollDelay: seconds }),
  steps: NEAR_THE_POLL,
  wanted: CREATED_ONCE,
}));

const switches = [
  ['filter-by-current-date', { filterByCurrentDate: true }],
  ['no-filter-by-current-date', { filterByCurrentDate: false }],
  ['filter-by-updated-date', { filterByUpdatedDate: true }],
] as const;

const switched = switches.map(([name, documents]): CellPlan => ({
  name,
  about: 'A file is uploaded between two polls, with the switch set by name.',
  overrides: withDocuments(documents),
  steps: NEAR_THE_POLL,
  wanted: CREATED_ONCE,
}));

const pages = [5, 10, 25].map((pageSize): CellPlan => {
  const names = Array.from({ length: 25 }, (_, index) => `${String(index + 1).padStart(2, '0')}.txt`);
  return {
    name: `equal-stamps-in-pages-of-${pageSize}`,
    about: `25 files have the same stamp, and a page holds ${pageSize} records.`,
    overrides: withDocuments({ pageSize }),
    steps: [advance(60_000), ...names.map(upload), advance(60_000)],
    wanted: names.map((name) => ({ event: `CREATED ${name}`, polls: [1] })),
  };
});

/** What the templates leave blank and the harness cannot choose for them. */
const SHIPPED = [
  ['polling-curl', 'polling-curl.txt', 'polling'],
  ['polling-template', 'polling-template.json', 'polling'],
  ['webhook-curl', 'webhook-curl.txt', 'webhook'],
  ['webhook-template', 'webhook-template.json', 'webhook'],
] as const;

const shipped = SHIPPED.map(([name, file, mode]): CellPlan => ({
  name: `shipped-${name}`,
  about: 'A file is uploaded under a request as the documentation gives it.',
  ...{ mode, document: `fixtures/documented/${file}`, overrides: {} },
  steps: [advance(60_000), upload('a.txt'), advance(60_000)],
  wanted: [{ event: 'CREATED a.txt' }],
}));

const refused: CellPlan = {
  name: 'callback-refused-once',
  about: 'The receiver refuses the first attempt; the repeated one is the same notification.',
  steps: [
    { kind: 'answer-callbacks', replay: 'cell', status: 503, times: 1 },
    advance(60_000),
    upload('a.txt'),
    advance(900_000),
  ],
  wanted: CREATED_ONCE,
};

/** Every switch of the poller configuration, and every configuration that the documentation ships. */
export const configurationCells: readonly CellPlan[] = [
  ...tolerances,
  ...delays,
  ...switched,
  ...pages,
  ...shipped,
  refused,
];
