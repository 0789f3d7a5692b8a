import type { Observation } from '../../schemas/index.ts';
import { isValid, violationsOf } from '../../schemas/index.ts';
import { HarnessError } from '../harness-error.ts';

/** Reads a kept Observation from parsed JSON. Throws `observation-not-valid`, naming each member that is wrong. */
export function parseObservation(value: unknown): Observation {
  if (isValid('harness/observation', value)) return value;
  const faults = violationsOf('harness/observation', value).map(({ message }) => message.replace(/(?<![.?])$/, '.'));
  throw new HarnessError('observation-not-valid', `The observation cannot be judged. ${faults.join(' ')}`);
}
