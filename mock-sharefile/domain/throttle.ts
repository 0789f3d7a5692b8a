/** Counts what comes under each key. */
export interface Throttle {
  /** Counts one more at `now`; gives the seconds to wait if that is one too many, else undefined. */
  count(key: string, now: number): number | undefined;
}

interface Window {
  endsAt: number;
  count: number;
}

/** So many windows that are over are kept before they are thrown away. */
const KEPT_WINDOWS = 1000;

/** Builds a throttle that lets `limit` through in each window of `windowSeconds`, which begins with the first of them. */
export function createThrottle(limit: number, windowSeconds: number): Throttle {
  const windows = new Map<string, Window>();

  function windowOf(key: string, now: number): Window {
    const known = windows.get(key);
    if (known && now < known.endsAt) return known;
    if (windows.size >= KEPT_WINDOWS) for (const [each, { endsAt }] of windows) if (endsAt <= now) windows.delete(each);
    const opened = { endsAt: now + windowSeconds * 1000, count: 0 };
    windows.set(key, opened);
    return opened;
  }

  return {
    count(key, now) {
      const window = windowOf(key, now);
      window.count += 1;
      return window.count > limit ? Math.max(1, Math.ceil((window.endsAt - now) / 1000)) : undefined;
    },
  };
}
