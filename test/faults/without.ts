/** The object without one of its members. */
export function without<Value>(object: Readonly<Record<string, Value>>, name: string): Record<string, Value>;
export function without(object: object, name: string): Record<string, unknown>;
export function without(object: object, name: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
}
