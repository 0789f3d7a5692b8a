import type { ZonedDateTime } from '@js-joda/core';

/** Prints and reads a stretch of a pattern. `parse` returns where it stopped, or undefined when the text does not fit. */
export interface PatternSegment {
  format(moment: ZonedDateTime): string;
  /** The same for an instant in GMT, out of its text `yyyy-MM-ddTHH:mm:ss.SSSZ`, where that is possible. */
  readonly formatGmt?: ((isoText: string) => string) | undefined;
  parse(text: string, at: number, into: Map<string, number>): number | undefined;
}
