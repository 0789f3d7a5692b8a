/** The instant that stands for "never expires"; its text has seven digits, more than an epoch number can hold. */
export const NEVER_AT = 253_402_300_800_000;

/** The instant that stands for "no date": `0001-01-01T00:00:00Z`. */
export const NO_DATE_AT = -62_135_596_800_000;

const NEVER_TEXT = '9999-12-31T23:59:59.9999999Z';

/**
 * Rounds an instant to what the service can store: SQL Server's `datetime` ticks 300 times a second,
 * so that milliseconds end in 0, 3 or 7 (captured dates do).
 */
export function roundToTick(instant: number): number {
  return Math.round((Math.round(instant * 0.3) * 10) / 3);
}

/** Writes an instant as ShareFile does: UTC, `Z`, fraction without trailing zeros, no fraction for a whole second. */
export function toWireDate(instant: number): string {
  if (instant >= NEVER_AT) return NEVER_TEXT;
  const text = new Date(instant).toISOString();
  let end = text.length - 1;
  while (text.charCodeAt(end - 1) === 48 && end > 20) end -= 1;
  return `${text.slice(0, end === 20 ? 19 : end)}Z`;
}
