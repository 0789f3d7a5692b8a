import { parseIsoStamp } from '../dates/parse-iso-stamp.ts';
import { readWhere, whereNotReadable } from './read-where.ts';
import type { WhereExpression } from './where-expression.ts';

const HINT = "Write where=lastmodifieddate='2026-03-02T09:00:00Z'.";

/**
 * Reads the poll source's where clause, `lastmodifieddate='2026-03-02T09:00:00Z'`, where `=` means since.
 * Returns epoch ms; throws `where-not-readable` with the place and what to write instead.
 */
export function parseChangedSince(where: string): number {
  return sinceOf(readWhere(where, HINT), where);
}

/** The instant that one comparison names, epoch ms; throws `where-not-readable` for another expression than one. */
export function sinceOf(expression: WhereExpression | undefined, where: string): number {
  if (expression?.kind !== 'comparison' || expression.name.toLowerCase() !== 'lastmodifieddate') {
    throw whereNotReadable(where, 'only one comparison with lastmodifieddate is supported', HINT);
  }
  if (!['=', '>=', '>'].includes(expression.operator)) {
    const reason = `the operator ${expression.operator} is not supported, only =, >= and > (all mean since)`;
    throw whereNotReadable(where, reason, HINT);
  }
  const since = parseIsoStamp(expression.value);
  if (since === undefined) {
    throw whereNotReadable(where, `${JSON.stringify(expression.value)} is not an ISO 8601 date`, HINT);
  }
  return expression.operator === '>' ? since + 1 : since;
}
