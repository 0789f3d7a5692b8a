import type { Entity } from '../entities/entity.ts';
import type { Fields } from '../render/item-fields.ts';
import type { ApiContext } from '../request/request-context.ts';

/** Writes the preferences of an account. What the mock does not do is off; what decides nothing here is left out. */
export function accountPreferences(context: ApiContext): Entity {
  const { account, viewer } = context;
  const { settings } = viewer;
  const members = {
    AccountID: account.id,
    EnableViewOnly: true,
    RequireLoginOnDownload: false,
    RequireLoginByDefault: false,
    EnableClientSend: settings.clientsMayShare,
    EnableThumbnails: false,
    EnableSSO: false,
    EnableVersioning: settings.versioning,
    DefaultIsVersioned: settings.versioning,
    DefaultMaxVersions: -1,
    EnableOAuth: true,
    OAuth2RefreshTokenLifetimeMinutes: Math.floor(settings.refreshTokenLifetimeSeconds / 60),
    AdminIsSuperUser: true,
    EnableHomeFolders: true,
    EnableFileLocking: settings.fileLocks !== 'off',
    EnableAntiVirus: true,
    EnableTwoFactorAuth: settings.twoFactorUsernames.length > 0,
    CreatorCanDelete: true,
    CanStoreItemsInShareFile: true,
    SystemType: 'ShareFile',
    NotificationLocale: 'en-US',
  };
  return toPart(context, 'AccountPreferences', 'Accounts/Preferences', members);
}

/** Writes what the product is called in an account. */
export function productDefaults(context: ApiContext): Entity {
  const { info } = context.account;
  const members = {
    ProductName: 'ShareFile',
    DefaultWindowTitle: 'ShareFile',
    TopLevelDomain: info.AppControlPlane,
    APITopLevelDomain: info.ApiControlPlane,
    DefaultApiVersion: 'v3',
    SystemType: 'ShareFile',
  };
  return toPart(context, 'ProductDefaults', 'Accounts/ProductDefaults', members);
}

function toPart(context: ApiContext, type: string, path: string, members: Fields): Entity {
  return { set: type, type, id: context.account.id, path, members };
}
