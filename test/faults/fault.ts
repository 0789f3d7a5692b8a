import type { ConnectorSettings, ConnectorStages } from '../../reference-connector/index.ts';
import type { StreamingTransport, Transport } from '../../world/index.ts';
import type { InquireStep } from '../../schemas/index.ts';
import type { HistoryName } from './histories.ts';

/** The reference connector with exactly one defect. */
export interface Fault {
  /** Completes the sentence "the connector is broken: ...". */
  readonly name: string;
  /** Replaces the stages that carry the defect. */
  readonly stages?: (reference: ConnectorStages) => ConnectorStages;
  /** Settings with which the connector does what no documentation allows. */
  readonly settings?: Partial<ConnectorSettings>;
  /** Stands before the connector: changes what it answers. */
  readonly answers?: (plain: Transport) => Transport;
  /** Stands behind the connector: changes what it sends. */
  readonly sends?: (plain: StreamingTransport) => StreamingTransport;
  /** In which history it shows; the short one unless given. */
  readonly history?: HistoryName;
  /** What has to be asked in the history `asked` for it to show; everything unless given. */
  readonly about?: InquireStep['about'];
  /** The check that is meant for it, or the cell of the boundary grid. */
  readonly caughtBy: string;
  /** The clause that the report has to show as broken. */
  readonly clause?: string;
}
