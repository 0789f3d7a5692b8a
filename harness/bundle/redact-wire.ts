import type { WireBody, WireExchange } from '../../schemas/index.ts';
import { parseJson } from '../member-of.ts';
import { isRecord } from '../scenario/body-member.ts';
import { redactHeaders, redactText } from '../scenario/redact-secrets.ts';

/** Names of members, form fields and query parameters that carry secrets on the wire of this chain. */
const SECRET_NAME =
  /^(?:access_token|refresh_token|token|client_secret|password|secret|uploadid|h|apisecret|apikey|oauth\.(?:api\.(?:key|secret)|user\.(?:token|refresh_token))|event\.notification\.(?:signature\.key|basic\.password|callback\.headers))$/i;
/** A grant code is one in requests only: answers have error codes of that name. */
const GRANT_CODE = /^code$/i;
/** Shorter values would be found in texts that have nothing to do with them. */
const SHORTEST = 6;

/** All secrets that went over the wire: by the names of members, fields and parameters, and in Authorization headers. */
export function secretsOnWire(wire: readonly WireExchange[]): readonly string[] {
  const secrets = new Set<string>();
  for (const exchange of wire) {
    const { url, requestHeaders, requestBody, responseBody } = exchange;
    for (const header of Object.entries(requestHeaders))
      if (/^authorization$/i.test(header[0])) for (const secret of authorizationOf(header[1])) secrets.add(secret);
    for (const secret of inFields(URL.parse(url)?.searchParams, true)) secrets.add(secret);
    for (const secret of inBody(requestBody, true)) secrets.add(secret);
    for (const secret of inBody(responseBody, false)) secrets.add(secret);
    for (const secret of inFields(URL.parse(exchange.responseHeaders?.['location'] ?? '')?.searchParams, true))
      secrets.add(secret);
  }
  return [...secrets].filter((secret) => secret.length >= SHORTEST && !/^\*+$/.test(secret));
}

/** The exchange without any of `secrets`, whichever place they have in it. */
export function redactExchange(exchange: WireExchange, secrets: readonly string[]): WireExchange {
  const { requestHeaders, responseHeaders, requestBody, responseBody } = exchange;
  return {
    ...exchange,
    url: redactText(exchange.url, encodedToo(secrets)),
    requestHeaders: redactHeaders(requestHeaders, secrets),
    ...(responseHeaders && { responseHeaders: redactHeaders(responseHeaders, encodedToo(secrets)) }),
    ...(requestBody && { requestBody: redactBody(requestBody, secrets) }),
    ...(responseBody && { responseBody: redactBody(responseBody, secrets) }),
  };
}

function redactBody({ encoding, data }: WireBody, secrets: readonly string[]): WireBody {
  return { encoding, data: encoding === 'utf8' ? redactText(data, encodedToo(secrets)) : data };
}

function encodedToo(secrets: readonly string[]): readonly string[] {
  return [
    ...new Set(secrets.flatMap((secret) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])),
  ];
}

function authorizationOf(value: string): readonly string[] {
  return value.split(',').flatMap((part) => part.trim().split(/\s+/).slice(1));
}

function inFields(fields: URLSearchParams | undefined, isRequest: boolean): readonly string[] {
  return [...(fields ?? [])].flatMap(([name, value]) => (isSecret(name, isRequest) ? [value] : []));
}

function inBody(body: WireBody | undefined, isRequest: boolean): readonly string[] {
  if (body?.encoding !== 'utf8') return [];
  const value = parseJson(body.data);
  return value === undefined ? inFields(new URLSearchParams(body.data), isRequest) : inJson(value, isRequest);
}

function inJson(value: unknown, isRequest: boolean): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => inJson(item, isRequest));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    typeof member === 'string' && isSecret(name, isRequest) ? [member] : inJson(member, isRequest),
  );
}

function isSecret(name: string, isRequest: boolean): boolean {
  return SECRET_NAME.test(name) || (isRequest && GRANT_CODE.test(name));
}
