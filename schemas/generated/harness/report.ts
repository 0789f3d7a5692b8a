// Generated from schemas/harness/report.schema.json by npm run generate; change the schema, not this file.
import type { Instant, Quirk, Subject, Tool } from './observation.ts';

/**
 * How binding it is.
 */
export type Level = 'must' | 'should' | 'note';

/**
 * All verdicts over one Observation.
 */
export interface Report {
  /**
   * Version of this document's form.
   */
  readonly schemaVersion: 1;
  readonly tool: Tool;
  readonly subject: Subject;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  /**
   * fail when a check failed; error when nothing could be judged.
   */
  readonly verdict: 'pass' | 'fail' | 'error';
  readonly summary: Summary;
  /**
   * The verdicts, in a fixed order.
   */
  readonly checks: readonly CheckReport[];
  /**
   * All promises, with what this run says about them.
   */
  readonly clauses: readonly ClauseReport[];
  readonly coverage?: ClauseCoverage;
  /**
   * What the run shows about the documentation itself.
   */
  readonly findings: readonly Finding[];
  /**
   * What the documentation leaves open, of all replays.
   */
  readonly blanks: readonly ReplayBlank[];
  /**
   * What the documentation misprints, of all replays.
   */
  readonly repairs: readonly ReplayRepair[];
  /**
   * Provider truth against received callbacks, for each replay; absent in reports of older versions.
   */
  readonly ledgers?: readonly Ledger[];
}
/**
 * Numbers of checks by verdict, and of findings.
 */
export interface Summary {
  /**
   * Checks that passed.
   */
  readonly pass: number;
  /**
   * Checks that failed.
   */
  readonly fail: number;
  /**
   * Checks that had nothing to judge.
   */
  readonly skip: number;
  /**
   * Findings about the documentation.
   */
  readonly findings: number;
}
/**
 * How many promises this run put to the test; absent in reports of earlier versions.
 */
export interface ClauseCoverage {
  /**
   * Promises that are written down.
   */
  readonly clauses: number;
  /**
   * Promises that this run put to the test: those kept and those broken.
   */
  readonly exercised: number;
  /**
   * Promises that were kept.
   */
  readonly pass: number;
  /**
   * Promises that were broken.
   */
  readonly fail: number;
  /**
   * Promises that a check judges, to which this run gave no occasion.
   */
  readonly skip: number;
  /**
   * Promises that no check judges.
   */
  readonly notExercised: number;
}
/**
 * One thing that was seen and that supports a verdict.
 */
export interface Evidence {
  readonly at?: Instant;
  /**
   * Id of the replay that it belongs to.
   */
  readonly replay?: string;
  /**
   * What was seen, in words.
   */
  readonly text: string;
  /**
   * Id of the clause that it speaks against, when it is not all of the check's.
   */
  readonly clause?: string;
}
/**
 * The verdict of one check, with its reason in a sentence.
 */
export interface CheckReport {
  /**
   * The sentence that is true when the check passes.
   */
  readonly name: string;
  /**
   * Ids of the clauses that it judges.
   */
  readonly clauses: readonly string[];
  readonly level: Level;
  /**
   * Whether the promise was kept, broken or not exercised.
   */
  readonly verdict: 'pass' | 'fail' | 'skip';
  /**
   * Why, in a sentence.
   */
  readonly reason: string;
  /**
   * What was seen against the promise.
   */
  readonly evidence: readonly Evidence[];
}
/**
 * One promise of the documentation or the protocol, and whether this run kept it.
 */
export interface ClauseReport {
  /**
   * Stable id.
   */
  readonly id: string;
  /**
   * Where the promise is made.
   */
  readonly source: string;
  readonly level: Level;
  /**
   * The promise, in our own words.
   */
  readonly text: string;
  /**
   * Names of the checks that judge it; absent in reports of earlier versions.
   */
  readonly checks?: readonly string[];
  /**
   * Why no check judges it: judged elsewhere, not observable from outside, or not yet; absent when one does.
   */
  readonly whyNoCheck?: string;
  /**
   * What the checks that name it say: skip when this run gave them no occasion, not-exercised when there is none.
   */
  readonly verdict: 'pass' | 'fail' | 'skip' | 'not-exercised';
}
/**
 * A consequence of the documentation itself; never a failure of the subject.
 */
export interface Finding {
  /**
   * Stable id.
   */
  readonly id: string;
  /**
   * Always note: no failure of the subject.
   */
  readonly level: 'note';
  /**
   * What it is, in a line.
   */
  readonly title: string;
  /**
   * What follows from it.
   */
  readonly text: string;
  readonly quirk?: Quirk;
  /**
   * Where this run shows it.
   */
  readonly evidence: readonly Evidence[];
}
/**
 * A blank, with the replay it belongs to.
 */
export interface ReplayBlank {
  /**
   * Id of the replay.
   */
  readonly replay: string;
  /**
   * Where the blank is.
   */
  readonly member: string;
  /**
   * What the document has there.
   */
  readonly was: string;
  /**
   * What was put there; a secret is described, never shown.
   */
  readonly filledWith: string;
}
/**
 * A repair, with the replay it belongs to.
 */
export interface ReplayRepair {
  /**
   * Id of the replay.
   */
  readonly replay: string;
  readonly quirk: Quirk;
  /**
   * Path of the body member.
   */
  readonly member: string;
  /**
   * What the document prints.
   */
  readonly was: string;
  /**
   * What was sent instead.
   */
  readonly now: string;
}
/**
 * What one replay's instance owed, and what came.
 */
export interface Ledger {
  /**
   * Id of the replay.
   */
  readonly replay: string;
  /**
   * Changes that were made in ShareFile while the instance lived.
   */
  readonly changes: number;
  /**
   * Events that had to come: delivered, misclassified, reordered, late or lost.
   */
  readonly owed: number;
  /**
   * Events that came: all but the lost ones.
   */
  readonly came: number;
  readonly counts: LedgerCounts;
  /**
   * Changes that this configuration cannot report: a finding, no failure of the subject.
   */
  readonly unseen: number;
  /**
   * Whether every row is a delivered one.
   */
  readonly balanced: boolean;
  /**
   * Why the events could not be told apart; then there are no rows.
   */
  readonly notJudged?: string;
  /**
   * The balance, in a sentence.
   */
  readonly text: string;
  /**
   * Event by event, in the order of the changes.
   */
  readonly rows: readonly LedgerRow[];
}
/**
 * Rows by what became of them.
 */
export interface LedgerCounts {
  /**
   * Came once, in time and with the right type.
   */
  readonly delivered: number;
  /**
   * Had to come and did not.
   */
  readonly lost: number;
  /**
   * Came once more than it happened.
   */
  readonly duplicated: number;
  /**
   * Came with another type than the dates or the operation say.
   */
  readonly misclassified: number;
  /**
   * Came after a later change of the same Item.
   */
  readonly reordered: number;
  /**
   * Came later than the first poll or webhook after the change.
   */
  readonly late: number;
  /**
   * Came without any change.
   */
  readonly phantom: number;
}
/**
 * One event that had to come or came, or one change that could not be seen.
 */
export interface LedgerRow {
  /**
   * What became of it.
   */
  readonly outcome: 'delivered' | 'lost' | 'duplicated' | 'misclassified' | 'reordered' | 'late' | 'phantom' | 'unseen';
  /**
   * Path or name of the Item; its Id where neither is known.
   */
  readonly item: string;
  readonly madeAt?: Instant;
  readonly receivedAt?: Instant;
  /**
   * What happened and what came of it, in words.
   */
  readonly text: string;
}
