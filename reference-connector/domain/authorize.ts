import { hash, timingSafeEqual } from 'node:crypto';
import type { Authorization } from './parse-authorization.ts';

/** What a request has to prove: platform calls need User and Organization, calls for an instance User and its token. */
export type RequiredAuthorization = 'user-and-organization' | 'user-and-element';

/** The secrets of this connector. */
export interface Secrets {
  readonly userSecret: string;
  readonly organizationSecret: string;
}

/**
 * Whether the header's secrets suffice. A secret that was sent must be right even where it is not required.
 * The Element token is looked up afterwards; here it only has to be there.
 */
export function authorize(sent: Authorization, secrets: Secrets, required: RequiredAuthorization): boolean {
  const user = isSecret(sent.user, secrets.userSecret);
  const organization = isSecret(sent.organization, secrets.organizationSecret);
  if (required === 'user-and-organization') return user && organization;
  return user && (sent.organization === undefined || organization) && sent.element !== undefined;
}

/** Compares in a time that does not depend on where the texts differ. */
export function isSecret(sent: string | undefined, expected: string): boolean {
  return timingSafeEqual(digestOf(sent ?? ''), digestOf(expected)) && sent !== undefined;
}

function digestOf(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}
