/**
 * Reads a date as ShareFile and Open Connectors write them: ISO 8601 with 0 to 7 fraction digits, `Z`, an offset, or
 * no zone (some storage connectors), which is taken as UTC. Returns epoch milliseconds, the digits below them cut.
 */
export function parseWireDate(text: unknown): number | undefined {
  if (typeof text !== 'string') return undefined;
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,7}))?(Z|[+-]\d\d:?\d\d)?$/.exec(text);
  if (!match) return undefined;
  const [, seconds = '', fraction = '', zone = 'Z'] = match;
  const instant = Date.parse(`${seconds}.${fraction.padEnd(3, '0').slice(0, 3)}${zone}`);
  return Number.isNaN(instant) ? undefined : instant;
}

/** An instant (epoch milliseconds) as documents write it. */
export function toInstantText(instant: number): string {
  return new Date(instant).toISOString();
}
