import { compileJavaDatePattern } from './java-date-pattern.ts';
import { parseIsoStamp } from './parse-iso-stamp.ts';
import { zoneOf } from './zones.ts';

/** `iso-first` reads ISO texts by their own digits; `java-lenient` lets the pattern misread them as Java would (B-07). */
export type StampParsing = 'iso-first' | 'java-lenient';

/** What becomes of a stamp that its pattern cannot read: tried as ISO, record skipped, or taken for 1970 (B-07). */
export type UnparsableStamp = 'read-as-iso' | 'skip' | 'epoch';

/** The two choices about stamps that no source settles. */
export interface StampPolicy {
  readonly stampParsing: StampParsing;
  readonly unparsableStamp: UnparsableStamp;
}

/** A stamp as read: an instant (epoch ms), nothing usable, or a reason to drop the record. */
export type ReadStamp = number | 'unknown' | 'skip';

/** Reads one date member of polled records. */
export type StampReader = (value: unknown, policy: StampPolicy) => ReadStamp;

/**
 * Builds the reader of a date member. `format` is a Java pattern, `milliseconds`, or empty (ISO);
 * throws `date-pattern-not-valid`. The zone must have been loaded before the reader is used.
 */
export function createStampReader(format: string, zoneName: string): StampReader {
  const pattern = format === '' || format === 'milliseconds' ? undefined : compileJavaDatePattern(format);
  const readIso = (text: string): number | undefined => parseZonedIso(text, zoneName);
  return (value, policy) => {
    if (typeof value === 'number') return value;
    if (typeof value !== 'string' || value === '') return 'unknown';
    if (format === 'milliseconds' && /^-?\d+$/.test(value)) return Number(value);
    const isoFirst = pattern === undefined || policy.stampParsing === 'iso-first';
    const read = (isoFirst ? readIso(value) : undefined) ?? pattern?.parse(value, zoneOf(zoneName));
    if (read !== undefined) return read;
    if (policy.unparsableStamp === 'read-as-iso') return readIso(value) ?? 'unknown';
    return policy.unparsableStamp === 'epoch' ? 0 : 'skip';
  };
}

function parseZonedIso(text: string, zoneName: string): number | undefined {
  const asUtc = parseIsoStamp(text);
  if (asUtc === undefined || /(Z|[+-]\d{2}:?\d{2})$/.test(text.slice(10))) return asUtc;
  // A stamp without a zone is in the configured one; the pattern engine knows its rules.
  return ZONELESS.parse(new Date(asUtc).toISOString().slice(0, 23), zoneOf(zoneName));
}

const ZONELESS = compileJavaDatePattern("yyyy-MM-dd'T'HH:mm:ss.SSS");
