// Generated from schemas/harness/results.schema.json by npm run generate; change the schema, not this file.
import type { Instant, Tool } from './observation.ts';
import type { Finding, Level } from './report.ts';

/**
 * How everything came out that one command ran, case by case: what the reporters write, baselines judge and merge puts together.
 */
export interface RunResults {
  /**
   * Version of this document's form.
   */
  readonly schemaVersion: 1;
  readonly tool: Tool;
  /**
   * The command that ran them, such as verify; merge when the results of several were put together.
   */
  readonly command: string;
  readonly startedAt?: Instant;
  readonly endedAt?: Instant;
  /**
   * Which parts of the whole these are; absent when they are the whole.
   *
   * @minItems 1
   */
  readonly shards?: readonly Shard[];
  /**
   * One for each check, scenario or cell, in the order in which they ran.
   */
  readonly cases: readonly ResultCase[];
  /**
   * What the runs show about the documentation itself; absent where no documented request was judged alone.
   */
  readonly findings?: readonly Finding[];
  /**
   * Entries of the baseline that name no failure any more, each with what to remove.
   */
  readonly staleBaseline?: readonly string[];
  /**
   * The runs whose documents were kept.
   */
  readonly runs: readonly KeptRun[];
}
/**
 * One run with its documents.
 */
export interface KeptRun {
  /**
   * Name of the run: that of the command, or of a scenario and its variant.
   */
  readonly name: string;
  /**
   * Folder with its observation.json and report.json, relative to this document.
   */
  readonly folder: string;
}
/**
 * One of several parts of equal weight.
 */
export interface Shard {
  /**
   * Which part, from 1.
   */
  readonly index: number;
  /**
   * How many parts there are.
   */
  readonly count: number;
}
/**
 * How one check, scenario or cell came out.
 */
export interface ResultCase {
  /**
   * Stable id by which a baseline names it, such as verify/signature-is-valid.
   */
  readonly id: string;
  /**
   * What it belongs to: the subject, the scenario or the grid.
   */
  readonly suite: string;
  /**
   * Name of the check, the run or the cell.
   */
  readonly name: string;
  /**
   * error when it could not be run at all.
   */
  readonly status: 'passed' | 'failed' | 'skipped' | 'error';
  /**
   * Why a failure does not count, in a sentence; absent when it counts or there is none.
   */
  readonly known?: string;
  readonly level?: Level;
  /**
   * Why it came out so, in a sentence; empty when there is nothing to say.
   */
  readonly reason: string;
  /**
   * What was seen, line by line.
   */
  readonly details: readonly string[];
  /**
   * Ids of the clauses that it judges.
   */
  readonly clauses?: readonly string[];
  /**
   * Path of the file that it was read from.
   */
  readonly file?: string;
  /**
   * How much time went by in it, in milliseconds of its own clock.
   */
  readonly simulatedMs?: number;
  /**
   * How many callbacks came.
   */
  readonly callbacks?: number;
}
