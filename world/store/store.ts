/**
 * Records of one kind by their id. Values are plain JSON data, replaced as a whole and never changed in place, so that
 * a store that keeps its data sees every write.
 */
export interface Collection<Value> {
  get(id: string): Value | undefined;
  set(id: string, value: Value): unknown;
  delete(id: string): boolean;
  values(): IterableIterator<Value>;
  entries(): IterableIterator<[string, Value]>;
  readonly size: number;
}

/** One row that is to be written under its id, or, without a value, to be removed. */
export interface RowChange {
  readonly id: string;
  readonly value: unknown;
}

/** Where the records of a server are: in memory, or in a folder that outlives the process. */
export interface Store {
  /** The collection of that name (`groups`, `shares`, …), made when it is first asked for. */
  collection<Value>(name: string): Collection<Value>;
  /** The names of all collections. */
  names(): Iterable<string>;
  /** Makes all that was written until now outlive the process, as one transaction. Called before an answer is sent. */
  commit(): void;
  /** Runs `work` once what was written until now is committed, such as the removal of what was needed before. */
  afterCommit(work: () => void): void;
  /** Ends the keeping: later writes are not kept, and another process may open the folder. */
  close(): void;
  /** Only there if the records are in a folder. */
  readonly rows: RowKeeper | undefined;
}

/** Keeps rows whose records live in memory elsewhere, such as the items of a tree. */
export interface RowKeeper {
  /** Reads the rows of that name, in the order in which they were first written. */
  read<Row>(name: string): Iterable<Row>;
  /** Has `takeChanges` asked at each commit for what changed among the rows of that name since the last one. */
  keep(name: string, takeChanges: () => Iterable<RowChange>): void;
}
