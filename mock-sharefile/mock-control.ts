import type { FaultSet } from './domain/faults/fault-set.ts';
import type { AccountExport } from '../schemas/index.ts';

/** What can be done to a mock from outside the service that it plays. */
export interface MockControl {
  readonly faults: FaultSet;
  /** What the control API wants as its bearer token. */
  readonly controlToken: string;
  /** Starts over: with the seeded accounts, or with exported ones that were checked. Tokens do not outlive it. */
  restart(content?: AccountExport): Promise<void>;
  /** Moves a virtual clock; absent where the clock is the machine's. */
  readonly advance?: ((durationMs: number) => Promise<void>) | undefined;
}
