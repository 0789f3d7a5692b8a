import { parseInstant } from '../dates/parse-instant.ts';
import type { FilterExpression, FilterOperand } from './filter-expression.ts';

/** The earliest `ProgenyEditDate` that can pass a filter, in epoch milliseconds. */
export interface ModifiedSinceBound {
  readonly at: number;
  readonly inclusive: boolean;
}

/**
 * Finds `ProgenyEditDate gt DATE` (or `ge`), alone or and-ed, in a filter, so that the modification log can answer
 * it instead of a scan. Gives undefined when the filter says no such thing.
 */
export function modifiedSinceBound(expression: FilterExpression): ModifiedSinceBound | undefined {
  if (expression.type === 'and') {
    return later(modifiedSinceBound(expression.left), modifiedSinceBound(expression.right));
  }
  if (expression.type !== 'compare') return undefined;
  const { left, right, operator } = expression;
  if (isProgenyEditDate(left)) {
    if (operator === 'gt' || operator === 'ge') return bound(right, operator === 'ge');
  } else if (isProgenyEditDate(right)) {
    if (operator === 'lt' || operator === 'le') return bound(left, operator === 'le');
  }
  return undefined;
}

function isProgenyEditDate(operand: FilterOperand): boolean {
  return operand.type === 'property' && operand.name === 'ProgenyEditDate';
}

function bound(operand: FilterOperand, inclusive: boolean): ModifiedSinceBound | undefined {
  if (operand.type !== 'literal' || (operand.kind !== 'date' && operand.kind !== 'text')) return undefined;
  const at = parseInstant(operand.value) ?? parseInstant(`${operand.value}T00:00:00Z`);
  return at === undefined ? undefined : { at, inclusive };
}

function later(a: ModifiedSinceBound | undefined, b: ModifiedSinceBound | undefined): ModifiedSinceBound | undefined {
  if (!a || !b) return a ?? b;
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return a.inclusive ? b : a;
}
