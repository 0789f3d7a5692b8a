import type { SchemaTypes } from '../generated/index.ts';
import { loadValidator } from './load-validator.ts';
import type { SchemaName } from './load-validator.ts';

/**
 * Whether a value keeps to the named schema; from then on it has the schema's type.
 *
 * @example
 * if (isValid('open-connectors/notification', body)) console.log(body.message.eventId);
 */
export function isValid<Name extends SchemaName>(name: Name, value: unknown): value is SchemaTypes[Name] {
  return loadValidator(name, 'first')(value);
}
