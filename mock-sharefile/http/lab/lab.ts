import type { WebhookDelivery } from '../../delivery/webhook-delivery.ts';
import type { ItemChange } from '../../domain/items/item-change.ts';
import type { MockControl } from '../../mock-control.ts';
import type { MockState } from '../mock-state.ts';
import type { Reply } from '../reply.ts';

/** What the control API works on. */
export interface Lab {
  readonly state: MockState;
  readonly control: MockControl;
  deliveries(): readonly WebhookDelivery[];
  changes(): readonly ItemChange[];
}

/** A request to the control API that was let in. */
export interface LabRequest {
  readonly lab: Lab;
  /** What stands in the place of {id}. */
  readonly id: string;
  /** By name in lower case. */
  readonly query: ReadonlyMap<string, string>;
  /** Reads the JSON body. Rejects with a `LabError`. */
  readBody(maxBytes?: number): Promise<unknown>;
}

/** Answers one route of the control API. */
export type LabHandler = (request: LabRequest) => Reply | Promise<Reply>;
