const CLOCK = /^(\d{2}):(\d{2})(?::(\d{2}(?:\.\d{1,9})?))?$/;
/** OData v3 writes times as durations: `time'PT13H20M'`. */
const DURATION = /^PT(?=\d)(?:(\d{1,2})H)?(?:(\d{1,2})M)?(?:(\d{1,2}(?:\.\d{1,9})?)S)?$/i;

/** Reads `13:20:00.5` or `PT13H20M` as milliseconds since midnight; gives undefined for what is no time of a day. */
export function parseTimeOfDay(text: string): number | undefined {
  const match = CLOCK.exec(text) ?? DURATION.exec(text);
  if (!match) return undefined;
  const [hours, minutes, seconds] = [match[1], match[2], match[3]].map((part) => Number(part ?? 0));
  if (hours === undefined || minutes === undefined || seconds === undefined) return undefined;
  if (hours > 23 || minutes > 59 || seconds >= 60) return undefined;
  return Math.floor((hours * 60 + minutes) * 60_000 + seconds * 1000);
}
