import type { Clock, WorkQueue } from '../ports.ts';
import { effectOf } from '../domain/faults/effect-of.ts';
import { WEBHOOK_ROUTE } from '../domain/faults/fault-route.ts';
import type { ActiveEffect, FaultSet } from '../domain/faults/fault-set.ts';

/** What a timetable is made from. */
export interface TimetableOptions {
  readonly clock: Clock;
  readonly queue: WorkQueue;
  readonly faults: FaultSet;
}

/** Something that is to be sent. */
export interface Dispatch {
  readonly subscriptionId: string;
  /** Epoch milliseconds. */
  readonly dueAt: number;
  /** Schedules the sending at an instant. */
  send(dueAt: number): void;
  /** Says that it will never be sent. */
  lose(): void;
}

/** Decides when and how often things are sent: once and when they are due, unless faults have it otherwise. */
export interface Timetable {
  book(dispatch: Dispatch): void;
}

const LONGEST_HOLD_SECONDS = 60;

/** Builds a timetable on which nothing stands yet. */
export function createTimetable({ clock, queue, faults }: TimetableOptions): Timetable {
  const held = new Map<string, Dispatch>();
  const burstEnds = new Map<string, number>();

  const release = (subscriptionId: string, notBefore: number): void => {
    const waiting = held.get(subscriptionId);
    if (!waiting) return;
    held.delete(subscriptionId);
    waiting.send(Math.max(waiting.dueAt, notBefore));
  };

  const hold = (dispatch: Dispatch, seconds: number): void => {
    held.set(dispatch.subscriptionId, dispatch);
    queue.schedule({
      kind: 'webhook-held-back',
      lane: `webhook-held-back/${dispatch.subscriptionId}`,
      dueAt: clock.now() + seconds * 1000,
      run: () => {
        if (held.get(dispatch.subscriptionId) === dispatch) release(dispatch.subscriptionId, clock.now());
        return Promise.resolve();
      },
    });
  };

  const burstEnd = ({ faultId, effect }: ActiveEffect): number => {
    if (effect.kind !== 'webhookBurst') return 0;
    const now = clock.now();
    const known = burstEnds.get(faultId) ?? 0;
    const end = known > now ? known : now + effect.seconds * 1000;
    burstEnds.set(faultId, end);
    return end;
  };

  const bookWithFaults = (dispatch: Dispatch, effects: readonly ActiveEffect[]): void => {
    if (effectOf(effects, 'webhookLost')) {
      dispatch.lose();
      return;
    }
    const late = dispatch.dueAt + (effectOf(effects, 'webhookLate')?.seconds ?? 0) * 1000;
    const dueAt = Math.max(late, ...effects.map(burstEnd));
    const duplicated = effectOf(effects, 'webhookDuplicated');
    const copies = duplicated ? (duplicated.copies ?? 2) : 1;
    const send = (at: number): void => {
      for (let i = 0; i < copies; i += 1) dispatch.send(at);
    };
    const reordered = effectOf(effects, 'webhookReordered');
    // What comes while another one is held back goes first and takes that one along, so that neighbours change places.
    if (reordered && !held.has(dispatch.subscriptionId)) {
      hold({ ...dispatch, dueAt, send }, reordered.withinSeconds ?? LONGEST_HOLD_SECONDS);
      return;
    }
    send(dueAt);
    release(dispatch.subscriptionId, dueAt);
  };

  return {
    book(dispatch) {
      if (faults.isEmpty && held.size === 0) dispatch.send(dispatch.dueAt);
      else bookWithFaults(dispatch, faults.meet('POST', WEBHOOK_ROUTE));
    },
  };
}
