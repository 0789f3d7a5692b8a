import { ChronoField, Duration, LocalDate, ZoneOffset } from '@js-joda/core';
import type { LocalDateTime, ZoneId } from '@js-joda/core';

/** Field values read from a text, by the name of their ChronoField. */
export type DateFields = ReadonlyMap<string, number>;

/**
 * Turns fields into epoch ms. Lenient fields carry over as in Java's calendar (month 13 is January of the next year,
 * 1234567 ms are 20 minutes); strict ones give undefined when a field is out of its range.
 */
export function toEpochMillis(fields: DateFields, zone: ZoneId, leniency: 'lenient' | 'strict'): number | undefined {
  if (leniency === 'strict' && !inRange(fields)) return undefined;
  const read = (field: ChronoField, missing: number): number => fields.get(field.toString()) ?? missing;
  const day = dayOf(read);
  if (leniency === 'strict' && day.dayOfMonth() !== read(ChronoField.DAY_OF_MONTH, day.dayOfMonth())) return undefined;
  const local = day
    .atStartOfDay()
    .plusHours(hourOf(fields, read))
    .plusMinutes(read(ChronoField.MINUTE_OF_HOUR, 0))
    .plusSeconds(read(ChronoField.SECOND_OF_MINUTE, 0))
    .plus(Duration.ofMillis(read(ChronoField.MILLI_OF_SECOND, 0)));
  const offset = fields.get(ChronoField.OFFSET_SECONDS.toString());
  if (offset !== undefined) return local.toInstant(ZoneOffset.ofTotalSeconds(offset)).toEpochMilli();
  const moment = local.atZone(zone);
  if (leniency === 'strict' && !moment.toLocalDateTime().equals(local)) return undefined;
  return atStandardTime(local, zone) ?? moment.toInstant().toEpochMilli();
}

type ReadField = (field: ChronoField, missing: number) => number;

function dayOf(read: ReadField): LocalDate {
  const year = read(ChronoField.YEAR, 1970);
  const dayOfYear = read(ChronoField.DAY_OF_YEAR, 0);
  if (dayOfYear !== 0) return LocalDate.of(year, 1, 1).plusDays(dayOfYear - 1);
  return LocalDate.of(year, 1, 1)
    .plusMonths(read(ChronoField.MONTH_OF_YEAR, 1) - 1)
    .plusDays(read(ChronoField.DAY_OF_MONTH, 1) - 1);
}

function hourOf(fields: DateFields, read: ReadField): number {
  if (fields.has(ChronoField.HOUR_OF_DAY.toString())) return read(ChronoField.HOUR_OF_DAY, 0);
  if (fields.has(ChronoField.CLOCK_HOUR_OF_DAY.toString())) return read(ChronoField.CLOCK_HOUR_OF_DAY, 0) % 24;
  const half = read(ChronoField.AMPM_OF_DAY, 0) * 12;
  if (fields.has(ChronoField.HOUR_OF_AMPM.toString())) return read(ChronoField.HOUR_OF_AMPM, 0) + half;
  return (read(ChronoField.CLOCK_HOUR_OF_AMPM, 0) % 12) + half;
}

function inRange(fields: DateFields): boolean {
  return CHECKED_FIELDS.every((field) => {
    const value = fields.get(field.toString());
    return value === undefined || field.range().isValidValue(value);
  });
}

const CHECKED_FIELDS = [
  ChronoField.MONTH_OF_YEAR,
  ChronoField.DAY_OF_MONTH,
  ChronoField.DAY_OF_YEAR,
  ChronoField.HOUR_OF_DAY,
  ChronoField.CLOCK_HOUR_OF_DAY,
  ChronoField.HOUR_OF_AMPM,
  ChronoField.CLOCK_HOUR_OF_AMPM,
  ChronoField.MINUTE_OF_HOUR,
  ChronoField.SECOND_OF_MINUTE,
  ChronoField.MILLI_OF_SECOND,
];

/** Where the clock is put back, an hour happens twice: Java takes the later (standard time), js-joda the earlier. */
function atStandardTime(local: LocalDateTime, zone: ZoneId): number | undefined {
  const later = zone.rules().validOffsets(local)[1];
  return later?.totalSeconds() === undefined ? undefined : local.toInstant(later).toEpochMilli();
}
