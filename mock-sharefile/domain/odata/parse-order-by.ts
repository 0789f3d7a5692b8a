import { ShareFileError } from '../share-file-error.ts';
import type { Property, PropertySet } from './property.ts';

/** Compares two things as `$orderby` wants them. */
export type Comparison<Thing> = (a: Thing, b: Thing) => number;

const SIGNS: ReadonlyMap<string, number> = new Map([
  ['asc', 1],
  ['desc', -1],
]);

/** Reads `Name asc,CreationDate desc`. Throws `bad-request` for unknown members and directions. */
export function parseOrderBy<Thing>(text: string, members: PropertySet<Thing>): Comparison<Thing> {
  const comparisons = text.split(',').map((part) => {
    const [name = '', direction = 'asc', ...rest] = part.trim().split(/\s+/);
    const property = members.properties.get(name);
    const sign = SIGNS.get(direction.toLowerCase());
    if (!property || sign === undefined || rest.length > 0) {
      throw new ShareFileError(
        'bad-request',
        `$orderby ${JSON.stringify(part.trim())} is not a sortable member followed by asc or desc. ` +
          `Sortable are ${[...members.properties.keys()].join(', ')}.`,
      );
    }
    return compareBy(property, sign);
  });
  return (a, b) => {
    for (const compare of comparisons) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
}

function compareBy<Thing>(property: Property<Thing>, sign: number): Comparison<Thing> {
  if (property.kind !== 'text') return (a, b) => sign * (Number(property.read(a)) - Number(property.read(b)));
  return (a, b) => {
    const left = property.read(a).toLowerCase();
    const right = property.read(b).toLowerCase();
    return left < right ? -sign : left > right ? sign : 0;
  };
}
