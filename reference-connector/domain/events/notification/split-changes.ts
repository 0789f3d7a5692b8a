/** Splits changes into the batches of one notification each, in order. */
export function splitChanges<T>(changes: readonly T[], limit: number): readonly (readonly T[])[] {
  const batches: (readonly T[])[] = [];
  for (let at = 0; at < changes.length; at += limit) batches.push(changes.slice(at, at + limit));
  return batches;
}
