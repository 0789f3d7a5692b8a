// Generated from schemas/harness/report.schema.json by npm run generate; change the schema, not this file.
import type { Instant, Quirk, Subject, Tool } from './observation.ts';

export type Level = 'must' | 'should' | 'note';

/**
 * All verdicts over one Observation.
 */
export interface Report {
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
  readonly checks: readonly CheckReport[];
  readonly clauses: readonly ClauseReport[];
  readonly findings: readonly Finding[];
  readonly blanks: readonly ReplayBlank[];
  readonly repairs: readonly ReplayRepair[];
}
/**
 * Numbers of checks by verdict, and of findings.
 */
export interface Summary {
  readonly pass: number;
  readonly fail: number;
  readonly skip: number;
  readonly findings: number;
}
/**
 * One thing that was seen and that supports a verdict.
 */
export interface Evidence {
  readonly at?: Instant;
  readonly replay?: string;
  readonly text: string;
}
/**
 * The verdict of one check, with its reason in a sentence.
 */
export interface CheckReport {
  readonly name: string;
  readonly clauses: readonly string[];
  readonly level: Level;
  readonly verdict: 'pass' | 'fail' | 'skip';
  readonly reason: string;
  readonly evidence: readonly Evidence[];
}
/**
 * One promise of the documentation or the protocol, and whether this run kept it.
 */
export interface ClauseReport {
  readonly id: string;
  readonly source: string;
  readonly level: Level;
  readonly text: string;
  readonly verdict: 'pass' | 'fail' | 'not-exercised';
}
/**
 * A consequence of the documentation itself; never a failure of the subject.
 */
export interface Finding {
  readonly id: string;
  readonly level: 'note';
  readonly title: string;
  readonly text: string;
  readonly quirk?: Quirk;
  readonly evidence: readonly Evidence[];
}
export interface ReplayBlank {
  readonly replay: string;
  readonly member: string;
  readonly was: string;
  readonly filledWith: string;
}
export interface ReplayRepair {
  readonly replay: string;
  readonly quirk: Quirk;
  readonly member: string;
  readonly was: string;
  readonly now: string;
}
