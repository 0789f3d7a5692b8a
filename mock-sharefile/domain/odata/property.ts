/** One member of the filtered things: its type on the wire and how to read it; dates are epoch milliseconds. */
export type Property<Thing> =
  | { readonly kind: 'text'; read(thing: Thing): string | null }
  | { readonly kind: 'number' | 'date'; read(thing: Thing): number | null }
  | { readonly kind: 'truth'; read(thing: Thing): boolean | null };

/** What hangs on a thing, such as the `Creator` of an item, and the members that are reached through it. */
export interface Navigation<Thing> {
  /** Finds the member that `path` names, seen from the thing that this hangs on. */
  find(path: string): Property<Thing> | undefined;
  /** The names one step further on. */
  names(): readonly string[];
}

/** The members that `$filter` and `$orderby` may name, and the type names that `isof` asks for. */
export interface PropertySet<Thing> {
  readonly properties: ReadonlyMap<string, Property<Thing>>;
  readonly navigations?: ReadonlyMap<string, Navigation<Thing>>;
  /** The `odata.type` of a thing. */
  typeOf(thing: Thing): string;
}

/** Finds `Name` or `Creator/Email`. */
export function findProperty<Thing>(members: PropertySet<Thing>, path: string): Property<Thing> | undefined {
  const slash = path.indexOf('/');
  if (slash === -1) return members.properties.get(path);
  return members.navigations?.get(path.slice(0, slash))?.find(path.slice(slash + 1));
}

/** Builds the way from a thing to another; where there is no other, all its members are null. */
export function createNavigation<Thing, Other>(
  follow: (thing: Thing) => Other | undefined,
  members: () => PropertySet<Other>,
): Navigation<Thing> {
  const reading =
    <Value>(read: (other: Other) => Value | null) =>
    (thing: Thing): Value | null => {
      const other = follow(thing);
      return other === undefined ? null : read(other);
    };
  return {
    find(path) {
      const property = findProperty(members(), path);
      if (!property) return undefined;
      switch (property.kind) {
        case 'text':
          return { kind: 'text', read: reading(property.read) };
        case 'truth':
          return { kind: 'truth', read: reading(property.read) };
        default:
          return { kind: property.kind, read: reading(property.read) };
      }
    },
    names: () => [...members().properties.keys()],
  };
}
