/** A where clause as read. */
export type WhereExpression =
  | { readonly kind: 'or' | 'and'; readonly parts: readonly WhereExpression[] }
  | { readonly kind: 'not'; readonly part: WhereExpression }
  | { readonly kind: 'null'; readonly name: string; readonly isNull: boolean }
  | { readonly kind: 'in'; readonly name: string; readonly values: readonly string[] }
  | WhereComparison;

/** `name operator value`. */
export interface WhereComparison {
  readonly kind: 'comparison';
  readonly name: string;
  readonly operator: '=' | '!=' | '<' | '>' | '<=' | '>=' | 'LIKE';
  readonly value: string;
}
