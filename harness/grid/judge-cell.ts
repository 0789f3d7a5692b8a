import type { Observation, Replay } from '../../schemas/index.ts';
import { countedEvents } from '../checks/expectations/match-events.ts';
import { notificationsOf } from '../checks/evidence/seen-notification.ts';
import type { SeenEvent } from '../checks/evidence/seen-notification.ts';
import { nameItem } from '../checks/ledger/name-item.ts';
import type { GridCell, WantedEvent } from './grid-cell.ts';

/** What became of a cell. */
export interface CellResult {
  readonly name: string;
  readonly about: string;
  readonly verdict: 'reached' | 'failed';
  /** Events that came, with the poll that brought them. */
  readonly came: readonly string[];
  /** What is wrong, in words; empty when reached. */
  readonly faults: readonly string[];
}

interface CameEvent {
  readonly event: string;
  readonly poll: number | undefined;
}

/** Compares what came of a cell's history with what must come. */
export function judgeCell({ name, about, wanted, notifications }: GridCell, observation: Observation): CellResult {
  const [replay] = observation.replays;
  const came = replay ? countedEvents(replay, observation).map((event) => toCame(event, replay, observation)) : [];
  const carried = notificationsOf(observation).filter(({ isRetry }) => !isRetry).length;
  const faults = [
    ...(replay?.instance ? [] : ['no instance was created']),
    ...compare(wanted, came),
    ...(notifications === undefined || notifications === carried
      ? []
      : [`${carried} notifications came; ${notifications} must`]),
  ];
  return { name, about, verdict: faults.length === 0 ? 'reached' : 'failed', came: came.map(toText), faults };
}

function compare(wanted: readonly WantedEvent[], came: readonly CameEvent[]): readonly string[] {
  const left = [...came];
  const missing = wanted.filter((one) => {
    const place = left.findIndex((seen) => fits(seen, one));
    if (place !== -1) left.splice(place, 1);
    return place === -1 && one.optional !== true;
  });
  return [
    ...missing.map(({ event, polls }) => `did not come: ${event}${polls ? ` with poll ${polls.join(' or ')}` : ''}`),
    ...left.map((seen) => `came without being called for: ${toText(seen)}`),
  ];
}

function fits({ event, poll }: CameEvent, wanted: WantedEvent): boolean {
  return event === wanted.event && (poll === undefined || wanted.polls?.includes(poll) !== false);
}

function toCame(event: SeenEvent, replay: Replay, observation: Observation): CameEvent {
  const { pollAt } = event.notification;
  const intervalMs = (replay.eventConfiguration.refreshIntervalMinutes ?? 1) * 60_000;
  return {
    event: `${String(event.eventType)} ${nameItem(event, observation).replace(/^\/top\//, '')}`,
    poll: pollAt === undefined ? undefined : Math.round((pollAt - Date.parse(replay.answeredAt)) / intervalMs),
  };
}

function toText({ event, poll }: CameEvent): string {
  return poll === undefined ? event : `${event} with poll ${poll}`;
}
