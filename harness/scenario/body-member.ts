/** Where a member of a JSON body is: names from the outside in; numbers are places in arrays. */
export type MemberPath = readonly (string | number)[];

/** The value at `path`, or undefined where there is none. */
export function readMember(body: unknown, path: MemberPath): unknown {
  return path.reduce<unknown>((value, name) => {
    if (Array.isArray(value)) return typeof name === 'number' ? value[name] : undefined;
    return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }, body);
}

/** A copy of `body` with the value at `path`; missing objects on the way are made. */
export function withMember(body: unknown, path: MemberPath, value: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (Array.isArray(body) && typeof name === 'number') {
    const items: readonly unknown[] = body;
    return items.with(name, withMember(items[name], rest, value));
  }
  const members = isRecord(body) ? body : {};
  return { ...members, [name]: withMember(members[name], rest, value) };
}

/** The path as people write it: `configuration['oauth.api.key']`, `tags[0]`. */
export function toMemberName(path: MemberPath): string {
  return path
    .map((name, depth) => {
      if (typeof name === 'number') return `[${name}]`;
      if (!/^[A-Za-z_]\w*$/.test(name)) return `['${name}']`;
      return depth === 0 ? name : `.${name}`;
    })
    .join('');
}

/** Whether the value is a JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
