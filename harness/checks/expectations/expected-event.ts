import type { ObservedChange } from '../../../schemas/index.ts';
import type { EventType } from './decide-event-type.ts';

/** An event that the documentation lets one expect, or at least allows. */
export interface ExpectedEvent {
  readonly objectId: string;
  /** Event types that are right. */
  readonly types: readonly EventType[];
  /** False where the documentation leaves open whether it comes. */
  readonly required: boolean;
  /** Whether the change was made before there was an instance, which then hardly tells of it. */
  readonly isBefore?: boolean;
  /** The poll that must see it, epoch milliseconds; undefined for webhooks. */
  readonly pollAt: number | undefined;
  /** The changes that it reports. */
  readonly changes: readonly ObservedChange[];
}
