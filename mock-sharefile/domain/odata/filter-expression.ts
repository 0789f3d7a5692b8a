/** The comparisons of `$filter`. */
export type ComparisonOperator = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

/** A constant as it was written; `position` counts characters from 0. */
export type FilterLiteral =
  | {
      readonly type: 'literal';
      readonly kind: 'text' | 'date' | 'time';
      readonly value: string;
      readonly position: number;
    }
  | { readonly type: 'literal'; readonly kind: 'number'; readonly value: number; readonly position: number }
  | { readonly type: 'literal'; readonly kind: 'null'; readonly value: null; readonly position: number }
  | { readonly type: 'literal'; readonly kind: 'truth'; readonly value: boolean; readonly position: number };

/** The name of a member of what is filtered, or a path to one: `Creator/Email`. */
interface FilterProperty {
  readonly type: 'property';
  readonly name: string;
  readonly position: number;
}

/** The call of a function. */
export interface FilterCall {
  readonly type: 'call';
  readonly name: 'startswith' | 'endswith' | 'substringof' | 'isof' | 'date' | 'time';
  readonly operands: readonly FilterOperand[];
  readonly position: number;
}

/** One side of a comparison. */
export type FilterOperand = FilterLiteral | FilterProperty | FilterCall;

/** What `$filter` says, as a tree. */
export type FilterExpression =
  | { readonly type: 'and' | 'or'; readonly left: FilterExpression; readonly right: FilterExpression }
  | { readonly type: 'not'; readonly operand: FilterExpression }
  | {
      readonly type: 'compare';
      readonly operator: ComparisonOperator;
      readonly left: FilterOperand;
      readonly right: FilterOperand;
      readonly position: number;
    }
  | { readonly type: 'truth'; readonly operand: FilterOperand; readonly position: number };
