import { parseIsoStamp } from '../dates/parse-iso-stamp.ts';
import type { WhereComparison, WhereExpression } from './where-expression.ts';

/** A value of a column; undefined where the record has none. */
export type WhereValue = string | number | boolean | undefined;
/** Whether a record is meant. */
export type WhereTest<T> = (record: T) => boolean;
/** Finds the column of a name; throws for a name that there is not. */
export type ColumnOf<T> = (name: string) => (record: T) => WhereValue;

/** Whether a record is meant; undefined where a value that is not there leaves it open, as in SQL. */
type Verdict<T> = (record: T) => boolean | undefined;

/**
 * Makes a test of records out of a where clause that was read. A comparison with a value that is not there neither holds
 * nor fails, so that its negation does not hold either.
 */
export function compileWhere<T>(expression: WhereExpression, columnOf: ColumnOf<T>): WhereTest<T> {
  const verdict = compile(expression, columnOf);
  return (record) => verdict(record) === true;
}

function compile<T>(expression: WhereExpression, columnOf: ColumnOf<T>): Verdict<T> {
  switch (expression.kind) {
    case 'and':
    case 'or': {
      const decisive = expression.kind === 'or';
      const verdicts = expression.parts.map((part) => compile(part, columnOf));
      return (record) => {
        const all = verdicts.map((verdict) => verdict(record));
        if (all.includes(decisive)) return decisive;
        return all.includes(undefined) ? undefined : !decisive;
      };
    }
    case 'not': {
      const verdict = compile(expression.part, columnOf);
      return (record) => negated(verdict(record));
    }
    case 'null': {
      const read = columnOf(expression.name);
      return (record) => (read(record) === undefined) === expression.isNull;
    }
    case 'in': {
      const read = columnOf(expression.name);
      return (record) => {
        const value = read(record);
        return value === undefined ? undefined : expression.values.some((text) => compare(value, text) === 0);
      };
    }
    case 'comparison':
      return compileComparison(expression, columnOf);
  }
}

function negated(verdict: boolean | undefined): boolean | undefined {
  return verdict === undefined ? undefined : !verdict;
}

function compileComparison<T>({ name, operator, value }: WhereComparison, columnOf: ColumnOf<T>): Verdict<T> {
  const read = columnOf(name);
  if (operator === 'LIKE') {
    return (record) => {
      const found = read(record);
      return found === undefined ? undefined : isLike(String(found), value);
    };
  }
  const wanted = WANTED[operator];
  return (record) => {
    const order = compare(read(record), value);
    return order === undefined ? undefined : wanted(order);
  };
}

const WANTED: Readonly<Record<Exclude<WhereComparison['operator'], 'LIKE'>, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

/** Numbers as numbers, dates as instants, the rest as text; undefined where they cannot be compared. */
function compare(value: WhereValue, text: string): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number') return Number.isNaN(Number(text)) ? undefined : value - Number(text);
  const [one, other] = [parseIsoStamp(String(value)), parseIsoStamp(text)];
  if (one !== undefined && other !== undefined) return one - other;
  const [left, right] = [String(value), typeof value === 'boolean' ? text.toLowerCase() : text];
  return left === right ? 0 : left < right ? -1 : 1;
}

/** Whether a text fits a pattern in which `%` stands for any characters; case does not matter. Takes linear time. */
function isLike(text: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.toLowerCase().split('%');
  const last = rest.pop();
  const subject = text.toLowerCase();
  if (last === undefined) return subject === first;
  if (!subject.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = subject.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return subject.length - last.length >= at && subject.endsWith(last);
}
