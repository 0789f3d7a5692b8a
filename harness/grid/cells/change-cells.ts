import type { Step } from '../../scenario/scenario.ts';
import { MEANT_DATES } from '../../scenario/date-fields.ts';
import type { CellPlan, WantedEvent } from '../grid-cell.ts';
import { advance, newVersion, upload, withDocuments } from '../grid-cell.ts';

const folder = (path: string): Step => ({ kind: 'create-folder', path: `/top/${path}` });
const rename = (path: string, name: string): Step => ({ kind: 'rename', path: `/top/${path}`, name });
const remove = (path: string): Step => ({ kind: 'delete', path: `/top/${path}` });
const move = (path: string, toFolder: string): Step => ({ kind: 'move', path: `/top/${path}`, toFolder });

interface Change {
  readonly name: string;
  readonly about: string;
  readonly before?: readonly Step[];
  readonly steps: readonly Step[];
  /** With the dates as documented. */
  readonly documented: readonly string[];
  /** With the dates as ShareFile means them. */
  readonly meant: readonly string[];
  readonly announced: readonly string[];
}

const old = [upload('old.txt')];

const CHANGES: readonly Change[] = [
  {
    ...{ name: 'rename', about: 'An old file gets another name.', before: old },
    steps: [rename('old.txt', 'renamed.txt')],
    ...{ documented: [], meant: ['UPDATED renamed.txt'], announced: ['UPDATED renamed.txt'] },
  },
  {
    ...{ name: 'new-version', about: 'An old file gets a new version, which is a new Item.', before: old },
    steps: [newVersion('old.txt')],
    ...{ documented: ['CREATED old.txt'], meant: ['CREATED old.txt'], announced: ['CREATED old.txt'] },
  },
  {
    ...{ name: 'delete', about: 'An old file is deleted; no feed has it afterwards.', before: old },
    steps: [remove('old.txt')],
    ...{ documented: [], meant: [], announced: ['DELETED old.txt'] },
  },
  {
    ...{ name: 'upload-then-delete', about: 'A file lives for less than an interval.' },
    steps: [upload('a.txt'), advance(10_000), remove('a.txt')],
    ...{ documented: [], meant: [], announced: ['CREATED a.txt', 'DELETED a.txt'] },
  },
  {
    ...{ name: 'upload-then-rename', about: 'A new file is renamed before a poll.' },
    steps: [upload('a.txt'), advance(10_000), rename('a.txt', 'b.txt')],
    ...{ documented: ['CREATED b.txt'], meant: ['UPDATED b.txt'], announced: ['CREATED b.txt', 'UPDATED b.txt'] },
  },
  {
    ...{ name: 'rename-there-and-back', about: 'An old file gets another name and its own again.', before: old },
    steps: [rename('old.txt', 'other.txt'), advance(10_000), rename('other.txt', 'old.txt')],
    ...{ documented: [], meant: ['UPDATED old.txt'], announced: ['UPDATED old.txt', 'UPDATED old.txt'] },
  },
  {
    ...{ name: 'two-versions', about: 'A new file gets a new version before a poll.' },
    steps: [upload('a.txt'), advance(10_000), newVersion('a.txt')],
    documented: ['CREATED a.txt'],
    ...{ meant: ['CREATED a.txt'], announced: ['CREATED a.txt', 'CREATED a.txt'] },
  },
  {
    ...{ name: 'new-folder', about: 'An empty folder is created.' },
    steps: [folder('F')],
    ...{ documented: ['CREATED F'], meant: ['CREATED F'], announced: [] },
  },
  {
    ...{
      name: 'file-in-old-folder',
      about: "A file in an old folder moves the folder's stamp.",
      before: [folder('F')],
    },
    steps: [upload('F/a.txt')],
    documented: ['CREATED F/a.txt'],
    ...{ meant: ['CREATED F/a.txt', 'UPDATED F'], announced: ['CREATED F/a.txt'] },
  },
  {
    ...{ name: 'new-folder-with-a-file', about: 'A folder is created and a file follows: created after updated.' },
    steps: [folder('F'), advance(10_000), upload('F/a.txt')],
    documented: ['CREATED F', 'CREATED F/a.txt'],
    ...{ meant: ['UPDATED F', 'CREATED F/a.txt'], announced: ['CREATED F/a.txt'] },
  },
  {
    ...{ name: 'folder-churn', about: 'A folder is created, renamed and deleted before a poll.' },
    steps: [folder('F'), advance(10_000), rename('F', 'G'), advance(10_000), remove('G')],
    ...{ documented: [], meant: [], announced: ['DELETED G'] },
  },
];

const toEvents = (events: readonly string[], polls?: readonly number[]): readonly WantedEvent[] =>
  events.map((event) => ({ event, ...(polls && { polls }) }));

const changes = CHANGES.flatMap(({ name, documented, meant, announced, steps, ...plan }): readonly CellPlan[] => {
  const shared = { ...plan, steps: [advance(60_000), ...steps, advance(60_000)] };
  const dates = withDocuments({ datesConfiguration: MEANT_DATES });
  return [
    { ...shared, name: `${name}-documented-dates`, wanted: toEvents(documented, [1]) },
    { ...shared, name: `${name}-meant-dates`, overrides: dates, wanted: toEvents(meant, [1]) },
    { ...shared, name: `${name}-announced`, mode: 'webhook', wanted: toEvents(announced) },
  ];
});

const watched = { configuration: { 'document.root.folder.name': '/watched' } };
const inside = [folder('watched'), folder('elsewhere')];

/** Only what lies in the watched folder when a poll looks can come. */
const moves: readonly CellPlan[] = [
  {
    ...{ name: 'move-old-file-in', about: 'An old file comes into the watched folder; its creation is old.' },
    ...{ overrides: watched, before: [...inside, upload('elsewhere/a.txt')], wanted: [] },
    steps: [advance(60_000), move('elsewhere/a.txt', '/top/watched')],
  },
  {
    ...{ name: 'move-new-file-in', about: 'A file is uploaded elsewhere and comes in before the poll.' },
    ...{ overrides: watched, before: inside },
    steps: [advance(60_000), upload('elsewhere/a.txt'), move('elsewhere/a.txt', '/top/watched')],
    wanted: [{ event: 'CREATED watched/a.txt', polls: [1] }],
  },
  {
    ...{ name: 'move-out-before-the-poll', about: 'A new file leaves the watched folder before a poll can see it.' },
    ...{ overrides: watched, before: inside, wanted: [] },
    steps: [advance(60_000), upload('watched/a.txt'), move('watched/a.txt', '/top/elsewhere')],
  },
  {
    ...{ name: 'move-out-after-the-poll', about: 'A file leaves the watched folder after it was reported.' },
    ...{ overrides: watched, before: inside },
    steps: [advance(60_000), upload('watched/a.txt'), advance(900_000), move('watched/a.txt', '/top/elsewhere')],
    wanted: [{ event: 'CREATED elsewhere/a.txt', polls: [1] }],
  },
  {
    ...{ name: 'upload-elsewhere', about: 'A file outside the watched folder is not reported.' },
    ...{ overrides: watched, before: inside, wanted: [] },
    steps: [advance(60_000), upload('elsewhere/a.txt')],
  },
];

/** Every kind of change, by the documented dates, by ShareFile's meaning of them, and by webhook. */
export const changeCells: readonly CellPlan[] = [...changes, ...moves];
