import type { Configuration } from '../connector-instance.ts';
import { isJsonObject, notValid } from '../../json-reading.ts';

const HEADERS_KEY = 'event.notification.callback.headers';
/** Headers that the connection itself, or the notification, needs. */
const RESERVED = new Set([
  'connection',
  'content-length',
  'content-type',
  'expect',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'elements-webhook-id',
  'elements-webhook-signature',
]);

/**
 * Headers that an instance wants on its callbacks, lower-case names: `event.notification.basic.username/.password` as
 * basic authentication, and `event.notification.callback.headers`. The format of the latter is not published; taken are
 * a JSON object, or `Name: value` (also `Name=value`) separated by line breaks or semicolons. Throws
 * `configuration-not-valid`, never repeating a value.
 */
export function parseCallbackHeaders(configuration: Configuration): Readonly<Record<string, string>> {
  const username = configuration['event.notification.basic.username'];
  const password = configuration['event.notification.basic.password'];
  const basic = username ? Buffer.from(`${username}:${password ?? ''}`).toString('base64') : undefined;
  return {
    ...(basic !== undefined && { authorization: `Basic ${basic}` }),
    ...Object.fromEntries(readPairs(configuration[HEADERS_KEY]?.trim() ?? '').map(checkHeader)),
  };
}

function readPairs(text: string): readonly (readonly [string, string])[] {
  if (text === '' || text === 'false' || text === 'null') return [];
  if (text.startsWith('{')) return Object.entries(parseObject(text)).map(([name, value]) => [name, String(value)]);
  return text.split(/[\r\n;]+/).flatMap((line) => {
    if (line.trim() === '') return [];
    const [, name = '', value = ''] = /^\s*([^:=]*?)\s*[:=]\s*(.*?)\s*$/.exec(line) ?? [];
    return [[name, value] as const];
  });
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (isJsonObject(value) && Object.values(value).every((member) => typeof member !== 'object')) return value;
  } catch {
    // Said below, without the text: it may hold a secret.
  }
  throw notValid(HEADERS_KEY, 'begins like a JSON object and is none with texts as values.');
}

function checkHeader([name, value]: readonly [string, string]): readonly [string, string] {
  if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)) {
    throw notValid(HEADERS_KEY, 'must be a JSON object, or lines of the form "Name: value".');
  }
  const lower = name.toLowerCase();
  if (RESERVED.has(lower)) throw notValid(HEADERS_KEY, `must not set ${lower}; the notification has its own.`);
  if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value))
    throw notValid(HEADERS_KEY, `has a value for ${lower} that no header can have.`);
  return [lower, value];
}
