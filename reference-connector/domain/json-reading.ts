import { ConnectorError } from './connector-error.ts';

/** A JSON object whose members are not known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object, not an array or null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a value is, for messages: a secret's value must never be repeated, its kind may. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** A refusal of one member, named by its place. */
export function notValid(place: string, reason: string): ConnectorError {
  return new ConnectorError('configuration-not-valid', `${place} ${reason}`);
}
