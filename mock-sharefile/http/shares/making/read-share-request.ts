import { findUserByName } from '../../../domain/accounts/account.ts';
import { NEVER_AT, roundToTick } from '../../../domain/dates/wire-date.ts';
import { ShareFileError } from '../../../domain/share-file-error.ts';
import type { ShareKind } from '../../../domain/shares/share.ts';
import { UNLIMITED } from '../../../domain/shares/share.ts';
import { objectMember, toEntries } from '../../entities/request-body.ts';
import type { BodyMembers } from '../../request/body-members.ts';
import type { ApiContext } from '../../request/request-context.ts';
import { userNamedBy } from '../../users/find-user.ts';

/** Somebody who is to get a share. */
export interface Recipient {
  readonly userId: string | undefined;
  readonly email: string;
}

const DAY_MS = 86_400_000;

/** Reads `ShareType`. Throws `bad-request`; a share of `Both` cannot be made in one go. */
export function readKind(body: BodyMembers): ShareKind {
  const type = body.text('ShareType')?.toLowerCase();
  if (type === 'send') return 'Send';
  if (type === 'request') return 'Request';
  throw new ShareFileError('bad-request', `ShareType must be Send or Request, not ${JSON.stringify(type ?? null)}.`);
}

/** Reads `MaxDownloads`: a number from 1, or -1 for no limit. Undefined if it is absent. Throws `bad-request`. */
export function readMaxDownloads(body: BodyMembers): number | undefined {
  const value = wholeNumber(body, 'MaxDownloads');
  const isCount = value !== undefined && value >= 1 && value < 2 ** 31;
  if (value === undefined || value === UNLIMITED || isCount) return value;
  throw new ShareFileError(
    'bad-request',
    'MaxDownloads must be a whole number from 1 to 2147483647, or -1 for no limit.',
  );
}

/**
 * Reads when a share ends, from `ExpirationDate` or from `ExpirationDays` (-1 for never). Undefined if both are absent.
 */
export function readExpiry(body: BodyMembers, now: number): number | undefined {
  const instant = body.instant('ExpirationDate');
  if (instant !== undefined) return roundToTick(instant);
  const days = wholeNumber(body, 'ExpirationDays');
  if (days === undefined) return undefined;
  if (days === -1) return NEVER_AT;
  if (days >= 0) return Math.min(NEVER_AT, roundToTick(now + days * DAY_MS));
  throw new ShareFileError('bad-request', 'ExpirationDays must be a whole number from 0, or -1 for never.');
}

/** Reads `Recipients: [{User: {Id}}, {User: {Email}}, {Email}]`. Throws `bad-request`, `item-not-found`. */
export function readRecipients(context: ApiContext, value: unknown): readonly Recipient[] {
  if (value === undefined) return [];
  return toEntries(value).map((entry) => readRecipient(context, objectMember(entry, 'User') ?? entry));
}

/** Reads an array of e-mail addresses. Throws `bad-request`. */
export function readEmails(context: ApiContext, value: unknown): readonly Recipient[] {
  return readTexts(value, 'Emails').map((email) => toRecipient(context, email));
}

/** Gives the recipient with that e-mail address; he may be unknown. Throws `bad-request` for what is no address. */
export function toRecipient(context: ApiContext, email: string): Recipient {
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) {
    throw new ShareFileError('bad-request', `${JSON.stringify(email)} is no e-mail address.`);
  }
  const user = findUserByName(context.account, email);
  return { userId: user?.id, email: user?.email ?? email };
}

/** Reads an array of texts; an absent one is empty. Throws `bad-request`. */
export function readTexts(value: unknown, name: string): readonly string[] {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every((each): each is string => typeof each === 'string')) return value;
  throw new ShareFileError('bad-request', `${name} must be an array of texts.`);
}

function readRecipient(context: ApiContext, reference: BodyMembers): Recipient {
  const user = userNamedBy(context, reference);
  if (user) return { userId: user.id, email: user.email };
  if (reference.text('Id') !== undefined) {
    throw new ShareFileError('item-not-found', 'A recipient could not be found in the system.');
  }
  return toRecipient(context, reference.text('Email') ?? '');
}

function wholeNumber(body: BodyMembers, name: string): number | undefined {
  const value = body.value(name);
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new ShareFileError('bad-request', `${name} must be a whole number, not ${JSON.stringify(value)}.`);
}
