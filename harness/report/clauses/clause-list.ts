import { groupBy } from '../../group-by.ts';
import type { Clause } from '../../checks/index.ts';

/** A clause with the names of the checks that judge it. */
export interface ListedClause extends Clause {
  readonly checks: readonly string[];
  /** Why no check judges it; absent when one does. */
  readonly whyNoCheck?: string;
}

/** Clauses that share a source, in their order. */
export function bySource(list: readonly ListedClause[]): ReadonlyMap<string, readonly ListedClause[]> {
  return groupBy(list, ({ source }) => source);
}

/** How many clauses there are and how many of them a check judges, in a sentence. */
export function countInWords(list: readonly ListedClause[]): string {
  const judged = list.filter(({ checks }) => checks.length > 0).length;
  return `${list.length} clauses, ${judged} of them judged by a check.`;
}
