import type { CloudFile } from '../../../schemas/index.ts';
import { readWhere, whereNotReadable } from '../ceql/read-where.ts';
import type { WhereComparison, WhereExpression } from '../ceql/where-expression.ts';
import { parseIsoStamp } from '../dates/parse-iso-stamp.ts';

const HINT = "Write where=name LIKE '%.pdf' AND size > 1000.";
const COLUMNS: ReadonlyMap<string, (file: CloudFile) => Value> = new Map<string, (file: CloudFile) => Value>([
  ['id', (file) => file.id],
  ['name', (file) => file.name],
  ['path', (file) => file.path],
  ['size', (file) => file.size],
  ['directory', (file) => file.directory],
  ['createddate', (file) => file.createdDate],
  ['modifieddate', (file) => file.modifiedDate],
  ['tags', (file) => file.tags?.join(',')],
]);

type Value = string | number | boolean | undefined;
type Test = (file: CloudFile) => boolean;

/** Makes a test of documents out of a where clause; throws `where-not-readable` naming what cannot be used. */
export function compileWhere(where: string): Test {
  if (where.length > 4096) throw whereNotReadable(where.slice(0, 40), 'it is longer than 4096 characters', HINT);
  return compile(readWhere(where, HINT), where);
}

function compile(expression: WhereExpression, where: string): Test {
  switch (expression.kind) {
    case 'and':
    case 'or': {
      const tests = expression.parts.map((part) => compile(part, where));
      if (expression.kind === 'and') return (file) => tests.every((test) => test(file));
      return (file) => tests.some((test) => test(file));
    }
    case 'null': {
      const read = columnOf(expression.name, where);
      return (file) => (read(file) === undefined) === expression.isNull;
    }
    case 'in': {
      const read = columnOf(expression.name, where);
      return (file) => expression.values.some((value) => compare(read(file), value) === 0);
    }
    case 'comparison':
      return compileComparison(expression, where);
  }
}

function compileComparison({ name, operator, value }: WhereComparison, where: string): Test {
  const read = columnOf(name, where);
  if (operator === 'LIKE') {
    return (file) => isLike(String(read(file) ?? ''), value);
  }
  const wanted = WANTED[operator];
  return (file) => {
    const order = compare(read(file), value);
    return order !== undefined && wanted(order);
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

function columnOf(name: string, where: string): (file: CloudFile) => Value {
  const read = COLUMNS.get(name.toLowerCase());
  if (read) return read;
  throw whereNotReadable(where, `documents have no ${name}, only ${[...COLUMNS.keys()].join(', ')}`, HINT);
}

/** Numbers as numbers, dates as instants, the rest as text; undefined where they cannot be compared. */
function compare(value: Value, text: string): number | undefined {
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
