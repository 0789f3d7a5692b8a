import { Instant, ZonedDateTime, ZoneOffset } from '@js-joda/core';
import type { ZoneId } from '@js-joda/core';
import { toEpochMillis } from './lenient-fields.ts';
import type { DateFields } from './lenient-fields.ts';
import { toSegments } from './pattern-segments.ts';
import type { PatternSegment } from './pattern-segment.ts';
import { tokenizeJavaPattern } from './tokenize-java-pattern.ts';

/** A compiled `java.text.SimpleDateFormat` pattern. */
export interface JavaDatePattern {
  readonly pattern: string;
  /** The text of an instant (epoch ms) in a zone. */
  format(instant: number, zone: ZoneId): string;
  /**
   * Reads a text as Java does, lenient unless told otherwise: text behind the pattern is ignored, `SSS` counts
   * milliseconds, fields out of range carry over. Returns epoch ms, or undefined where Java throws ParseException.
   */
  parse(text: string, zone: ZoneId, leniency?: 'lenient' | 'strict'): number | undefined;
}

const YEAR_10000_AT = Date.UTC(10_000, 0);

/** Compiles a pattern; throws `date-pattern-not-valid` for one that Java refuses or that is not supported here. */
export function compileJavaDatePattern(pattern: string): JavaDatePattern {
  const segments = toSegments(pattern, tokenizeJavaPattern(pattern));
  // Nearly every poll's URL has such a pattern in GMT, and the library takes twenty times as long.
  const simple = segments.flatMap(({ formatGmt }) => formatGmt ?? []);
  const inGmt = simple.length === segments.length ? simple : undefined;
  return {
    pattern,
    format(instant, zone) {
      if (inGmt && zone === ZoneOffset.UTC && instant >= 0 && instant < YEAR_10000_AT) {
        const isoText = new Date(instant).toISOString();
        return inGmt.map((format) => format(isoText)).join('');
      }
      const moment = ZonedDateTime.ofInstant(Instant.ofEpochMilli(instant), zone);
      return segments.map((segment) => segment.format(moment)).join('');
    },
    parse(text, zone, leniency = 'lenient') {
      const fields = readFields(segments, text);
      return fields && toEpochMillis(fields, zone, leniency);
    },
  };
}

function readFields(segments: readonly PatternSegment[], text: string): DateFields | undefined {
  const fields = new Map<string, number>();
  let at = 0;
  for (const segment of segments) {
    const end = segment.parse(text, at, fields);
    if (end === undefined) return undefined;
    at = end;
  }
  return fields;
}
