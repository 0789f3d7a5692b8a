import type { VirtualWorld } from '../../world/index.ts';
import { parseDuration } from '../../world/index.ts';
import type { NotifiedEvent, ReceivedCallback } from '../callbacks/received-callback.ts';
import type { CallbackSink } from '../callbacks/start-callback-sink.ts';
import { HarnessError } from '../harness-error.ts';

/** What a callback must hold: an event with these members, or whatever a function says. */
export type CallbackMatch = Partial<NotifiedEvent> | ((callback: ReceivedCallback) => boolean);

/** The lab's callback receiver. */
export interface LabCallbacks {
  /** All callbacks so far, in the order of their arrival. */
  readonly received: readonly ReceivedCallback[];
  /** All events of all callbacks so far. */
  readonly events: readonly NotifiedEvent[];
  /**
   * The first callback that matches (any, without a match), also one that came before. Runs what is due now;
   * with `within` it moves the clock from due work to due work for that long at most.
   * Rejects with `nothing-came`, and says what did come.
   */
  waitFor(match?: CallbackMatch, options?: { readonly within?: string | number }): Promise<ReceivedCallback>;
  /** Answers the next `times` callbacks (1 unless given) with `status`. */
  answerWith(status: number, times?: number): void;
}

/** Builds the view of a lab's callback sink that its user works with. */
export function createLabCallbacks(world: VirtualWorld, sink: CallbackSink): LabCallbacks {
  return {
    received: sink.received,
    get events() {
      return sink.received.flatMap((callback) => callback.events);
    },
    answerWith: (status, times) => {
      sink.answerWith(status, times);
    },
    waitFor: async (match, options = {}) => {
      const isMatch = toPredicate(match);
      const deadlineAt = world.clock.now() + parseDuration(options.within ?? 0);
      for (;;) {
        await world.settled();
        const found = sink.received.find(isMatch);
        if (found) return found;
        const nextAt = world.nextDueAt();
        if (nextAt === undefined || nextAt > deadlineAt) throw nothingCame(sink, match, nextAt);
        await world.advanceTo(nextAt);
      }
    },
  };
}

function toPredicate(match: CallbackMatch | undefined): (callback: ReceivedCallback) => boolean {
  if (match === undefined) return () => true;
  if (typeof match === 'function') return match;
  const wanted = Object.entries(match);
  return (callback) =>
    callback.events.some((event) => {
      const members = new Map<string, unknown>(Object.entries(event));
      return wanted.every(([name, value]) => members.get(name) === value);
    });
}

function nothingCame(sink: CallbackSink, match: CallbackMatch | undefined, nextAt: number | undefined): HarnessError {
  const events = sink.received.flatMap((callback) => callback.events);
  const seen = events.slice(-5).map(({ eventType, objectId }) => `${eventType} ${String(objectId)}`);
  const wanted = typeof match === 'object' ? ` with ${JSON.stringify(match)}` : '';
  return new HarnessError(
    'nothing-came',
    `No matching callback${wanted} came. ${String(sink.received.length)} callbacks with ${String(events.length)} events did` +
      `${seen.length > 0 ? `, lastly ${seen.join(', ')}` : ''}. ` +
      (nextAt === undefined
        ? 'Nothing more is due: is there an instance, and does its configuration report this change?'
        : `The next work is due at ${new Date(nextAt).toISOString()}: advance the lab, or wait with { within: '15m' }.`),
  );
}
