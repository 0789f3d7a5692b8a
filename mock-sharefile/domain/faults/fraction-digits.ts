const STAMP = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?Z$/;
/** Digits below the millisecond, which the mock's clock does not have; any would do. */
const BELOW = '4689';

/** Gives a JSON value whose stamps have so many fraction digits; what is cut off is gone, not rounded. */
export function withFractionDigits(value: unknown, digits: number): unknown {
  if (typeof value === 'string') return rewrite(value, digits);
  if (Array.isArray(value)) return value.map((each: unknown) => withFractionDigits(each, digits));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withFractionDigits(each, digits)]));
}

function rewrite(text: string, digits: number): string {
  const match = STAMP.exec(text);
  if (!match) return text;
  const [, seconds = '', fraction = ''] = match;
  const all = `${fraction.padEnd(3, '0')}${BELOW}`.slice(0, digits);
  return digits === 0 ? `${seconds}Z` : `${seconds}.${all}Z`;
}
