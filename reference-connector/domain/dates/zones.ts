import { ZoneId, ZoneOffset } from '@js-joda/core';

/** Three-letter ids that Java's TimeZone maps to a region; without them they would become GMT. */
const JAVA_SHORT_IDS: Readonly<Record<string, string>> = {
  EST: '-05:00',
  MST: '-07:00',
  HST: '-10:00',
  PST: 'America/Los_Angeles',
  CST: 'America/Chicago',
  IST: 'Asia/Kolkata',
  JST: 'Asia/Tokyo',
  ECT: 'Europe/Paris',
  AET: 'Australia/Sydney',
};

let regionsLoaded = false;

/**
 * Makes the zone usable by `zoneOf`. Regions (`Europe/Berlin`) load the time zone database when first needed,
 * which takes about 300 ms; GMT, UTC and offsets need nothing.
 */
export async function loadZone(name: string): Promise<void> {
  if (regionsLoaded || fixedOffset(resolveAlias(name)) !== undefined) return;
  await import('@js-joda/timezone');
  regionsLoaded = true;
}

/**
 * The zone of that name as Java's `TimeZone.getTimeZone` finds it: an unknown name is GMT without complaint.
 * A region must have been loaded before.
 */
export function zoneOf(name: string): ZoneId {
  const id = resolveAlias(name);
  const offset = fixedOffset(id);
  if (offset) return offset;
  try {
    return ZoneId.of(id);
  } catch {
    return ZoneOffset.UTC;
  }
}

function resolveAlias(name: string): string {
  const trimmed = name.trim();
  return JAVA_SHORT_IDS[trimmed] ?? trimmed;
}

function fixedOffset(id: string): ZoneOffset | undefined {
  if (/^(|z|gmt|utc|ut|etc\/(gmt|utc))$/i.test(id)) return ZoneOffset.UTC;
  const parts = /^(?:GMT|UTC)?([+-])(\d{1,2})(?::?([0-5]\d))?$/.exec(id);
  if (!parts) return undefined;
  const seconds = Number(parts[2]) * 3600 + Number(parts[3] ?? 0) * 60;
  return seconds > 18 * 3600 ? undefined : ZoneOffset.ofTotalSeconds(parts[1] === '-' ? -seconds : seconds);
}
