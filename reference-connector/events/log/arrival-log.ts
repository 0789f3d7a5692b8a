import type { Clock } from '../../ports.ts';

/** An event that came in and is not dispatched: just kept (NEW), or taken up without any notification (RECEIVED). */
export interface Arrival {
  readonly eventId: string;
  readonly instanceId: number;
  /** Epoch ms. */
  readonly arrivedAt: number;
  /** The provider's payload as it came. */
  readonly payload: Buffer;
  readonly status: 'NEW' | 'RECEIVED';
}

/** Events between their arrival and their dispatch. */
export interface ArrivalLog {
  add(arrival: Arrival): void;
  /** Notes that an event was taken up, and whether notifications, which are logged themselves, came of it. */
  takenUp(eventId: string, isDispatched: boolean): void;
  find(eventId: string): Arrival | undefined;
  /** Oldest first. */
  all(): readonly Arrival[];
}

/** Builds the log in memory, as far back as the event log reaches. */
export function createArrivalLog(
  clock: Clock,
  settings: { readonly eventLogDays: number; readonly eventLogLimit: number },
): ArrivalLog {
  const arrivals = new Map<string, Arrival>();

  const forgetOld = (): void => {
    const oldest = clock.now() - settings.eventLogDays * 86_400_000;
    for (const [eventId, { arrivedAt }] of arrivals) {
      if (arrivals.size <= settings.eventLogLimit && arrivedAt >= oldest) return;
      arrivals.delete(eventId);
    }
  };

  return {
    add(arrival) {
      arrivals.set(arrival.eventId, arrival);
      forgetOld();
    },
    takenUp(eventId, isDispatched) {
      const arrival = arrivals.get(eventId);
      if (isDispatched) arrivals.delete(eventId);
      else if (arrival) arrivals.set(eventId, { ...arrival, status: 'RECEIVED' });
    },
    find: (eventId) => arrivals.get(eventId),
    all() {
      forgetOld();
      return [...arrivals.values()];
    },
  };
}
