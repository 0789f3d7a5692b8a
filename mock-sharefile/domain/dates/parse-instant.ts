import { NEVER_AT } from './wire-date.ts';

const ISO = /^(\d{4}-\d{2}-(\d{2}))[T ](\d{2}:\d{2}(?::\d{2})?)(\.\d{1,9})?(Z|[+-]\d{2}:?\d{2})?$/i;
const JAVA = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{2}) (\d{2}:\d{2}:\d{2}) (UTC|GMT|Z) (\d{4})$/;
const UNIX_SECONDS = /^\d{9,11}$/;

/**
 * Reads an instant in any form that clients of the service send, or gives undefined: RFC 3339 with up to nine
 * digits (rclone), .NET `2015-01-02 03:04:05Z`, Java's `Date.toString()`, Unix seconds (a PHP client).
 * A date without a zone is UTC. The result is in epoch milliseconds, cut, not rounded.
 */
export function parseInstant(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? value * 1000 : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return parseIso(text) ?? parseJava(text) ?? (UNIX_SECONDS.test(text) ? Number(text) * 1000 : undefined);
}

function parseIso(text: string): number | undefined {
  const match = ISO.exec(text);
  if (!match) return undefined;
  const [, date = '', day = '', time = '', fraction = '', zone = 'Z'] = match;
  if (date === '9999-12-31' && fraction.startsWith('.9999')) return NEVER_AT;
  const local = `${date}T${time.length === 5 ? `${time}:00` : time}${fraction.slice(0, 4)}Z`;
  const instant = Date.parse(local);
  // An impossible day such as 30 February rolls over in Date.parse; it is no date.
  if (Number.isNaN(instant) || new Date(instant).getUTCDate() !== Number(day)) return undefined;
  return instant - offsetMs(zone);
}

function offsetMs(zone: string): number {
  if (zone === 'Z' || zone === 'z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}

function parseJava(text: string): number | undefined {
  const match = JAVA.exec(text);
  if (!match) return undefined;
  const [, month = '', day = '', time = '', , year = ''] = match;
  const instant = Date.parse(`${day} ${month} ${year} ${time} UTC`);
  return Number.isNaN(instant) || new Date(instant).getUTCDate() !== Number(day) ? undefined : instant;
}
