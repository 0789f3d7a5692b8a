import { groupBy } from '../../group-by.ts';
import type { Observation, ObservedChange, Replay } from '../../../schemas/index.ts';
import { changesBetween } from '../evidence/changes-between.ts';
import { decideEventType, readStamps } from './decide-event-type.ts';
import type { DecisionStamps, EventType } from './decide-event-type.ts';
import type { ExpectedEvent } from './expected-event.ts';
import { isWatched } from './is-watched.ts';
import { pollWindowsOf } from './poll-windows.ts';
import type { PollWindow } from './poll-windows.ts';
import { tolerancesOf } from '../evidence/tolerances.ts';
import { vanishedItems } from '../evidence/vanished-items.ts';
import type { Vanishings } from '../evidence/vanished-items.ts';

/** Why the events of a polling replay cannot be foretold from its configuration; undefined when they can. */
export function whyNotForetold({ eventConfiguration }: Replay): string | undefined {
  const { dates, refreshIntervalMinutes } = eventConfiguration;
  if (refreshIntervalMinutes === undefined) return 'no refresh interval is known';
  if (dates?.updatedDateField === undefined || dates.createdDateField === undefined) return 'it names no date fields';
  return dates.filterByUpdatedDate === false
    ? 'filterByUpdatedDate is false: all records come at every poll'
    : undefined;
}

interface Turn {
  readonly replay: Replay;
  readonly window: PollWindow;
  readonly isFirst: boolean;
  readonly stampMs: number;
  readonly vanished: Vanishings;
}

/**
 * The events that the documented decision rule yields for a polling replay: at each turn the latest state of every
 * Item that changed since the turn before. Several changes of one Item in one turn give one event.
 */
export function expectPolledEvents(replay: Replay, observation: Observation): readonly ExpectedEvent[] {
  if (whyNotForetold(replay) !== undefined) return [];
  const { stampMs } = tolerancesOf(observation);
  const vanished = vanishedItems(observation);
  return pollWindowsOf(replay, observation).flatMap((window, index) => {
    const turn = { replay, window, isFirst: index === 0, stampMs, vanished };
    // What is older than the instance may come with the first turn, whose lower bound is not documented.
    const after = turn.isFirst ? -Infinity : window.after - stampMs;
    const recent = changesBetween(observation, after, window.pollAt + stampMs);
    return [...groupBy(recent, ({ item }) => item.Id).values()].flatMap((changes) => expectEvent(changes, turn));
  });
}

function expectEvent(changes: readonly ObservedChange[], turn: Turn): readonly ExpectedEvent[] {
  const last = changes.at(-1);
  if (last === undefined) return [];
  const { stampMs, window } = turn;
  const away = turn.vanished.get(last.item.Id) ?? [];
  const isAwayAt = (instant: number): boolean => away.some(({ at, until }) => at < instant && instant <= until);
  const isDeleted = away.some(
    ({ at, until, how }) => how === 'deleted' && at < window.pollAt - stampMs && until > window.pollAt + stampMs,
  );
  if (isDeleted) return [];
  const expected = { objectId: last.item.Id, pollAt: turn.window.pollAt, changes };
  const { eventConfiguration } = turn.replay;
  const stamps = readStamps(last.item, eventConfiguration);
  if (!stamps) return [{ ...expected, types: ['CREATED', 'UPDATED'], required: false }];
  const types = possibleTypes(changes, turn);
  const lowerBound = turn.window.after - (eventConfiguration.dates?.pollDelay ?? 0) * 1000;
  if (stamps.updatedAt <= lowerBound - turn.stampMs) {
    return turn.isFirst ? [{ ...expected, types, required: false }] : [];
  }
  const mayBeAway = [window.pollAt - stampMs, window.pollAt, window.pollAt + stampMs].some(isAwayAt);
  const required =
    window.mustArrive && !mayBeAway && isWatched(last, turn.replay) && isClear(last, stamps, lowerBound, turn);
  return [{ ...expected, types, required }];
}

/** Whether no rounding can move the change into the turn before or after. */
function isClear(last: ObservedChange, { updatedAt }: DecisionStamps, lowerBound: number, turn: Turn): boolean {
  const madeAt = Date.parse(last.madeAt);
  const latest = turn.window.pollAt - turn.stampMs;
  return (
    // With a poll delay the turn before has seen what is stamped before it, and may have reported it.
    updatedAt > Math.max(lowerBound, turn.window.after) + turn.stampMs &&
    updatedAt < latest &&
    madeAt > turn.window.after + turn.stampMs &&
    madeAt < latest
  );
}

/** The types that the last state gives, and those before it that ShareFile's rounding may show to the poll instead. */
function possibleTypes(changes: readonly ObservedChange[], turn: Turn): readonly EventType[] {
  const certain = changes.findLastIndex(({ madeAt }) => Date.parse(madeAt) < turn.window.pollAt - turn.stampMs);
  return [...new Set(changes.slice(Math.max(0, certain)).flatMap((change) => typesOf(change, turn.replay)))];
}

/** A folder's ProgenyEditDate moves with its content after the change was seen, so both answers can be right. */
function typesOf({ item }: ObservedChange, { eventConfiguration }: Replay): readonly EventType[] {
  const stamps = readStamps(item, eventConfiguration);
  if (!stamps) return [];
  const decided = decideEventType(stamps, eventConfiguration);
  const movesWithContent = eventConfiguration.dates?.updatedDateField === 'ProgenyEditDate';
  return item.kind === 'Folder' && movesWithContent && decided === 'CREATED' ? ['CREATED', 'UPDATED'] : [decided];
}
