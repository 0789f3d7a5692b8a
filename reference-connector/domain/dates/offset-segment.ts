import { ChronoField } from '@js-joda/core';
import type { PatternSegment } from './pattern-segment.ts';

const OFFSET_FORMS: Readonly<Record<string, RegExp>> = {
  Z: /([+-])(\d{2}):?(\d{2})|(Z|GMT|UTC)/y,
  X: /([+-])(\d{2})|(Z)/y,
  XX: /([+-])(\d{2})(\d{2})|(Z)/y,
  XXX: /([+-])(\d{2}):(\d{2})|(Z)/y,
};

/** The segment of the letters X (ISO 8601 offset) and Z (RFC 822 offset). */
export function offsetSegment(letter: string, count: number): PatternSegment {
  const form = new RegExp(OFFSET_FORMS[letter === 'Z' ? 'Z' : letter.repeat(count)] ?? /(?!)/y);
  return {
    format: (moment) => offsetText(moment.offset().totalSeconds(), letter, count),
    parse(text, at, into) {
      form.lastIndex = at;
      const parts = form.exec(text);
      if (!parts) return undefined;
      const seconds = Number(parts[2] ?? 0) * 3600 + (/^\d/.test(parts[3] ?? '') ? Number(parts[3]) * 60 : 0);
      into.set(ChronoField.OFFSET_SECONDS.toString(), parts[1] === '-' ? -seconds : seconds);
      return at + parts[0].length;
    },
  };
}

function offsetText(totalSeconds: number, letter: string, count: number): string {
  if (letter === 'X' && totalSeconds === 0) return 'Z';
  const minutes = Math.abs(Math.trunc(totalSeconds / 60));
  const two = (value: number): string => String(value).padStart(2, '0');
  const sign = totalSeconds < 0 ? '-' : '+';
  const hours = two(Math.trunc(minutes / 60));
  if (letter === 'X' && count === 1) return sign + hours;
  return `${sign}${hours}${count === 3 && letter === 'X' ? ':' : ''}${two(minutes % 60)}`;
}
