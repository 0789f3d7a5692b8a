import type { Observation } from '../../schemas/index.ts';
import { normalisedEvents, notificationShape } from './normalised-events.ts';
import type { NormalisedEvent } from './normalised-events.ts';

/** How what two implementations told of one history differs. */
export interface Difference {
  readonly a: RunSide;
  readonly b: RunSide;
  /** How many events both told, whatever their order. */
  readonly same: number;
  /** Told by both, of the same Item with the same type, with another poll. */
  readonly moved: readonly { readonly event: NormalisedEvent; readonly pollOfB: number | undefined }[];
  /** Told by one of them only, or more often by it. */
  readonly onlyA: readonly NormalisedEvent[];
  readonly onlyB: readonly NormalisedEvent[];
  /** Members of notifications that one of them lacks or has values of another kind in. */
  readonly members: readonly {
    readonly member: string;
    readonly a: string | undefined;
    readonly b: string | undefined;
  }[];
}

/** One of the two. */
export interface RunSide {
  readonly target: string;
  readonly events: number;
  readonly notifications: number;
}

/** One run, and of what. */
export interface ComparedRun {
  readonly target: string;
  readonly observation: Observation;
}

/** Compares two runs of one history, event by event. The order of events is not compared: none is promised. */
export function compareRuns(a: ComparedRun, b: ComparedRun): Difference {
  const ofA = normalisedEvents(a.observation);
  const ofB = normalisedEvents(b.observation);
  const left = [...ofB];
  const take = (fits: (other: NormalisedEvent) => boolean): NormalisedEvent | undefined => {
    const place = left.findIndex(fits);
    return place === -1 ? undefined : left.splice(place, 1)[0];
  };
  const unequal = ofA.filter(
    (event) => !take((other) => nameEvent(other) === nameEvent(event) && isInTurn(event, other)),
  );
  const moved: Difference['moved'][number][] = [];
  const onlyA = unequal.filter((event) => {
    const other = take((one) => nameEvent(one) === nameEvent(event));
    if (other) moved.push({ event, pollOfB: other.poll });
    return !other;
  });
  return {
    a: toSide(a, ofA),
    b: toSide(b, ofB),
    same: ofA.length - unequal.length,
    moved,
    onlyA,
    onlyB: left,
    members: differentMembers(a.observation, b.observation),
  };
}

/** Whether nothing differs. */
export function isSame({ moved, onlyA, onlyB, members }: Difference): boolean {
  return [moved, onlyA, onlyB, members].every((list) => list.length === 0);
}

/** An event in words, without its poll. */
export function nameEvent({ replay, eventType, objectType, item }: NormalisedEvent): string {
  return `${replay}: ${eventType} ${item}${objectType === 'documents' ? '' : ` (${objectType})`}`;
}

function isInTurn({ poll }: NormalisedEvent, other: NormalisedEvent): boolean {
  return poll === undefined || other.poll === undefined || poll === other.poll;
}

function toSide({ target, observation }: ComparedRun, { length }: readonly NormalisedEvent[]): RunSide {
  return { target, events: length, notifications: observation.callbacks.length };
}

/** Only where both sent notifications: the shape of none is not known. */
function differentMembers(a: Observation, b: Observation): Difference['members'] {
  const [ofA, ofB] = [notificationShape(a), notificationShape(b)];
  if (ofA.size === 0 || ofB.size === 0) return [];
  return [...new Set([...ofA.keys(), ...ofB.keys()])]
    .filter((member) => ofA.get(member) !== ofB.get(member))
    .map((member) => ({ member, a: ofA.get(member), b: ofB.get(member) }));
}
