import type { Account } from '../../domain/accounts/account.ts';
import type { IssuedTokens } from '../../domain/oauth/token-store.ts';

/** The answer of the token endpoint, all members at the top level, as captured. */
export interface TokenAnswer {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly token_type: 'bearer';
  readonly expires_in: number;
  readonly appcp: string;
  readonly apicp: string;
  readonly subdomain: string;
  readonly access_files_folders: true;
  readonly modify_files_folders: true;
  readonly admin_users: true;
  readonly admin_accounts: true;
  readonly change_my_settings: true;
  readonly web_app_login: true;
}

/** Writes tokens as the service does. */
export function toTokenAnswer(tokens: IssuedTokens, account: Account): TokenAnswer {
  return {
    access_token: tokens.accessToken,
    refresh_token: tokens.refreshToken,
    token_type: 'bearer',
    expires_in: tokens.expiresInSeconds,
    appcp: account.info.AppControlPlane,
    apicp: account.info.ApiControlPlane,
    subdomain: account.subdomain,
    access_files_folders: true,
    modify_files_folders: true,
    admin_users: true,
    admin_accounts: true,
    change_my_settings: true,
    web_app_login: true,
  };
}
