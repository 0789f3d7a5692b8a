import type { ExpectedEvent, Observation } from '../../../schemas/index.ts';
import { parseDuration } from '../../../world/index.ts';
import { acceptedEvents } from './accepted-event.ts';
import type { AcceptedEvent } from './accepted-event.ts';
import { changesOfItem } from './changes-of-item.ts';

/** How many events are listed of those that came. */
const MOST_LISTED = 5;

/** Sentences on the events that were expected and did not come so, or came and were not to. */
export function unmetEvents(expected: readonly ExpectedEvent[], observation: Observation): readonly string[] {
  const came = acceptedEvents(observation);
  const pathOf = new Map(observation.changes.map(({ item, path }) => [item.Id, path]));
  return expected.flatMap((wanted) => {
    const isMeant = matcherOf(wanted, observation);
    const count = came.filter(isMeant).length;
    const { least, most } = bounds(wanted);
    if (count >= least && count <= most) return [];
    const near = came.filter(({ replay }) => wanted.replay === undefined || replay === wanted.replay);
    return [`Expected ${inWords(wanted)}, ${howOften(least, most)}; came ${times(count)}. ${list(near, pathOf)}`];
  });
}

function matcherOf(wanted: ExpectedEvent, observation: Observation): (event: AcceptedEvent) => boolean {
  const { ids, changes } = changesOfItem(observation, wanted.item);
  const latest = wanted.within === undefined ? Infinity : parseDuration(wanted.within);
  const soonest = wanted.notBefore === undefined ? -Infinity : parseDuration(wanted.notBefore);
  const isTimed = wanted.within !== undefined || wanted.notBefore !== undefined;
  const isInTime = ({ objectId, receivedAt }: AcceptedEvent): boolean =>
    changes.some(({ id, madeAt }) => {
      const afterMs = receivedAt - madeAt;
      const isSame = objectId === '' || !ids.has(objectId) || id === objectId;
      return isSame && afterMs >= Math.max(0, soonest) && afterMs <= latest;
    });
  return (event) =>
    (wanted.replay === undefined || event.replay === wanted.replay) &&
    (wanted.type === undefined || event.eventType === wanted.type) &&
    (wanted.item === undefined || ids.has(event.objectId)) &&
    (wanted.objectId === undefined || (wanted.objectId === 'present') === (event.objectId !== '')) &&
    (!isTimed || isInTime(event));
}

function bounds({ times: exactly, atLeast, atMost, none }: ExpectedEvent): { least: number; most: number } {
  if (none) return { least: 0, most: 0 };
  if (exactly !== undefined) return { least: exactly, most: exactly };
  return { least: atLeast ?? (atMost === undefined ? 1 : 0), most: atMost ?? Infinity };
}

function inWords({ replay, item, type, objectId, within, notBefore }: ExpectedEvent): string {
  return [
    type === undefined ? 'events' : `${type} events`,
    item === undefined ? '' : ` of ${item}`,
    objectId === undefined ? '' : ` with objectId ${objectId}`,
    replay === undefined ? '' : ` for ${replay}`,
    within === undefined ? '' : ` within ${within} of the change`,
    notBefore === undefined ? '' : ` not before ${notBefore} after the change`,
  ].join('');
}

function howOften(least: number, most: number): string {
  if (least === most) return least === 0 ? 'never' : `exactly ${times(least)}`;
  if (most === Infinity) return `at least ${times(least)}`;
  return least === 0 ? `at most ${times(most)}` : `${String(least)} to ${String(most)} times`;
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 0 ? '0 times' : `${String(count)} times`;
}

function list(events: readonly AcceptedEvent[], pathOf: ReadonlyMap<string, string>): string {
  if (events.length === 0) return 'No events came there at all.';
  const shown = events.slice(0, MOST_LISTED).map(({ replay, eventType, objectId, receivedAt }) => {
    const what = pathOf.get(objectId) ?? (objectId === '' ? 'no object' : objectId);
    return `${new Date(receivedAt).toISOString()} ${eventType} ${what} for ${replay ?? 'nobody'}`;
  });
  const more = events.length > MOST_LISTED ? `, and ${String(events.length - MOST_LISTED)} more` : '';
  return `What came: ${shown.join(', ')}${more}.`;
}
