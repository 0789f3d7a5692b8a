import type { Fields } from './item-fields.ts';

/** An entity that can be written: its members, and what `$expand` can hang on it. */
export interface Shown {
  fields(): Fields;
  /** Gives what is behind a navigation property; undefined where there is none of that name. */
  expand?(name: string): Shown | readonly Shown[] | undefined;
}
