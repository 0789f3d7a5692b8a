import { toWireDate } from '../../domain/dates/wire-date.ts';
import type { User } from '../../domain/accounts/user.ts';
import type { Entity } from '../entities/entity.ts';
import { accountCollection } from '../entities/account-collection.ts';
import { replyWithOne } from '../entities/reply-with.ts';
import { patchKnown } from '../entities/patch-known.ts';
import type { Fields } from '../render/item-fields.ts';
import type { Reply } from '../reply.ts';
import { readJsonObject } from '../request/read-body.ts';
import type { ApiContext } from '../request/request-context.ts';
import { addressedUserOrSelf } from './find-user.ts';

/** What somebody prefers who never said so; the members are those of the SDK, the values GUESS. */
const DEFAULT_PREFERENCES: Fields = {
  RequireLoginByDefault: false,
  NotifyOnUploadByDefault: false,
  NotifyOnDownloadByDefault: false,
  CanResetPassword: true,
  CanViewMySettings: true,
  IsSharedUserAccount: false,
  TimeZone: 'Eastern Standard Time',
  TimeZoneOffset: -5,
  TimeZoneOffsetMins: -300,
  NotificationInterval: 0,
  TimeFormat: 'h:mm tt',
  LongTimeFormat: 'h:mm:ss tt',
  DateFormat: 'M/d/yyyy',
  UserNotificationLocale: 'en-US',
};

/** GET Users(id)/Preferences. */
export function getUserPreferences(context: ApiContext): Reply {
  return replyWithPreferences(context, addressedUserOrSelf(context));
}

/** PATCH Users(id)/Preferences. */
export async function patchUserPreferences(context: ApiContext): Promise<Reply> {
  const { request, state } = context.exchange;
  const body = await readJsonObject(request, state.settings.maxJsonBytes);
  const user = addressedUserOrSelf(context);
  const preferences = accountCollection<Fields>(state, context.account, 'user-preferences');
  preferences.set(user.id, patchKnown(preferences.get(user.id) ?? {}, body, DEFAULT_PREFERENCES));
  return replyWithPreferences(context, user);
}

function replyWithPreferences(context: ApiContext, user: User): Reply {
  return replyWithOne(context, userPreferences(context, user));
}

/** Writes what somebody prefers. */
export function userPreferences(context: ApiContext, user: User): Entity {
  const own = accountCollection<Fields>(context.exchange.state, context.account, 'user-preferences').get(user.id);
  const path = `Users(${user.id})/Preferences`;
  const members = { ...DEFAULT_PREFERENCES, ...own };
  return { set: 'UserPreferences', type: 'UserPreferences', id: user.id, path, members };
}

/** GET Users(id)/Security. */
export function getUserSecurity(context: ApiContext): Reply {
  return replyWithOne(context, userSecurity(context, addressedUserOrSelf(context)));
}

/** Writes how somebody signs in. */
export function userSecurity(context: ApiContext, user: User): Entity {
  const { twoFactorUsernames } = context.viewer.settings;
  const hasTwoFactor = twoFactorUsernames.some((name) => name.toLowerCase() === user.username.toLowerCase());
  const members = {
    IsDisabled: false,
    IsLocked: false,
    ForcePasswordChange: false,
    PasswordNeverExpires: true,
    LastPasswordChange: toWireDate(user.createdAt),
    UsernameShort: user.username.split('@')[0],
    FailedLoginCount: 0,
    UserAuthenticationType: hasTwoFactor ? 'TwoFactor' : 'Basic',
  };
  const path = `Users(${user.id})/Security`;
  return { set: 'UserSecurity', type: 'UserSecurity', id: user.id, path, members };
}

/** GET Users/Info: about the caller's account. */
export function getUserInfo(context: ApiContext): Reply {
  return replyWithOne(context, userInfo(context));
}

/** Writes what the caller is to know of his account. */
export function userInfo(context: ApiContext): Entity {
  const { user, account, viewer } = context;
  const members = {
    CompanyName: user.company,
    PlanName: 'Enterprise',
    ApplicationUrl: `https://${account.subdomain}.${account.info.AppControlPlane}`,
    StorageCenterUrl: viewer.filesOrigin,
  };
  return { set: 'UserInfo', type: 'UserInfo', id: user.id, path: 'Users/Info', members };
}
