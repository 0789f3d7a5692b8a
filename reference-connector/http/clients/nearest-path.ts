import { nearestName } from '../../../schemas/index.ts';

/** A question after the path that was probably meant, with a space before it; empty where none is near. */
export function toPathHint(before: readonly string[], segment: string, known: readonly string[]): string {
  const cut = segment.length > 2 ? known.filter((name) => name.startsWith(segment)) : [];
  const name = cut.length === 1 ? cut[0] : nearestName(segment, known);
  if (name === undefined) return '';
  const question = ` Did you mean /${[...before, name].join('/')}?`;
  return cut.length === 1 ? `${question} A URL that is broken over two lines has to be joined.` : question;
}
