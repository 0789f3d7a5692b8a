import type { Fault } from '../../../schemas/index.ts';
import type { Step } from '../../scenario/scenario.ts';
import { MEANT_DATES } from '../../scenario/date-fields.ts';
import type { CellPlan, WantedEvent } from '../grid-cell.ts';
import { advance, upload, withDocuments } from '../grid-cell.ts';

const INTERVAL_MS = 15 * 60_000;
const MINUTE_MS = 60_000;

const disturb = (effect: Fault['effect'], where?: Fault['where']): Step => ({
  kind: 'set-faults',
  faults: [{ id: 'cell', effect, ...(where && { where }) }],
});
const calm: Step = { kind: 'clear-faults', ids: 'all' };
const restart = (keep = true): Step => ({ kind: 'restart', keep, settings: {} });
const created = (name: string, ...polls: readonly number[]): WantedEvent => ({ event: `CREATED ${name}`, polls });

/** Seconds that a listing lags behind, and by how much `pollDelay` makes polls look back; made 10 s before a poll. */
const LAGS: readonly (readonly [lagSeconds: number, delaySeconds: number, poll: number | undefined])[] = [
  [5, 0, 1],
  [30, 0, undefined],
  [30, 5, undefined],
  [30, 60, 2],
];

const lags = LAGS.map(([lag, delay, poll]): CellPlan => ({
  name: `visible-${lag}s-late-delay-${delay}s`,
  about: `A file is made 10 s before a poll and listed ${lag} s after its stamp; pollDelay is ${delay} s.`,
  overrides: withDocuments({ pollDelay: delay }),
  steps: [
    disturb({ kind: 'itemVisibleLate', seconds: lag }),
    ...[advance(INTERVAL_MS - 10_000), upload('a.txt'), advance(INTERVAL_MS)],
  ],
  wanted: poll === undefined ? [] : [created('a.txt', poll)],
}));

/**
 * How far ShareFile's clock is off, how far from the first poll the file is made, and the polls that report it. Dated
 * after the poll that sees it, it is newer than the next bound as well; dated before the bound, no poll takes it.
 */
const SKEWS: readonly (readonly [skewMs: number, madeMs: number, polls: readonly number[]])[] = [
  [30_000, -10_000, [1, 2]],
  [30_000, -40_000, [1]],
  [30_000, 10_000, [2]],
  [-30_000, -10_000, [1]],
  [-30_000, 10_000, []],
  [-30_000, 40_000, [2]],
];

const skews = SKEWS.map(([skewMs, madeMs, polls]): CellPlan => ({
  name: `clock-${skewMs < 0 ? 'behind' : 'ahead'}-made-${Math.abs(madeMs / 1000)}s-${madeMs < 0 ? 'before' : 'after'}`,
  about: `ShareFile's clock is ${skewMs / 1000} s off; a file is made ${madeMs / 1000} s from the first poll.`,
  steps: [
    disturb({ kind: 'clockSkew', ms: skewMs }),
    ...[advance(INTERVAL_MS + madeMs), upload('a.txt'), advance(INTERVAL_MS)],
  ],
  wanted: polls.map((poll) => created('a.txt', poll)),
}));

const filtered: CellPlan = {
  name: 'clock-ahead-filtered-by-current-date',
  about: "ShareFile's clock is 30 s ahead; filterByCurrentDate leaves what is dated in the future to the next poll.",
  overrides: withDocuments({ filterByCurrentDate: true }),
  steps: [
    disturb({ kind: 'clockSkew', ms: 30_000 }),
    ...[advance(INTERVAL_MS - 10_000), upload('a.txt'), advance(INTERVAL_MS)],
  ],
  wanted: [created('a.txt', 2)],
};

const digits = [4, 5, 6, 7].map((count): CellPlan => ({
  name: `fraction-digits-${count}`,
  about: `ShareFile writes stamps with ${count} fraction digits, more than the configured format foresees.`,
  steps: [
    disturb({ kind: 'fractionDigits', digits: count }),
    advance(MINUTE_MS),
    upload('a.txt'),
    advance(INTERVAL_MS),
  ],
  wanted: [created('a.txt', 1)],
}));

/** The first poll reads the watched folder, then the folders in it that changed. */
const nthRead = (nth: number): Fault['where'] => ({ method: 'GET', route: 'Items(id)/Children', nth });
const folder = (path: string): Step => ({ kind: 'create-folder', path: `/top/${path}` });

