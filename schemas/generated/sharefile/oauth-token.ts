// Generated from schemas/sharefile/oauth-token.schema.json by npm run generate; change the schema, not this file.

/**
 * What ShareFile's token endpoint answers: all members at top level.
 */
export interface OAuthToken {
  /**
   * Two halves of 32 characters joined by $$; lives 8 hours.
   */
  readonly access_token: string;
  /**
   * Same form; the half before $$ equals the access token's.
   */
  readonly refresh_token: string;
  /**
   * How to present the token: Authorization: Bearer.
   */
  readonly token_type: 'bearer';
  /**
   * Seconds until the access token ends; 28800 in every capture.
   */
  readonly expires_in: number;
  /**
   * Application control plane, such as sharefile.com.
   */
  readonly appcp: string;
  /**
   * API control plane, such as sf-api.com; older accounts have sharefile.com.
   */
  readonly apicp: string;
  /**
   * The account's subdomain; clients must use it from now on.
   */
  readonly subdomain: string;
  /**
   * Permission: read files and folders.
   */
  readonly access_files_folders?: boolean;
  /**
   * Permission: change files and folders.
   */
  readonly modify_files_folders?: boolean;
  /**
   * Permission: administer users.
   */
  readonly admin_users?: boolean;
  /**
   * Permission: administer the account.
   */
  readonly admin_accounts?: boolean;
  /**
   * Permission: change one's own settings.
   */
  readonly change_my_settings?: boolean;
  /**
   * Permission: log in to the web application.
   */
  readonly web_app_login?: boolean;
}
