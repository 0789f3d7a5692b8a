import { canonicalId } from '../../domain/ids.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import { accountCollection } from '../entities/account-collection.ts';
import { patchKnown } from '../entities/patch-known.ts';
import { replyWithOne } from '../entities/reply-with.ts';
import type { Fields } from '../render/item-fields.ts';
import type { Reply } from '../reply.ts';
import { readJsonObject } from '../request/read-body.ts';
import type { ApiContext } from '../request/request-context.ts';
import { actOf } from '../request/request-context.ts';
import { parseQuery } from '../routing/parse-query.ts';
import { requireMasterAdmin } from '../users/find-user.ts';
import { accountPreferences, productDefaults } from './account-parts.ts';
import { brandingOf, DEFAULT_BRANDING, toAccountEntity } from './account-entity.ts';

/** GET Accounts, Accounts(id), Accounts?id: the caller's account; there is no other for him. */
export function getAccount(context: ApiContext): Reply {
  const id = context.ids[0] ?? parseQuery(context.exchange.queryText).get('id') ?? '';
  if (id !== '' && canonicalId(id) !== context.account.id) {
    throw new ShareFileError('item-not-found', 'The account that you requested could not be found in the system.');
  }
  return replyWithOne(context, toAccountEntity(context));
}

/** GET Accounts/Branding: an Account with what it looks like. */
export function getBranding(context: ApiContext): Reply {
  return replyWithOne(context, toAccountEntity(context, 'Accounts/Branding'));
}

/** PATCH Accounts/Branding. */
export async function patchBranding(context: ApiContext): Promise<Reply> {
  const { request, state } = context.exchange;
  const body = await readJsonObject(request, state.settings.maxJsonBytes);
  requireMasterAdmin(context);
  const branding = patchKnown(brandingOf(context), body, DEFAULT_BRANDING);
  accountCollection<Fields>(state, context.account, 'branding').set(context.account.id, branding);
  const { account } = context;
  const change = { resourceType: 'Account', operation: 'Update', resourceId: account.id } as const;
  state.announceResource(account, { ...change, at: actOf(context).at });
  return getBranding(context);
}

/** GET Accounts/Preferences. */
export function getAccountPreferences(context: ApiContext): Reply {
  return replyWithOne(context, accountPreferences(context));
}

/** GET Accounts/ProductDefaults. */
export function getProductDefaults(context: ApiContext): Reply {
  return replyWithOne(context, productDefaults(context));
}

/** GET Accounts/SSO: no identity provider is set up in any account of the mock. */
export function getSso(): Reply {
  throw new ShareFileError('item-not-found', 'Single sign-on is not configured for this account.');
}
