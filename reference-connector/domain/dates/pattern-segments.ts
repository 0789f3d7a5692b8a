import { ChronoField, DateTimeFormatterBuilder, ParsePosition, SignStyle } from '@js-joda/core';
import type { DateTimeFormatter, TemporalAccessor } from '@js-joda/core';
import { ConnectorError } from '../connector-error.ts';
import * as english from './english-names.ts';
import type { NameTable } from './english-names.ts';
import { offsetSegment } from './offset-segment.ts';
import type { PatternSegment } from './pattern-segment.ts';
import type { PatternToken } from './tokenize-java-pattern.ts';

/** Numeric letters; the widths of SimpleDateFormat are minimums, and S counts milliseconds (java.time: a fraction). */
const NUMBERS: Readonly<Record<string, ChronoField>> = {
  y: ChronoField.YEAR,
  M: ChronoField.MONTH_OF_YEAR,
  L: ChronoField.MONTH_OF_YEAR,
  d: ChronoField.DAY_OF_MONTH,
  D: ChronoField.DAY_OF_YEAR,
  u: ChronoField.DAY_OF_WEEK,
  H: ChronoField.HOUR_OF_DAY,
  k: ChronoField.CLOCK_HOUR_OF_DAY,
  K: ChronoField.HOUR_OF_AMPM,
  h: ChronoField.CLOCK_HOUR_OF_AMPM,
  m: ChronoField.MINUTE_OF_HOUR,
  s: ChronoField.SECOND_OF_MINUTE,
  S: ChronoField.MILLI_OF_SECOND,
};
const MAX_DIGITS = 15;

/** Where numbers of the commonest widths are in `yyyy-MM-ddTHH:mm:ss.SSSZ`. */
const PLACES_IN_ISO: Readonly<Record<string, readonly [start: number, end: number]>> = {
  yyyy: [0, 4],
  MM: [5, 7],
  dd: [8, 10],
  HH: [11, 13],
  mm: [14, 16],
  ss: [17, 19],
  SSS: [20, 23],
};

/** Turns the parts of a pattern into segments that print and read it, one for each part. */
export function toSegments(pattern: string, tokens: readonly PatternToken[]): readonly PatternSegment[] {
  return tokens.map((token, index) => {
    if (token.kind === 'literal') return literalSegment(token.text);
    const names = nameTableOf(token.letter, token.count);
    if (names) return nameSegment(names.field, names.table);
    if (token.letter === 'X' || token.letter === 'Z') return offsetSegment(token.letter, token.count);
    const field = NUMBERS[token.letter];
    if (!field) throw notSupported(pattern, token.letter);
    return numberSegment(token.letter, token.count, field, isNumber(tokens[index + 1]));
  });
}

function isNumber(token: PatternToken | undefined): boolean {
  return token?.kind === 'field' && token.letter in NUMBERS && !nameTableOf(token.letter, token.count);
}

function literalSegment(text: string): PatternSegment {
  return {
    format: () => text,
    formatGmt: () => text,
    parse: (input, at) => (input.startsWith(text, at) ? at + text.length : undefined),
  };
}

function numberSegment(letter: string, count: number, field: ChronoField, touchesNext: boolean): PatternSegment {
  const isShortYear = letter === 'y' && count <= 2;
  const printer = new DateTimeFormatterBuilder();
  if (isShortYear && count === 2) printer.appendValueReduced(field, 2, 2, 2000);
  else printer.appendValue(field, letter === 'y' && count < 2 ? 1 : count, MAX_DIGITS, SignStyle.NORMAL);
  const formatter = printer.toFormatter();
  // A number right before another number must have the pattern's width, as `yyyyMMdd` shows.
  const reader = new DateTimeFormatterBuilder();
  if (touchesNext) reader.appendValue(field, count);
  else reader.appendValue(field, 1, MAX_DIGITS, SignStyle.NORMAL);
  const readFormatter = reader.toFormatter();
  const [start, end] = PLACES_IN_ISO[letter.repeat(count)] ?? [];
  return {
    format: (moment) => formatter.format(moment),
    formatGmt: start === undefined ? undefined : (isoText) => isoText.slice(start, end),
    parse(text, at, into) {
      const position = new ParsePosition(at);
      const read = parseUnresolved(readFormatter, text, position);
      if (read === null) return undefined;
      const value = read.get(field);
      const isTwoDigits = position.getIndex() - at === 2;
      into.set(field.toString(), isShortYear && isTwoDigits ? nearYear(value) : value);
      return position.getIndex();
    },
  };
}

/** The library's types leave out that a text which does not fit gives null. */
function parseUnresolved(formatter: DateTimeFormatter, text: string, position: ParsePosition): TemporalAccessor | null {
  return formatter.parseUnresolved(text, position);
}

/** Java puts a two-digit year between 80 years before and 20 years after today; a fixed pivot is repeatable. */
function nearYear(value: number): number {
  return value >= 50 ? 1900 + value : 2000 + value;
}

function nameTableOf(letter: string, count: number): { field: ChronoField; table: NameTable } | undefined {
  if ((letter === 'M' || letter === 'L') && count >= 3) {
    return { field: ChronoField.MONTH_OF_YEAR, table: count === 3 ? english.SHORT_MONTH_NAMES : english.MONTH_NAMES };
  }
  if (letter === 'E') {
    return { field: ChronoField.DAY_OF_WEEK, table: count < 4 ? english.SHORT_DAY_NAMES : english.DAY_NAMES };
  }
  if (letter === 'a') return { field: ChronoField.AMPM_OF_DAY, table: english.HALF_DAY_NAMES };
  if (letter === 'G') return { field: ChronoField.ERA, table: english.ERA_NAMES };
  return undefined;
}

function nameSegment(field: ChronoField, table: NameTable): PatternSegment {
  return {
    format: (moment) => english.nameOf(table, moment.get(field)),
    parse(text, at, into) {
      const found = english.readName(table, text, at);
      if (!found) return undefined;
      into.set(field.toString(), found.value);
      return at + found.length;
    },
  };
}

function notSupported(pattern: string, letter: string): ConnectorError {
  return new ConnectorError(
    'date-pattern-not-valid',
    `The date pattern ${JSON.stringify(pattern)} uses the letter ${letter}, which is not supported here. ` +
      'Supported are y M L d D E u a H k K h m s S X Z G.',
  );
}
