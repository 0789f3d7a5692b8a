/** The parts of an Authorization header of the platform; a part that was not sent is undefined. */
export interface Authorization {
  readonly user: string | undefined;
  readonly organization: string | undefined;
  readonly element: string | undefined;
}

const NONE: Authorization = { user: undefined, organization: undefined, element: undefined };

/**
 * Reads `User <secret>, Organization <secret>[, Element <token>]`. The order varies in the documentation, so parts are
 * found by keyword, in any case where `keywords` says so. Secrets may contain `=`, `/` and `+`, never a comma. Anything
 * unreadable gives no parts.
 */
export function parseAuthorization(
  header: string | undefined,
  keywords: 'as-documented' | 'any-case' = 'as-documented',
): Authorization {
  if (header === undefined || header.length > 4096) return NONE;
  const found: { user?: string; organization?: string; element?: string } = {};
  for (const part of header.split(',')) {
    const [, word = '', secret] = /^\s*(\w+)(?:\s+(\S+))?\s*$/.exec(part) ?? [];
    const keyword = keywords === 'any-case' ? word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase() : word;
    if (!/^(?:User|Organization|Element)$/.test(keyword) || secret === undefined) return NONE;
    if (keyword === 'User') found.user = secret;
    else if (keyword === 'Organization') found.organization = secret;
    else found.element = secret;
  }
  return { ...NONE, ...found };
}
