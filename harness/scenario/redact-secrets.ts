import { isRecord } from './body-member.ts';
import { isSecretHeader, isSecretInRequest } from './secret-names.ts';

/** What stands where a secret was. */
export const REDACTED = '<redacted>';

/**
 * A copy of JSON without its secrets: values of secret members, and `secrets` wherever they occur in any text.
 * Empty values, null and the service's own masks (`********`) stay, since they are facts and not secrets.
 */
export function redactJson(value: unknown, secrets: readonly string[] = []): unknown {
  if (typeof value === 'string') return redactText(value, secrets);
  if (Array.isArray(value)) return value.map((item) => redactJson(item, secrets));
  if (!isRecord(value)) return value;
  const valueIsSecret = typeof value['key'] === 'string' && isSecretInRequest(value['key']);
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const isSecret = isSecretInRequest(name) || (valueIsSecret && name === 'propertyValue');
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
      if (/^(?:proxy-)?authorization$/i.test(name)) return [name, redactAuthorization(value)];
      return [name, isSecretHeader(name) && value !== '' ? REDACTED : redactText(value, secrets)];
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
