import type { WireBody, WireExchange } from '../../schemas/index.ts';
import { parseJson } from '../member-of.ts';
import { redactHeaders, redactText } from '../scenario/redact-secrets.ts';
import { isSecretInRequest, isSecretName, secretTexts } from '../scenario/secret-names.ts';

/** Shorter values would be found in texts that have nothing to do with them. */
const SHORTEST = 6;

type IsSecret = (name: string) => boolean;

/** All secrets that went over the wire: by the names of members, fields and parameters, and in Authorization headers. */
function secretsOnWire(wire: readonly WireExchange[]): readonly string[] {
  const secrets = new Set(wire.flatMap(secretsOf));
  return [...secrets].filter((secret) => secret.length >= SHORTEST && !/^\*+$/.test(secret));
}

function secretsOf(exchange: WireExchange): readonly string[] {
  const { url, requestHeaders, requestBody, responseHeaders, responseBody } = exchange;
  const authorizations = Object.entries(requestHeaders).filter(([name]) => /^authorization$/i.test(name));
  return [
    ...authorizations.flatMap(([, value]) => authorizationOf(value)),
    ...inFields(URL.parse(url)?.searchParams, isSecretInRequest),
    ...inBody(requestBody, isSecretInRequest),
    // Answers have the codes of errors under the name of a grant code.
    ...inBody(responseBody, isSecretName),
    ...inFields(URL.parse(responseHeaders?.['location'] ?? '')?.searchParams, isSecretInRequest),
  ];
}

/** The exchanges without any secret of theirs, and without `others`, whichever place they have in them. */
export function redactWire(wire: readonly WireExchange[], others: readonly string[] = []): readonly WireExchange[] {
  const secrets = [...secretsOnWire(wire), ...others];
  return wire.map((exchange) => redactExchange(exchange, secrets));
}

function redactExchange(exchange: WireExchange, secrets: readonly string[]): WireExchange {
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

function inFields(fields: URLSearchParams | undefined, isSecret: IsSecret): readonly string[] {
  return [...(fields ?? [])].flatMap(([name, value]) => (isSecret(name) ? [value] : []));
}

function inBody(body: WireBody | undefined, isSecret: IsSecret): readonly string[] {
  if (body?.encoding !== 'utf8') return [];
  const value = parseJson(body.data);
  return value === undefined ? inFields(new URLSearchParams(body.data), isSecret) : secretTexts(value, isSecret);
}
