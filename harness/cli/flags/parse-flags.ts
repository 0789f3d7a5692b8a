import { InvalidArgumentError } from 'commander';

/** A whole number, also a negative one. */
export function toInteger(text: string): number {
  if (!/^-?\d{1,15}$/.test(text)) throw new InvalidArgumentError('Give a whole number.');
  return Number(text);
}

/** A TCP port; 0 is any free one. */
export function toPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new InvalidArgumentError('Give a port from 0 (any free one) to 65535.');
  return port;
}

/** Minutes above 0, also parts of one. */
export function toMinutes(text: string): number {
  const minutes = Number(text);
  if (!(minutes > 0) || !Number.isFinite(minutes)) throw new InvalidArgumentError('Give a number of minutes above 0.');
  return minutes;
}

/** An ISO 8601 instant as epoch milliseconds. */
export function toInstant(text: string): number {
  const instant = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$/.test(text)
    ? Date.parse(text)
    : NaN;
  if (Number.isNaN(instant)) throw new InvalidArgumentError('Give an instant such as 2026-03-02T09:00:00Z.');
  return instant;
}

/** A whole number above 0. */
export function toCount(text: string): number {
  if (!/^[1-9]\d{0,9}$/.test(text)) throw new InvalidArgumentError('Give a whole number above 0.');
  return Number(text);
}
