import type { Fault, ScenarioFile } from '../../../schemas/index.ts';
import type { Random } from '../../../world/index.ts';
import { MEANT_DATES } from '../../scenario/date-fields.ts';
import { choose, happens } from './choose.ts';

/** Under what a history takes place: which instances watch, how they are configured, how ShareFile behaves. */
export interface Circumstances extends Pick<ScenarioFile, 'replays' | 'faults' | 'startAt'> {
  /** The longest refresh interval among the instances, minutes. */
  readonly intervalMinutes: number;
}

type Configuration = Readonly<Record<string, unknown>>;

/** What a poller configuration may say beyond the shipped ones, each with the documented name of the member. */
const POLLED: readonly Configuration[] = [
  {},
  {},
  { datesConfiguration: MEANT_DATES },
  { datesConfiguration: MEANT_DATES, createdCheckTolerance: 2 },
  { pollDelay: 30 },
  { filterByCurrentDate: true },
  { filterByUpdatedDate: true },
  { pageSize: 5 },
  { pageSize: 1 },
];

const INTERVALS_MINUTES = [1, 5, 15, 15, 60];

/** Daylight-saving edges of New York, where ShareFile's clocks once were, a leap day, and the turn of a year. */
const STARTS = [
  undefined,
  undefined,
  '2026-03-08T06:30:00.000Z',
  '2026-11-01T05:30:00.000Z',
  '2028-02-28T23:10:00.000Z',
  '2026-12-31T23:10:00.000Z',
];

/**
 * Ways of ShareFile's that a connector can live with: nothing may be lost by them, and nothing come twice. A token that
 * dies twice in one poll of many folders would fail the poll, so it dies once.
 */
const FAULTS: readonly Fault[] = [
  { id: 'late', where: { route: 'webhook', every: 4 }, effect: { kind: 'webhookLate', seconds: 5 } },
  { id: 'equal', effect: { kind: 'equalTimestamps', toMs: 10 } },
  { id: 'texts', where: { route: 'Items(id)/Children' }, effect: { kind: 'numbersAsStrings' } },
  { id: 'type', where: { route: 'Items(id)/Children' }, effect: { kind: 'wrongContentType' } },
  { id: 'token', where: { route: 'Items(id)/Children', nth: 3 }, effect: { kind: 'tokenDies' } },
];

/**
 * Chooses one or two instances from all shipped configurations and their documented switches; the refresh interval in
 * minutes as well unless one is given.
 */
export function chooseCircumstances(random: Random, onlyInterval?: number): Circumstances {
  const chosen = choose(random, INTERVALS_MINUTES);
  const intervalMinutes = onlyInterval ?? chosen;
  const modes = choose(random, [['polling'], ['polling'], ['webhook'], ['polling', 'webhook'], ['polling', 'polling']]);
  const startAt = choose(random, STARTS);
  return {
    intervalMinutes,
    replays: modes.map((mode, index) =>
      mode === 'polling'
        ? chooseReplay(random, index, 'polling', pollingOverrides(random, intervalMinutes))
        : chooseReplay(random, index, 'webhook', {}),
    ),
    ...(startAt !== undefined && { startAt }),
    ...(happens(random, 30) && { faults: [choose(random, FAULTS)] }),
  };
}

function chooseReplay(
  random: Random,
  index: number,
  mode: 'polling' | 'webhook',
  configuration: Configuration,
): ScenarioFile['replays'][number] {
  // The command comes more often: without a usable idField events can only be counted.
  const document = happens(random, 80) ? `${mode}-curl.txt` : `${mode}-template.json`;
  const overrides = Object.keys(configuration).length > 0 && { overrides: { configuration } };
  return { id: `${mode}-${String(index + 1)}`, document: `fixtures/documented/${document}`, mode, ...overrides };
}

function pollingOverrides(random: Random, intervalMinutes: number): Configuration {
  const documents = choose(random, POLLED);
  return {
    ...(intervalMinutes !== 15 && { 'event.poller.refresh_interval': String(intervalMinutes) }),
    ...(happens(random, 30) && { 'event.notification.signature.key': 'a key of random histories' }),
    ...(Object.keys(documents).length > 0 && { 'event.poller.configuration': { documents } }),
  };
}
