import { Instant, LocalDateTime, ZoneId, ZoneOffset } from '@js-joda/core';
import '@js-joda/timezone';

const NEW_YORK = ZoneId.of('America/New_York');

/** Which of the two instants is meant by a wall-clock time that comes twice, in November. */
export type OverlapChoice = 'earlier' | 'later';

/**
 * Quirk Q1: reads the UTC reading of `instant` as if it were wall-clock time in New York, cut to whole seconds,
 * and gives the instant that this means. A time that spring skips moves forward by the gap.
 * Load this module when first needed: it brings the time zone database.
 */
export function misreadAsNewYorkTime(instant: number, overlap: OverlapChoice): number {
  const seconds = Math.floor(instant / 1000);
  const wallClock = LocalDateTime.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
  const zoned = wallClock.atZone(NEW_YORK);
  const chosen = overlap === 'later' ? zoned.withLaterOffsetAtOverlap() : zoned.withEarlierOffsetAtOverlap();
  return chosen.toInstant().toEpochMilli();
}
