import type { ExpectedCounts, Observation } from '../../../schemas/index.ts';
import { acceptedEvents, isAccepted } from './accepted-event.ts';

/** Sentences on the replays that got another number of events or callbacks than was expected. */
export function unmetCounts(
  expected: Readonly<Record<string, ExpectedCounts>>,
  observation: Observation,
): readonly string[] {
  return Object.entries(expected).flatMap(([replay, wanted]) => {
    const came = countsOf(replay, observation);
    return Object.entries(wanted).flatMap(([what, count]) => {
      const met = came.get(what) ?? 0;
      if (met === count) return [];
      const all = [...came].map(([name, number]) => `${name} ${String(number)}`).join(', ');
      return [`Expected for ${replay} ${nameOf(what)}: ${String(count)}; came: ${String(met)}. All that came: ${all}.`];
    });
  });
}

function countsOf(replay: string, observation: Observation): ReadonlyMap<string, number> {
  const callbacks = observation.callbacks.filter((callback) => callback.replay === replay);
  const events = acceptedEvents({ ...observation, callbacks });
  const counts = new Map<string, number>();
  for (const { eventType } of events) counts.set(eventType, (counts.get(eventType) ?? 0) + 1);
  counts.set('total', events.length);
  counts.set('callbacks', callbacks.filter(isAccepted).length);
  counts.set('attempts', callbacks.length);
  return counts;
}

function nameOf(what: string): string {
  if (what === 'total') return 'events of all types';
  if (what === 'callbacks') return 'callbacks that were taken';
  return what === 'attempts' ? 'callbacks, refused ones as well' : `${what} events`;
}
