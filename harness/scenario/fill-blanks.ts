import type { Blank, Repair } from '../../schemas/index.ts';
import { BLANK_RULES } from './blanks.ts';
import type { BlankValues } from './blanks.ts';
import { readMember, toMemberName, withMember } from './body-member.ts';
import type { DocumentedRequest } from './curl/parse-curl.ts';

/** A documented request that can be sent, what was filled into it and what was put right. */
export interface FilledRequest {
  readonly request: DocumentedRequest;
  readonly blanks: readonly Blank[];
  readonly repairs: readonly Repair[];
}

/** The page prints `https;//mycoolapp.com` three times; no URL has that form. */
const MISTYPED_SCHEME = /^(https?);\/\//i;

/**
 * Fills the blanks that the documentation leaves (credentials, codes, URLs, names) and repairs what it misprints.
 * A member that a document does not have stays absent; `blanks` and `repairs` hold no secret.
 */
export function fillBlanks(documented: DocumentedRequest, values: BlankValues): FilledRequest {
  const credentials = fillCredentials(documented, values);
  const repaired = repairUrls(documented.body);
  let body = repaired.body;
  const blanks = [...credentials.blanks];
  for (const rule of BLANK_RULES) {
    const was = readMember(body, rule.path);
    if (typeof was !== 'string' || !rule.isBlank(was) || was === rule.value(values)) continue;
    body = withMember(body, rule.path, rule.value(values));
    const printed = readMember(documented.body, rule.path);
    blanks.push({
      member: toMemberName(rule.path),
      was: typeof printed === 'string' ? printed : was,
      filledWith: rule.described(values),
    });
  }
  return { request: { ...documented, headers: credentials.headers, body }, blanks, repairs: repaired.repairs };
}

function fillCredentials(
  documented: DocumentedRequest,
  values: BlankValues,
): { readonly headers: DocumentedRequest['headers']; readonly blanks: readonly Blank[] } {
  const was = documented.headers['authorization'] ?? '';
  const authorization = `User ${values.userSecret}, Organization ${values.organizationSecret}`;
  if (was === authorization) return { headers: documented.headers, blanks: [] };
  return {
    headers: { ...documented.headers, authorization },
    blanks: [{ member: 'authorization', was, filledWith: 'the user secret and the organization secret' }],
  };
}

function repairUrls(documentedBody: unknown): { readonly body: unknown; readonly repairs: readonly Repair[] } {
  let body = documentedBody;
  const repairs: Repair[] = [];
  for (const key of ['oauth.callback.url', 'event.notification.callback.url']) {
    const path = ['configuration', key];
    const was = readMember(body, path);
    if (typeof was !== 'string' || !MISTYPED_SCHEME.test(was)) continue;
    const now = was.replace(MISTYPED_SCHEME, '$1://');
    body = withMember(body, path, now);
    repairs.push({ quirk: 'Q8', member: toMemberName(path), was, now });
  }
  return { body, repairs };
}
