/** An application that may ask for tokens. */
export interface OAuthClient {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where a sign-in may return to, compared exactly. */
  readonly redirectUris: readonly string[];
}

/** How tokens behave. */
export interface OAuthSettings {
  readonly clients: readonly OAuthClient[];
  /** Whether unknown clients are let in with any secret and any redirect URI. Off: the service knows its clients. */
  readonly openClients: boolean;
  /** Status of an unknown client or a wrong secret. GUESS: 400; RFC 6749 has both. */
  readonly invalidClientStatus: 400 | 401;
  /**
   * How `h` is written at the end of a redirect URI. Its algorithm was seen, its encoding not; base64 is what other
   * URLs have.
   */
  readonly redirectHashEncoding: 'base64' | 'hex';
  /** 8 hours, captured from live answers. */
  readonly accessTokenLifetimeSeconds: number;
  /** "Minutes" by integrators' reports. GUESS: 5. */
  readonly authorizationCodeLifetimeSeconds: number;
  /** An account preference without a published default. GUESS: 0, which means for ever. */
  readonly refreshTokenLifetimeSeconds: number;
  /**
   * What becomes of a refresh token that was used. GUESS: replaced and revoked at once, which explains the
   * `invalid_grant` that integrators report after concurrent refreshes. `grace` keeps the old one for a while,
   * `none` answers with the same one again.
   */
  readonly refreshTokenRotation: 'rotate-and-revoke' | 'grace' | 'none';
  readonly refreshTokenGraceSeconds: number;
}
