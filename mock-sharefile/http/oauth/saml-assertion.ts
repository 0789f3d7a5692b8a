import type { Account } from '../../domain/accounts/account.ts';
import { findUserByName } from '../../domain/accounts/account.ts';
import type { User } from '../../domain/accounts/user.ts';
import { OAuthError } from '../../domain/oauth/oauth-error.ts';
import type { Exchange } from '../request/request-context.ts';
import { isRecord } from '../request/read-body.ts';
import { accountOfHost } from './sign-in.ts';

/** The grant type with which the SDKs turn a SAML assertion into tokens. */
export const SAML_GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:saml2-bearer';

const DEEPEST = 8;

/**
 * Reads the NameID of an assertion in base64 (both alphabets). Nothing is signed or checked here: the mock trusts any
 * identity provider. Throws `invalid_grant`. The XML reader is loaded with the first assertion.
 */
export async function readNameId(assertion: string): Promise<string> {
  const xml = Buffer.from(assertion.replaceAll(' ', '+'), 'base64').toString('utf8');
  const nameId = findMember(await parseXml(xml), 'NameID', DEEPEST);
  if (nameId !== undefined && nameId !== '') return nameId;
  throw new OAuthError(
    'invalid_grant',
    'The assertion must be base64 of XML with a NameID that holds an e-mail address.',
  );
}

async function parseXml(xml: string): Promise<unknown> {
  const { XMLParser } = await import('fast-xml-parser');
  try {
    const parsed: unknown = new XMLParser({ removeNSPrefix: true, parseTagValue: false, processEntities: false }).parse(
      xml,
    );
    return parsed;
  } catch {
    return undefined;
  }
}

/** Finds whom an assertion is about, in the account of the host or in any. Throws `invalid_grant`. */
export function findByAssertion(
  exchange: Exchange,
  nameId: string,
): { readonly account: Account; readonly user: User } {
  const named = accountOfHost(exchange);
  for (const account of named ? [named] : exchange.state.accounts.values()) {
    const user = findUserByName(account, nameId);
    if (user) return { account, user };
  }
  throw new OAuthError('invalid_grant', 'The user that the assertion names is not known.');
}

function findMember(value: unknown, name: string, depth: number): string | undefined {
  if (Array.isArray(value)) {
    for (const each of value) {
      const found = findMember(each, name, depth);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!isRecord(value) || depth === 0) return undefined;
  const own = value[name];
  if (typeof own === 'string') return own.trim();
  // A NameID with attributes is read as an object whose text has this name.
  if (isRecord(own) && typeof own['#text'] === 'string') return own['#text'].trim();
  return findMember(Object.values(value), name, depth - 1);
}
