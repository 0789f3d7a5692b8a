/**
 * Records of one kind by their id. Values are plain JSON data, replaced as a whole and never changed in place, so that
 * a store that keeps its data sees every write.
 */
export interface Collection<Value> {
  get(id: string): Value | undefined;
  set(id: string, value: Value): unknown;
  delete(id: string): boolean;
  values(): IterableIterator<Value>;
  readonly size: number;
}

/** Where the records of a mock are: in memory, or in a folder that outlives the process. */
export interface Store {
  /** The collection of that name (`groups`, `shares`, …), made when it is first asked for. */
  collection<Value>(name: string): Collection<Value>;
}
