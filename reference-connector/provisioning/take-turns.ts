/** Runs changes of one thing after each other; different things do not wait for one another. */
export type TakeTurn = <T>(id: number, change: () => Promise<T>) => Promise<T>;

/** Builds the turns. A change that fails does not hold up the next. */
export function createTurns(): TakeTurn {
  const last = new Map<number, Promise<unknown>>();
  return (id, change) => {
    const mine = (last.get(id) ?? Promise.resolve()).then(change, change);
    const settled = mine
      .catch(() => undefined)
      .finally(() => {
        if (last.get(id) === settled) last.delete(id);
      });
    last.set(id, settled);
    return mine;
  };
}
