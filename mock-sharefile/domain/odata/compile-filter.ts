import { parseInstant } from '../dates/parse-instant.ts';
import type { Evaluator, Value } from './compile-call.ts';
import { compileCall } from './compile-call.ts';
import type { ComparisonOperator, FilterExpression, FilterLiteral, FilterOperand } from './filter-expression.ts';
import type { FilterRules } from './filter-rules.ts';
import { DEFAULT_FILTER_RULES } from './filter-rules.ts';
import { filterFault } from './parse-filter.ts';
import { parseTimeOfDay } from './parse-time-of-day.ts';
import type { PropertySet } from './property.ts';
import { findProperty } from './property.ts';
import { unknownMember } from './unknown-member.ts';

/** Tells whether a thing passes a filter. */
export type Predicate<Thing> = (thing: Thing) => boolean;

/**
 * Turns a parsed filter into a function. `text` is the filter's text, for messages.
 * Throws `bad-request` with a position for unknown members, types that do not compare and unreadable dates.
 */
export function compileFilter<Thing>(
  expression: FilterExpression,
  members: PropertySet<Thing>,
  text: string,
  rules: FilterRules = DEFAULT_FILTER_RULES,
): Predicate<Thing> {
  switch (expression.type) {
    case 'and': {
      const left = compileFilter(expression.left, members, text, rules);
      const right = compileFilter(expression.right, members, text, rules);
      return (thing) => left(thing) && right(thing);
    }
    case 'or': {
      const left = compileFilter(expression.left, members, text, rules);
      const right = compileFilter(expression.right, members, text, rules);
      return (thing) => left(thing) || right(thing);
    }
    case 'not': {
      const operand = compileFilter(expression.operand, members, text, rules);
      return (thing) => !operand(thing);
    }
    case 'truth': {
      const operand = compileOperand(expression.operand, members, text, rules);
      if (operand.kind !== 'truth') throw filterFault(text, expression.position, 'A condition is expected here.');
      return (thing) => operand.evaluate(thing) === true;
    }
    case 'compare':
      return compileComparison(expression, members, text, rules);
  }
}

function compileComparison<Thing>(
  comparison: Extract<FilterExpression, { type: 'compare' }>,
  members: PropertySet<Thing>,
  text: string,
  rules: FilterRules,
): Predicate<Thing> {
  if (!rules.filterKnowsGeAndLe && ['ge', 'le'].includes(comparison.operator)) {
    throw filterFault(text, comparison.position, `${comparison.operator} is not known; eq, ne, gt and lt are.`);
  }
  const left = compileOperand(comparison.left, members, text, rules);
  const right = compileOperand(comparison.right, members, text, rules);
  const [a, b] = asSameKind(left, right);
  if (a.kind !== b.kind && a.kind !== 'null' && b.kind !== 'null') {
    throw filterFault(text, comparison.position, `A ${a.kind} cannot be compared with a ${b.kind}.`);
  }
  const holds = COMPARISONS[comparison.operator];
  return (thing) => holds(a.evaluate(thing), b.evaluate(thing));
}

/** Nothing is greater or less than null, as in OData. */
const COMPARISONS: Readonly<Record<ComparisonOperator, (a: Value, b: Value) => boolean>> = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  gt: (a, b) => a !== null && b !== null && a > b,
  ge: (a, b) => a !== null && b !== null && a >= b,
  lt: (a, b) => a !== null && b !== null && a < b,
  le: (a, b) => a !== null && b !== null && a <= b,
};

/** A date may also come in quotes: if one side is a date and the other a constant text, the text is read as a date. */
function asSameKind<Thing>(
  left: Evaluator<Thing>,
  right: Evaluator<Thing>,
): readonly [Evaluator<Thing>, Evaluator<Thing>] {
  if (left.kind === 'date') return [left, asDate(right)];
  if (right.kind === 'date') return [asDate(left), right];
  return [left, right];
}

function asDate<Thing>(side: Evaluator<Thing>): Evaluator<Thing> {
  const instant = side.kind === 'text' && side.constant !== undefined ? parseInstant(side.constant) : undefined;
  return instant === undefined ? side : { kind: 'date', constant: instant, evaluate: () => instant };
}

function compileOperand<Thing>(
  operand: FilterOperand,
  members: PropertySet<Thing>,
  text: string,
  rules: FilterRules,
): Evaluator<Thing> {
  if (operand.type === 'literal') return compileLiteral(operand, text);
  if (operand.type === 'call') {
    const operands = operand.operands.map((each) => compileOperand(each, members, text, rules));
    return compileCall(operand, operands, members, text, rules);
  }
  const property = findProperty(members, operand.name);
  if (!property) throw filterFault(text, operand.position, unknownMember(members, operand.name));
  return { kind: property.kind, constant: undefined, evaluate: (thing) => property.read(thing) };
}

function compileLiteral<Thing>(literal: FilterLiteral, text: string): Evaluator<Thing> {
  if (literal.kind === 'time') {
    const time = parseTimeOfDay(literal.value);
    if (time === undefined) throw filterFault(text, literal.position, `${literal.value} is not a time of day.`);
    return { kind: 'time', constant: time, evaluate: () => time };
  }
  if (literal.kind !== 'date') {
    const { value } = literal;
    return { kind: literal.kind, constant: value, evaluate: () => value };
  }
  const instant = parseInstant(literal.value) ?? parseInstant(`${literal.value}T00:00:00Z`);
  if (instant === undefined) throw filterFault(text, literal.position, `${literal.value} is not a date.`);
  return { kind: 'date', constant: instant, evaluate: () => instant };
}
