import type { ConnectorSettings, ConnectorStages } from '../../reference-connector/index.ts';

/** Names of the checks that faults are caught by: each is the sentence that the fault makes untrue. */
export type CheckName =
  | 'batches-keep-their-limit'
  | 'each-change-is-notified-once'
  | 'event-type-follows-the-dates'
  | 'instance-is-created'
  | 'ledger-balances'
  | 'nothing-after-the-instance-is-deleted'
  | 'notification-matches-schema'
  | 'object-id-names-the-item'
  | 'polling-keeps-its-interval'
  | 'signature-is-valid'
  | 'user-and-organization-are-required';

/** The reference connector with exactly one defect. */
export interface Fault {
  readonly name: string;
  /** Replaces the stages that carry the defect. */
  readonly stages?: (reference: ConnectorStages) => ConnectorStages;
  readonly settings?: Partial<ConnectorSettings>;
  readonly caughtBy: CheckName;
}
