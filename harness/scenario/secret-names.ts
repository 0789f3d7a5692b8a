import { parseJson } from '../member-of.ts';
import { isRecord } from './body-member.ts';

/**
 * How the names end of what is secret in this chain: settings of both services, members of bodies, form fields, query
 * parameters, headers. The name of something about a secret (`maskTokens`, `token_type`) ends otherwise, but for page tokens.
 */
const SECRET_NAME =
  /(?:secret|password|passwd|(?<!page[._-]?)token|signature[._-]?key|callback\.headers|api[._-]?key|credential|authorization)s?$/i;
/** Parts of an upload's address at ShareFile; who knows them may write. */
const UPLOAD_RIGHT = /^(?:uploadid|h)$/i;
const SECRET_HEADERS = new Set(['cookie', 'set-cookie']);
/** The name of a grant code, which answers have for the codes of errors as well. */
const GRANT_CODE = 'code';

/** Whether a text under that name is secret wherever it stands. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) || UPLOAD_RIGHT.test(name);
}

/** Whether a text under that name is secret in a request. */
export function isSecretInRequest(name: string): boolean {
  return isSecretName(name) || name.toLowerCase() === GRANT_CODE;
}

/** Whether the value of that header is secret as a whole; of `authorization` only a part is. */
export function isSecretHeader(name: string): boolean {
  return SECRET_HEADERS.has(name.toLowerCase()) || isSecretName(name);
}

/** All texts in JSON below members that `isSecret`; of header lines (`Name: value`) the values as well. */
export function secretTexts(value: unknown, isSecret = isSecretInRequest, below = false): readonly string[] {
  if (typeof value === 'string') return below ? [value, ...valuesOfHeaders(value)] : [];
  if (Array.isArray(value)) return value.flatMap((item) => secretTexts(item, isSecret, below));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => secretTexts(member, isSecret, below || isSecret(name)));
}

/** The values of headers that are written as lines, or as JSON; none when the text is something else. */
export function valuesOfHeaders(text: string): readonly string[] {
  const headers = parseJson(text);
  if (isRecord(headers)) return Object.values(headers).filter((value) => typeof value === 'string');
  const lines = text.split(/\r?\n/).map((line) => /^[\w-]+\s*:\s*(.*)$/.exec(line)?.[1]);
  return lines.flatMap((value) => value ?? []);
}
