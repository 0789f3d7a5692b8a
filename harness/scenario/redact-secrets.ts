import { isRecord } from './body-member.ts';

/** What stands where a secret was. */
const REDACTED = '<redacted>';

/** Members whose values are secret wherever they stand, in requests and in answers. */
const SECRET_MEMBERS = new Set([
  'access_token',
  'code',
  'client_secret',
  'event.notification.basic.password',
  'event.notification.callback.headers',
  'event.notification.signature.key',
  'oauth.api.key',
  'oauth.api.secret',
  'oauth.user.refresh_token',
  'oauth.user.token',
  'password',
  'refresh_token',
  'secret',
  'token',
]);

const SECRET_HEADERS = new Set(['cookie', 'proxy-authorization', 'set-cookie', 'x-api-key']);

/**
 * A copy of JSON without its secrets: values of secret members, and `secrets` wherever they occur in any text.
 * Empty values, null and the service's own masks (`********`) stay, since they are facts and not secrets.
 */
export function redactJson(value: unknown, secrets: readonly string[] = []): unknown {
  if (typeof value === 'string') return redactText(value, secrets);
  if (Array.isArray(value)) return value.map((item) => redactJson(item, secrets));
  if (!isRecord(value)) return value;
  const valueIsSecret = typeof value['key'] === 'string' && SECRET_MEMBERS.has(value['key']);
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const isSecret = SECRET_MEMBERS.has(name) || (valueIsSecret && name === 'propertyValue');
      return [name, isSecret ? redactMember(member) : redactJson(member, secrets)];
    }),
  );
}

function redactMember(value: unknown): unknown {
  if (typeof value === 'string') return /^\**$/.test(value) ? value : REDACTED;
  return value === null || typeof value === 'boolean' ? value : REDACTED;
}

/** A copy of headers without their secrets; of `authorization` the scheme words stay, so that its form can be seen. */
export function redactHeaders(
  headers: Readonly<Record<string, string>>,
  secrets: readonly string[] = [],
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      const key = name.toLowerCase();
      if (key === 'authorization') return [name, redactAuthorization(value)];
      return [name, SECRET_HEADERS.has(key) && value !== '' ? REDACTED : redactText(value, secrets)];
    }),
  );
}

function redactAuthorization(value: string): string {
  return value
    .split(',')
    .map((part) => {
      const [, scheme, secret = ''] = /^\s*([A-Za-z]+)(?:\s+(.*))?$/s.exec(part) ?? [];
      if (scheme === undefined) return part.trim() === '' ? '' : REDACTED;
      return secret.trim() === '' ? scheme : `${scheme} ${REDACTED}`;
    })
    .join(', ');
}

/** A text in which each of `secrets` (those of at least four characters) is replaced. */
export function redactText(text: string, secrets: readonly string[]): string {
  // Longest first, so that a secret that contains another one goes as a whole.
  const longestFirst = secrets.filter((secret) => secret.length >= 4).sort((one, other) => other.length - one.length);
  return longestFirst.reduce((redacted, secret) => redacted.replaceAll(secret, REDACTED), text);
}
