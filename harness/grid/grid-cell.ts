import type { Scenario, Step } from '../scenario/scenario.ts';

/** An event that the documented rule calls for. */
export interface WantedEvent {
  /** Type and Item, such as `CREATED a.txt`; folders of the way included, `/top/` left out. */
  readonly event: string;
  /** The polls after creation, counted from 1, that may bring it; any when left out. */
  readonly polls?: readonly number[];
  /** Whether it may also stay away, because the rule or ShareFile's rounding of stamps leaves it open. */
  readonly optional?: boolean;
}

/** One history at a boundary, and what must come of it: exactly these events, each once. */
export interface GridCell {
  readonly name: string;
  /** What the cell is about, in a sentence. */
  readonly about: string;
  readonly scenario: Scenario;
  readonly wanted: readonly WantedEvent[];
  /** How many notifications carry the events; any number when left out. */
  readonly notifications?: number;
}

/** A cell before the parts are added that all cells share. */
export interface CellPlan extends Omit<GridCell, 'scenario'> {
  readonly before?: readonly Step[];
  readonly steps: readonly Step[];
  /** Epoch milliseconds of the creation of the instance, less the minute that `before` is given. */
  readonly startAt?: number;
  /** The documented polling command when left out. */
  readonly document?: string;
  readonly mode?: 'polling' | 'webhook';
  /** Merged into the request. */
  readonly overrides?: Readonly<Record<string, unknown>>;
  /** 15, the documented interval, when left out. */
  readonly intervalMinutes?: number;
}

const DEFAULT_START_AT = Date.parse('2026-03-02T08:59:00.000Z');
const MINUTE_MS = 60_000;

/**
 * Makes a plan into a cell: what is done before is a minute old when the instance is created, and after the last step
 * two more polls show that nothing comes again.
 */
export function toCell(plan: CellPlan): GridCell {
  const { before = [], steps, startAt = DEFAULT_START_AT, mode = 'polling', intervalMinutes = 15, ...cell } = plan;
  const { document = `fixtures/documented/${mode}-curl.txt`, overrides, name, about, wanted, notifications } = cell;
  const interval = { configuration: { 'event.poller.refresh_interval': String(intervalMinutes) } };
  const rest = advance(2 * intervalMinutes * MINUTE_MS);
  return {
    ...{ name, about, wanted },
    ...(notifications !== undefined && { notifications }),
    scenario: {
      ...{ name, description: about, startAt, seed: 1, probes: [] },
      replays: [{ id: 'cell', document, mode, overrides: overrides ?? (mode === 'polling' ? interval : {}) }],
      before: [...before, advance(MINUTE_MS)],
      steps: [...steps, rest, { kind: 'settle' }],
    },
  };
}

/** Lets time pass. */
export function advance(durationMs: number): Step {
  return { kind: 'advance', durationMs };
}

/** Uploads a file below `/top`. */
export function upload(path: string): Step {
  return { kind: 'upload', path: `/top/${path}`, content: { kind: 'text', text: path } };
}

/** Uploads a new version of a file below `/top`. */
export function newVersion(path: string): Step {
  return { kind: 'new-version', path: `/top/${path}`, content: { kind: 'text', text: `${path}, second version` } };
}

/** Gives a member of `documents` in the poller configuration another value. */
export function withDocuments(
  documents: Readonly<Record<string, unknown>>,
  configuration: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  return { configuration: { ...configuration, 'event.poller.configuration': { documents } } };
}
