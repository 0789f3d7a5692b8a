const ISO_STAMP =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;
const COMPACT_STAMP = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/;

/**
 * Reads an ISO 8601 stamp with 0 to 7 (9) digits of fraction, `Z`, an offset or no zone, and ShareFile's legacy
 * `yyyyMMddHHmmss`. ShareFile drops trailing zeros of the fraction, so `.24` is 240 ms.
 * A stamp without a zone is moved by `zonelessOffsetMs`. Returns epoch ms or undefined.
 */
export function parseIsoStamp(text: string, zonelessOffsetMs = 0): number | undefined {
  if (text === last.text && (zonelessOffsetMs === 0 || text.endsWith('Z'))) return last.instant;
  const instant = parseStamp(text, zonelessOffsetMs);
  if (zonelessOffsetMs === 0) last = { text, instant };
  return instant;
}

/** A record's dates are often equal, and each is read more than once. */
let last: { readonly text: string; readonly instant: number | undefined } = { text: '', instant: undefined };

function parseStamp(text: string, zonelessOffsetMs: number): number | undefined {
  const parts = ISO_STAMP.exec(text) ?? COMPACT_STAMP.exec(text);
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part || 0));
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60) return undefined;
  const millisecond = Math.trunc(Number(`0.${parts[7] ?? '0'}`) * 1000 + 1e-9);
  const local = new Date(0);
  local.setUTCFullYear(year, month - 1, day);
  local.setUTCHours(hour, minute, second, millisecond);
  if (local.getUTCDate() !== day && hour < 24) return undefined;
  return local.getTime() - (parts[8] === undefined ? zonelessOffsetMs : offsetMs(parts[8]));
}

function offsetMs(offset: string): number {
  if (offset === 'Z') return 0;
  const digits = offset.replace(':', '');
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5));
  return (digits.startsWith('-') ? -minutes : minutes) * 60_000;
}
