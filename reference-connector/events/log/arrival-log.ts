import type { Clock, Collection } from '../../ports.ts';

/** An event that came in and is not dispatched: just kept (NEW), or taken up without any notification (RECEIVED). */
export interface Arrival {
  readonly eventId: string;
  readonly instanceId: number;
  /** Epoch ms. */
  readonly arrivedAt: number;
  /** The provider's payload as it came. */
  readonly payload: Buffer;
  /** Whether it came as form fields. */
  readonly isForm: boolean;
  readonly status: 'NEW' | 'RECEIVED';
}

/** An arrival as plain data. */
export type KeptArrival = Omit<Arrival, 'payload'> & { readonly payloadBase64: string };

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
  kept?: Collection<KeptArrival>,
): ArrivalLog {
  const arrivals = new Map<string, Arrival>();
  for (const { payloadBase64, ...row } of kept?.values() ?? []) {
    arrivals.set(row.eventId, { ...row, payload: Buffer.from(payloadBase64, 'base64') });
  }

  const put = (arrival: Arrival): void => {
    arrivals.set(arrival.eventId, arrival);
    if (!kept) return;
    const { payload, ...row } = arrival;
    kept.set(arrival.eventId, { ...row, payloadBase64: payload.toString('base64') });
  };
  const drop = (eventId: string): void => {
    arrivals.delete(eventId);
    kept?.delete(eventId);
  };

  const forgetOld = (): void => {
    const oldest = clock.now() - settings.eventLogDays * 86_400_000;
    for (const [eventId, { arrivedAt }] of arrivals) {
      if (arrivals.size <= settings.eventLogLimit && arrivedAt >= oldest) return;
      drop(eventId);
    }
  };

  return {
    add(arrival) {
      put(arrival);
      forgetOld();
    },
    takenUp(eventId, isDispatched) {
      const arrival = arrivals.get(eventId);
      if (isDispatched) drop(eventId);
      else if (arrival) put({ ...arrival, status: 'RECEIVED' });
    },
    find: (eventId) => arrivals.get(eventId),
    all() {
      forgetOld();
      return [...arrivals.values()];
    },
  };
}
