import { isJsonObject } from '../domain/json-reading.ts';

/** The JSON value of a body, or undefined when it is empty or no JSON. */
export function parseJsonBody(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

/** ShareFile's own words in an error body `{code, message: {lang, value}, reason}`. */
export function errorTextOf(body: Buffer): string {
  const value = parseJsonBody(body);
  if (!isJsonObject(value)) return 'no error text';
  const { message, code } = value;
  if (isJsonObject(message) && typeof message['value'] === 'string') return message['value'];
  if (typeof message === 'string') return message;
  return typeof code === 'string' ? code : 'no error text';
}
