import ms from 'ms';
import { WorldError } from './world-error.ts';

/**
 * Reads a duration as people write it (`15m`, `1h`, `30 days`) or a number of milliseconds.
 * Returns milliseconds; throws `duration-not-readable` for anything else and for negative ones.
 */
export function parseDuration(duration: string | number): number {
  const value = typeof duration === 'number' ? duration : readText(duration);
  if (value === undefined || !Number.isFinite(value) || value < 0) {
    throw new WorldError(
      'duration-not-readable',
      `${JSON.stringify(duration)} is not a duration. Write a number and a unit, such as 500ms, 30s, 15m, 1h or 7d.`,
    );
  }
  return Math.round(value);
}

function readText(text: string): number | undefined {
  try {
    return ms(text as ms.StringValue);
  } catch {
    return undefined;
  }
}
