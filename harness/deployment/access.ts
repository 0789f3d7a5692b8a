/** Where an Open Connectors implementation is, and the secrets that its platform calls need. */
export interface OpenConnectorsAccess {
  /** Base URL that ends in `/elements/api-v2`. */
  readonly url: string;
  readonly userSecret: string;
  readonly organizationSecret: string;
}

/** Where a ShareFile account is, and who acts in it. */
export interface ShareFileAccess {
  /** Origin that answers for both the account host and the API host, such as the mock's. */
  readonly url: string;
  readonly subdomain: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly username: string;
  readonly password: string;
  /** A redirect URI that is registered for the client. */
  readonly redirectUri: string;
}
