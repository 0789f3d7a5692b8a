const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** English names behind the pattern letters M, L, E and a, counted from `first`; Java's US locale. */
export interface NameTable {
  readonly names: readonly string[];
  /** The field value of the first name. */
  readonly first: number;
}

/** Full month names, January = 1. */
export const MONTH_NAMES: NameTable = { names: MONTHS, first: 1 };
/** Three-letter month names. */
export const SHORT_MONTH_NAMES: NameTable = { names: MONTHS.map((name) => name.slice(0, 3)), first: 1 };
/** Full day names, Monday = 1. */
export const DAY_NAMES: NameTable = { names: DAYS, first: 1 };
/** Three-letter day names. */
export const SHORT_DAY_NAMES: NameTable = { names: DAYS.map((name) => name.slice(0, 3)), first: 1 };
/** Halves of the day, AM = 0. */
export const HALF_DAY_NAMES: NameTable = { names: ['AM', 'PM'], first: 0 };
/** Eras, BC = 0. */
export const ERA_NAMES: NameTable = { names: ['BC', 'AD'], first: 0 };

/** The name of `value`, or an empty text when it has none. */
export function nameOf(table: NameTable, value: number): string {
  return table.names[value - table.first] ?? '';
}

/** Reads a name at `at` (case does not matter), the longest one that fits. */
export function readName(table: NameTable, text: string, at: number): { value: number; length: number } | undefined {
  let found: { value: number; length: number } | undefined;
  table.names.forEach((name, index) => {
    const fits = text.slice(at, at + name.length).toLowerCase() === name.toLowerCase();
    if (fits && name.length > (found?.length ?? 0)) found = { value: index + table.first, length: name.length };
  });
  return found;
}
