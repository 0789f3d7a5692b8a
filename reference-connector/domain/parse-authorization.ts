/** The parts of an Authorization header of the platform; a part that was not sent is undefined. */
export interface Authorization {
  readonly user: string | undefined;
  readonly organization: string | undefined;
  readonly element: string | undefined;
}

const NONE: Authorization = { user: undefined, organization: undefined, element: undefined };

/**
 * Reads `User <secret>, Organization <secret>[, Element <token>]`. The order varies in the documentation, so parts are
 * found by keyword. Secrets may contain `=`, `/` and `+`, never a comma. Anything unreadable gives no parts.
 */
export function parseAuthorization(header: string | undefined): Authorization {
  if (header === undefined || header.length > 4096) return NONE;
  const found: { user?: string; organization?: string; element?: string } = {};
  for (const part of header.split(',')) {
    const [, keyword, secret] = /^\s*(User|Organization|Element)(?:\s+(\S+))?\s*$/.exec(part) ?? [];
    if (keyword === undefined || secret === undefined) return NONE;
    if (keyword === 'User') found.user = secret;
    else if (keyword === 'Organization') found.organization = secret;
    else found.element = secret;
  }
  return { ...NONE, ...found };
}
