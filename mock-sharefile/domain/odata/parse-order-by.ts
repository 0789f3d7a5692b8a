import { ShareFileError } from '../share-file-error.ts';
import type { Property, PropertySet } from './property.ts';
import { findProperty } from './property.ts';
import { unknownMember } from './unknown-member.ts';

/** Compares two things as `$orderby` wants them. */
export type Comparison<Thing> = (a: Thing, b: Thing) => number;

const SIGNS: ReadonlyMap<string, number> = new Map([
  ['asc', 1],
  ['desc', -1],
]);

/**
 * Reads `Name asc,Creator/LastName desc`; what is named first decides first. Throws `bad-request` for unknown members
 * and directions.
 */
export function parseOrderBy<Thing>(text: string, members: PropertySet<Thing>): Comparison<Thing> {
  const comparisons = text.split(',').map((part) => {
    const [name = '', direction = 'asc', ...rest] = part.trim().split(/\s+/);
    const property = findProperty(members, name);
    const sign = SIGNS.get(direction.toLowerCase());
    if (!property) throw fault(part, unknownMember(members, name));
    if (sign === undefined || rest.length > 0) throw fault(part, 'After a member comes asc, desc or nothing.');
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

function fault(part: string, reason: string): ShareFileError {
  return new ShareFileError('bad-request', `$orderby is not readable at ${JSON.stringify(part.trim())}: ${reason}`);
}

/** Null comes before everything else. */
function compareBy<Thing>(property: Property<Thing>, sign: number): Comparison<Thing> {
  const read = property.kind === 'text' ? (thing: Thing) => property.read(thing)?.toLowerCase() : property.read;
  return (a, b) => {
    const left = read(a) ?? undefined;
    const right = read(b) ?? undefined;
    if (left === right) return 0;
    if (left === undefined) return -sign;
    if (right === undefined) return sign;
    return left < right ? -sign : sign;
  };
}
