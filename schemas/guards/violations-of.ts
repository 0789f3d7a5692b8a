import type { ErrorObject } from 'ajv/dist/2020.js';
import { loadValidator } from './load-validator.ts';
import type { SchemaName } from './load-validator.ts';
import { toViolation } from './to-violation.ts';
import type { Violation } from './to-violation.ts';

export type { Violation } from './to-violation.ts';

function isBelow(path: string, other: string): boolean {
  return other.startsWith(`${path}/`);
}

/** Whether an error only says that some branch failed, while others say what failed in it. */
function isEcho(error: ErrorObject, all: readonly ErrorObject[]): boolean {
  const at = error.instancePath;
  const isChoice = ({ keyword }: ErrorObject): boolean => keyword === 'anyOf' || keyword === 'oneOf';
  if (error.keyword === 'if') return true;
  if (isChoice(error)) {
    return all.some((other) => !isChoice(other) && (other.instancePath === at || isBelow(at, other.instancePath)));
  }
  const isRefusedBranch = error.keyword === 'type' && all.some((other) => isChoice(other) && other.instancePath === at);
  return isRefusedBranch && all.some((other) => isBelow(at, other.instancePath));
}

/** Joins what the branches of a choice expected at one place: an object or a string. */
function mergeTypes(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  return errors.flatMap((error, index) => {
    if (error.keyword !== 'type') return [error];
    const same = errors.filter(
      ({ keyword, instancePath }) => keyword === 'type' && instancePath === error.instancePath,
    );
    if (errors.indexOf(same[0] ?? error) !== index) return [];
    const types = same.flatMap(({ params }): unknown[] => [params['type']].flat());
    return [{ ...error, params: { type: [...new Set(types)] } }];
  });
}

/**
 * Everything in which a value departs from the named schema, in words; empty when it keeps to it.
 *
 * @example
 * violationsOf('open-connectors/notification', body).map(({ message }) => message);
 */
export function violationsOf(name: SchemaName, value: unknown): readonly Violation[] {
  const validate = loadValidator(name, 'all');
  if (validate(value)) return [];
  const errors = validate.errors ?? [];
  const telling = mergeTypes(errors.filter((error) => !isEcho(error, errors)));
  const violations = telling.map(toViolation);
  const sentences = new Set<string>();
  return violations.filter(({ message }) => !sentences.has(message) && sentences.add(message));
}
