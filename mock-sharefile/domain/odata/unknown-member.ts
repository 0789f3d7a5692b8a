import { nearestName } from '../../../schemas/index.ts';
import type { PropertySet } from './property.ts';

/** Says that there is no such member, and which one was probably meant. */
export function unknownMember<Thing>(members: PropertySet<Thing>, path: string): string {
  const names = [...members.properties.keys(), ...(members.navigations?.keys() ?? [])];
  const below = [...(members.navigations ?? [])].flatMap(([name, { names: further }]) =>
    path.startsWith(`${name}/`) ? further().map((each) => `${name}/${each}`) : [],
  );
  const candidates = below.length > 0 ? below : names;
  const nearest = nearestName(path, candidates);
  const advice = nearest === undefined ? `There are ${candidates.join(', ')}.` : `Did you mean ${nearest}?`;
  return `There is no member ${JSON.stringify(path)} to filter or to sort by. ${advice}`;
}
