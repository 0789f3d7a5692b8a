/** One member of the filtered things: its type on the wire and how to read it; dates are epoch milliseconds. */
export type Property<Thing> =
  | { readonly kind: 'text'; read(thing: Thing): string }
  | { readonly kind: 'number' | 'date'; read(thing: Thing): number }
  | { readonly kind: 'truth'; read(thing: Thing): boolean };

/** The members that `$filter` and `$orderby` may name, and the type names that `isof` asks for. */
export interface PropertySet<Thing> {
  readonly properties: ReadonlyMap<string, Property<Thing>>;
  /** The `odata.type` of a thing. */
  typeOf(thing: Thing): string;
}
