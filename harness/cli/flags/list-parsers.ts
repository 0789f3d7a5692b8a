import type { Option } from 'commander';
import { InvalidArgumentError } from 'commander';
import { toReporters } from '../reporters/report-flags.ts';

/** Adds one target to those given before. */
export function toTargets(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/** Adds whole minutes, separated by commas, to those given before. */
export function toIntervals(text: string, before: readonly number[] = []): readonly number[] {
  const minutes = text.split(',').map(Number);
  if (minutes.some((one) => !Number.isInteger(one) || one < 1 || one > 1440)) {
    throw new InvalidArgumentError('Give whole minutes from 1 to 1440, such as 1,5,15,60.');
  }
  return [...before, ...minutes];
}

/** The parsers of flags that are given once for each member of a list, and add it to those before. */
const LIST_PARSERS: ReadonlySet<unknown> = new Set([toReporters, toTargets, toIntervals]);

/** Whether a flag takes several values: by its own syntax, or because its parser collects them. */
export function isList({ variadic, parseArg }: Option): boolean {
  return variadic || LIST_PARSERS.has(parseArg);
}
