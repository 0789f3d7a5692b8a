import { ConnectorError } from '../connector-error.ts';
import { parse as parseWhere } from './generated/where.ts';
import type { WhereExpression } from './where-expression.ts';

/** Parses a where clause; throws `where-not-readable` with the place and `hint`, what to write instead. */
export function readWhere(where: string, hint: string): WhereExpression {
  try {
    return parseWhere(where);
  } catch (error) {
    throw whereNotReadable(where, error instanceof Error ? error.message : String(error), hint);
  }
}

/** The refusal of a where clause. */
export function whereNotReadable(where: string, reason: string, hint: string): ConnectorError {
  return new ConnectorError(
    'where-not-readable',
    `The where clause ${JSON.stringify(where)} cannot be used: ${reason}. ${hint}`,
  );
}
