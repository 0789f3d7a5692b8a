/** Whole numbers that are simpler than `number`, the simplest first: ends of the search, then halves, then one less. */
export function simplerNumbers(number: number): readonly number[] {
  const candidates = [0, 1, 2, Math.floor(number / 2), number - 1];
  return [...new Set(candidates)].filter((candidate) => candidate >= 0 && candidate < number);
}

/** Durations that people choose, in milliseconds. */
const USUAL_MS: readonly number[] = [1000, 60_000, 5 * 60_000, 15 * 60_000, 30 * 60_000, 3_600_000, 86_400_000];
const MINUTE_MS = 60_000;

/** Durations that are simpler than `durationMs`: shorter to write or, as long to write, shorter to wait. */
export function simplerDurations(durationMs: number): readonly number[] {
  const minutes = Math.floor(durationMs / MINUTE_MS);
  const rounded = [MINUTE_MS, 1000].map((unit) => Math.ceil(durationMs / unit) * unit);
  const shorter = durationMs % MINUTE_MS === 0 ? simplerNumbers(minutes).map((count) => count * MINUTE_MS) : [];
  return [...new Set([...USUAL_MS, ...rounded, ...shorter])].filter(
    (candidate) => candidate > 0 && isSimpler(candidate, durationMs),
  );
}

function isSimpler(oneMs: number, otherMs: number): boolean {
  return toDurationText(oneMs).length - toDurationText(otherMs).length < 0 || isShorterAlike(oneMs, otherMs);
}

function isShorterAlike(oneMs: number, otherMs: number): boolean {
  return toDurationText(oneMs).length === toDurationText(otherMs).length && oneMs < otherMs;
}

/** A duration as scenarios write it, in the largest unit that gives a whole number: `15m`, `899999ms`. */
export function toDurationText(durationMs: number): string {
  for (const [unit, ms] of [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['m', MINUTE_MS],
    ['s', 1000],
  ] as const) {
    if (durationMs > 0 && durationMs % ms === 0) return `${String(durationMs / ms)}${unit}`;
  }
  return `${String(durationMs)}ms`;
}