const during: readonly CellPlan[] = [
  {
    name: 'upload-during-a-poll',
    about: 'A file appears after a poll has started and before it lists the folder.',
    steps: [disturb({ kind: 'meanwhile', upload: '/top/a.txt' }, nthRead(1)), advance(2 * INTERVAL_MS)],
    wanted: [created('a.txt', 1, 2)],
  },
  {
    name: 'upload-between-two-reads',
    about: 'A file appears in the folder that was listed already while a poll goes on to the next folder.',
    before: [folder('F')],
    steps: [
      ...[advance(MINUTE_MS), upload('F/b.txt')],
      ...[disturb({ kind: 'meanwhile', upload: '/top/a.txt' }, nthRead(2)), advance(2 * INTERVAL_MS)],
    ],
    wanted: [created('F/b.txt', 1), created('a.txt', 2)],
  },
  {
    name: 'file-deleted-between-two-reads',
    about: 'A file is deleted after the folder was listed; the poll has it already.',
    before: [folder('F')],
    steps: [
      ...[advance(MINUTE_MS), upload('a.txt'), upload('F/b.txt')],
      ...[disturb({ kind: 'meanwhile', delete: '/top/a.txt' }, nthRead(2)), advance(2 * INTERVAL_MS)],
    ],
    wanted: [created('a.txt', 1), created('F/b.txt', 1)],
  },
  {
    name: 'folder-deleted-between-two-reads',
    about: 'A folder is deleted after the one above was listed; what is beside it must still come.',
    before: [folder('F')],
    steps: [
      ...[advance(MINUTE_MS), upload('a.txt'), upload('F/b.txt')],
      ...[disturb({ kind: 'meanwhile', delete: '/top/F' }, nthRead(2)), advance(2 * INTERVAL_MS)],
    ],
    wanted: [created('a.txt', 1, 2)],
  },
];

const broken: readonly CellPlan[] = [
  {
    name: 'poll-fails-after-its-first-read',
    about: 'The second read of a poll fails; nothing was committed, so the next poll brings all of it, once.',
    before: [folder('F')],
    steps: [
      ...[advance(MINUTE_MS), upload('a.txt'), upload('F/b.txt')],
      ...[disturb({ kind: 'status', status: 503 }, { ...nthRead(2), times: 1 }), advance(INTERVAL_MS), calm],
      advance(INTERVAL_MS),
    ],
    wanted: [created('a.txt', 2), created('F/b.txt', 2)],
  },
  {
    name: 'restart-between-read-and-commit',
    about:
      'A poll reads and cannot finish; then the connector ends and starts again. The bound it kept is the old one.',
    before: [folder('F')],
    steps: [
      ...[advance(MINUTE_MS), upload('a.txt'), upload('F/b.txt')],
      ...[disturb({ kind: 'connectionReset' }, { ...nthRead(2), times: 1 }), advance(INTERVAL_MS), restart(), calm],
      advance(INTERVAL_MS),
    ],
    wanted: [created('a.txt', 2), created('F/b.txt', 2)],
  },
  {
    name: 'restart-between-commit-and-delivery',
    about: 'What a poll found is queued and refused once; the connector ends before the retry, and delivers it after.',
    steps: [
      { kind: 'answer-callbacks', replay: 'cell', status: 503, times: 1 },
      ...[advance(MINUTE_MS), upload('a.txt'), advance(14 * MINUTE_MS), restart(), advance(INTERVAL_MS)],
    ],
    wanted: [created('a.txt', 1)],
  },
];

/** Zones of the dates configuration, and what comes of a file that is made between two polls. ShareFile's stamps end in Z. */
const zones = ['GMT', 'America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati'].map((zone): CellPlan => ({
  name: `zone-${zone.replace('/', '-').toLowerCase()}`,
  about: `updatedDateTimezone and createdDateTimezone are ${zone}; stamps that end in Z say their zone themselves.`,
  overrides: withDocuments({
    datesConfiguration: { ...MEANT_DATES, updatedDateTimezone: zone, createdDateTimezone: zone },
  }),
  steps: [advance(MINUTE_MS), upload('a.txt'), advance(INTERVAL_MS), upload('b.txt')],
  wanted: [created('a.txt', 1), created('b.txt', 2)],
}));

/** What ShareFile, its clock and its network do to polls, and restarts in the middle of one. */
export const disturbanceCells: readonly CellPlan[] = [
  ...lags,
  ...skews,
  filtered,
  ...digits,
  ...during,
  ...broken,
  ...zones,
];
