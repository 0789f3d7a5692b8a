import { ConnectorError } from '../connector-error.ts';
import { readMember } from '../events/read-member.ts';
import { parse as parseWhere } from './generated/where.ts';
import type { WhereExpression } from './where-expression.ts';

/** Characters of a clause at most; a limit of ours. */
const LONGEST = 4096;

/** Parses a where clause; throws `where-not-readable` with the place and `hint`, what to write instead. */
export function readWhere(where: string, hint: string): WhereExpression {
  if (where.length > LONGEST) {
    throw whereNotReadable(`${where.slice(0, 40)}...`, `it is longer than ${String(LONGEST)} characters`, hint);
  }
  try {
    return parseWhere(where);
  } catch (error) {
    throw whereNotReadable(where, placeOf(error), hint);
  }
}

/** The refusal of a where clause. */
export function whereNotReadable(where: string, reason: string, hint: string): ConnectorError {
  return new ConnectorError(
    'where-not-readable',
    `The where clause ${JSON.stringify(where)} cannot be used: ${reason}. ${hint}`,
  );
}

/** Where reading stopped, counted from 1, and what was expected there. */
function placeOf(error: unknown): string {
  const offset = readMember(error, 'location.start.offset');
  const reason = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
  return typeof offset === 'number' ? `at character ${String(offset + 1)}: ${reason}` : reason;
}
