import { membersOf } from './page/members-of.ts';
import type { Snippet } from './page/page.ts';
import type { DocumentationFinding } from './rules.ts';

interface Leaf {
  readonly path: string;
  readonly name: string;
  readonly value: unknown;
}

/** The members that arrive otherwise than they are printed, each with its line. */
export function damagedMembers(
  snippet: Snippet,
  who: string,
  intended: unknown,
  arrived: unknown,
): readonly DocumentationFinding[] {
  const got = new Map(leavesOf(arrived).map(({ path, value }) => [path, value]));
  const printed = membersOf(snippet);
  return leavesOf(intended)
    .filter(({ path, value }) => got.get(path) !== value)
    .map(({ path, name, value }) => ({
      id:
        /Format$/.test(name) || String(value).includes('${') ? 'date-pattern-is-damaged' : 'body-is-damaged-in-a-shell',
      line: printed.find((member) => member.name === name)?.line ?? snippet.line,
      text: `${who}: ${name} arrives as ${got.has(path) ? JSON.stringify(got.get(path)) : 'nothing'}`,
    }));
}

/** All values of a document that are no object or array. */
function leavesOf(value: unknown, path = '', name = ''): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, name, value }];
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) =>
    leavesOf(member, `${path}/${key}`, Array.isArray(value) ? name : key),
  );
}
