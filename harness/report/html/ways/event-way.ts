import type { LedgerRow } from '../../../../schemas/index.ts';

/** Where something on the way happened. */
export type Lane = 'ShareFile' | 'connector' | 'receiver';

/** One thing on the way from a change to its callback. */
export interface WayPoint {
  readonly lane: Lane;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly label: string;
  /** missing is where something was due and did not happen. */
  readonly tone: 'plain' | 'good' | 'bad' | 'missing';
}

/** A body as it is shown: where it comes from, and its text. */
export interface ShownBody {
  readonly title: string;
  readonly text: string;
}

/** The way of one event, from a change in ShareFile to the answer of the receiver; or as far as it came. */
export interface EventWay {
  readonly replay: string;
  readonly mode: 'polling' | 'webhook';
  readonly outcome: LedgerRow['outcome'] | 'not judged';
  readonly item: string;
  /** What was done in ShareFile; empty when no change explains the event. */
  readonly operations: readonly string[];
  /** Type of the event that came. */
  readonly eventType?: string;
  /** What became of it, in a sentence. */
  readonly text: string;
  /** In the order of time. */
  readonly points: readonly WayPoint[];
  readonly provider?: ShownBody;
  readonly notification?: ShownBody;
}
