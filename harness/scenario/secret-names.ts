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

/** All texts in JSON below members that `isSecret`; of headers for callbacks their values as well. */
export function secretTexts(value: unknown, isSecret = isSecretInRequest, below = ''): readonly string[] {
  if (typeof value === 'string') return below === '' ? [] : [value, ...(isHeaders(below) ? valuesOf(value) : [])];
  if (Array.isArray(value)) return value.flatMap((item) => secretTexts(item, isSecret, below));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    secretTexts(member, isSecret, below !== '' || !isSecret(name) ? below : name),
  );
}

/** Whether the text under that name is one of headers. */
export function isHeaders(name: string): boolean {
  return /headers$/i.test(name);
}

/** Headers that are written as a JSON object, or as `Name: value` or `Name=value` in lines or between semicolons. */
export function readHeaders(text: string): readonly (readonly [name: string, value: string])[] {
  const headers = parseJson(text);
  if (isRecord(headers)) return Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
  return text.split(/[\r\n;]+/).flatMap((line) => {
    const [, name, value] = /^\s*([^:=]*?)\s*[:=]\s*(.*?)\s*$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  });
}

/** Without scheme words as well: a service may hand on what follows them. */
function valuesOf(text: string): readonly string[] {
  return readHeaders(text).flatMap(([, value]) => [value, ...value.split(/\s+/).slice(1)]);
}
