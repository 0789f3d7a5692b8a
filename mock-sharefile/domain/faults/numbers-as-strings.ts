/** Gives a JSON value whose numbers are strings: all of them, or those of the members that are named. */
export function numbersAsStrings(value: unknown, members?: readonly string[]): unknown {
  return convert(value, members, members === undefined);
}

function convert(value: unknown, members: readonly string[] | undefined, isNamed: boolean): unknown {
  if (typeof value === 'number') return isNamed ? String(value) : value;
  if (Array.isArray(value)) return value.map((each: unknown) => convert(each, members, isNamed));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      convert(each, members, members === undefined || members.includes(name)),
    ]),
  );
}
