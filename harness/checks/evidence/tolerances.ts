import type { Observation } from '../../../schemas/index.ts';

/** How far two instants may lie apart and still count as the same; milliseconds. */
export interface Tolerances {
  /** Between ShareFile's stamp of a change and the poll that sees it. */
  readonly stampMs: number;
  /** Between an instant that was to be and the one that was seen. */
  readonly instantMs: number;
  /** How long a notification may take after the poll or the webhook that causes it. */
  readonly deliveryMs: number;
}

/**
 * On a virtual clock only ShareFile's rounding (1/300 s) and the whole seconds of pollDate separate instants. On the
 * machine's clock there are two machines' clocks and a network between them.
 */
const TOLERANCES: Readonly<Record<Observation['clock'], Tolerances>> = {
  virtual: { stampMs: 10, instantMs: 1000, deliveryMs: 0 },
  system: { stampMs: 5000, instantMs: 30_000, deliveryMs: 60_000 },
};

/** ShareFile sends webhooks some time after the change (12.6 s were observed), so a change needs this long to count. */
export const WEBHOOK_GRACE_MS = 60_000;

/** By how much one webhook of ShareFile's may be slower than another; 12.6 s were observed. */
export const WEBHOOK_SPREAD_MS = 15_000;

/** The tolerances that the run's clock calls for. */
export function tolerancesOf(observation: Observation): Tolerances {
  return TOLERANCES[observation.clock];
}
