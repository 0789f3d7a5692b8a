import { parseIsoStamp } from '../dates/parse-iso-stamp.ts';
import { readMember } from '../events/read-member.ts';
import { isJsonObject } from '../json-reading.ts';
import { compileWhere } from './compile-where.ts';
import type { WhereTest, WhereValue } from './compile-where.ts';
import { sinceOf } from './parse-changed-since.ts';
import { readWhere } from './read-where.ts';
import type { WhereExpression } from './where-expression.ts';

/** What the poll source is asked for. */
export interface PollWhere {
  /** Epoch ms; -Infinity where no date is named. */
  readonly since: number;
  /** What else has to hold of a raw Item. */
  readonly test: WhereTest<unknown>;
}

const HINT = "Write where=lastmodifieddate='2026-03-02T09:00:00Z', with AND Name LIKE '%.pdf' and the like, if at all.";
/** The documented clause, which nearly every poll has, needs no grammar. */
const PLAIN_DATE = /^lastmodifieddate='([\dTZ:.-]+)'$/;

/**
 * Reads the poll source's where clause: `lastmodifieddate='...'`, which means since, and conditions on members of the raw
 * Items (`Name LIKE '%.pdf'`), joined by AND. Throws `where-not-readable`.
 */
export function parsePollWhere(where: string): PollWhere {
  const [, plain] = PLAIN_DATE.exec(where) ?? [];
  const plainSince = plain === undefined ? undefined : parseIsoStamp(plain);
  if (plainSince !== undefined) return { since: plainSince, test: () => true };
  const parts = partsOf(readWhere(where, HINT));
  const dates = parts.filter(isDate);
  const date = dates.find(isLowerBound) ?? dates[0];
  if (parts.length === 1 || !date) return { since: sinceOf(parts[0] ?? date, where), test: () => true };
  const others = parts.filter((part) => part !== date);
  const tests = others.map((part) => compileWhere(part, columnOf));
  return { since: sinceOf(date, where), test: (item) => tests.every((test) => test(item)) };
}

function partsOf(expression: WhereExpression): readonly WhereExpression[] {
  return expression.kind === 'and' ? expression.parts.flatMap(partsOf) : [expression];
}

function isDate(part: WhereExpression): boolean {
  return part.kind === 'comparison' && part.name.toLowerCase() === 'lastmodifieddate';
}

function isLowerBound(part: WhereExpression): boolean {
  return part.kind === 'comparison' && ['=', '>=', '>'].includes(part.operator);
}

/**
 * Names are those of ShareFile's members, in any case; an Item that lacks one has no value there. A second
 * lastmodifieddate (`AND lastmodifieddate < '...'`) is compared with the date that the first one asks ShareFile for.
 */
function columnOf(given: string): (item: unknown) => WhereValue {
  const isDateName = given.toLowerCase() === 'lastmodifieddate';
  const name = isDateName ? 'ProgenyEditDate' : given;
  const wanted = name.toLowerCase();
  return (item) => {
    const exact = readMember(item, name);
    if (exact !== undefined) return toValue(exact);
    const member = isJsonObject(item) ? Object.keys(item).find((key) => key.toLowerCase() === wanted) : undefined;
    return member === undefined ? undefined : toValue(readMember(item, member));
  };
}

function toValue(value: unknown): WhereValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}
