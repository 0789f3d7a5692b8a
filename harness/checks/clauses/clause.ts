import type { Level } from '../../../schemas/index.ts';

/** One promise of the documentation or of the protocol, in our own words. */
export interface Clause {
  /** Stable: PAGE-... for the documented page, OC-<section>-<number> for the protocol facts, SF-... for ShareFile. */
  readonly id: string;
  readonly source: string;
  readonly level: Level;
  readonly text: string;
}

/** Makes clauses that share a source: each row is id, level, text. */
export function clausesOf(
  source: string,
  rows: readonly (readonly [id: string, level: Level, text: string])[],
): readonly Clause[] {
  return rows.map(([id, level, text]) => ({ id, source, level, text }));
}
