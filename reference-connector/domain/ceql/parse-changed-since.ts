import { ConnectorError } from '../connector-error.ts';
import { parseIsoStamp } from '../dates/parse-iso-stamp.ts';
import { parse as parseWhere } from './generated/where.ts';

/**
 * Reads the poll source's where clause, `lastmodifieddate='2026-03-02T09:00:00Z'`, where `=` means since.
 * Returns epoch ms; throws `where-not-readable` with the place and what to write instead.
 */
export function parseChangedSince(where: string): number {
  const expression = readWhere(where);
  if (expression.kind !== 'comparison' || expression.name.toLowerCase() !== 'lastmodifieddate') {
    throw notReadable(where, 'only one comparison with lastmodifieddate is supported');
  }
  if (!['=', '>=', '>'].includes(expression.operator)) {
    throw notReadable(where, `the operator ${expression.operator} is not supported, only =, >= and > (all mean since)`);
  }
  const since = parseIsoStamp(expression.value);
  if (since === undefined) throw notReadable(where, `${JSON.stringify(expression.value)} is not an ISO 8601 date`);
  return expression.operator === '>' ? since + 1 : since;
}

function readWhere(where: string): ReturnType<typeof parseWhere> {
  try {
    return parseWhere(where);
  } catch (error) {
    throw notReadable(where, error instanceof Error ? error.message : String(error));
  }
}

function notReadable(where: string, reason: string): ConnectorError {
  return new ConnectorError(
    'where-not-readable',
    `The where clause ${JSON.stringify(where)} cannot be used: ${reason}. ` +
      "Write where=lastmodifieddate='2026-03-02T09:00:00Z'.",
  );
}
