/** What no public source settles about how clients of all kinds are met. */
export interface ClientSettings {
  /** Whether pages of other origins may call (CORS). Published is only which headers are exposed to them. */
  readonly crossOriginCalls: 'allowed' | 'refused';
  /** Whether the words User, Organization and Element have to be capitalised as the documentation has them. */
  readonly authorizationKeywords: 'as-documented' | 'any-case';
  /** Whether a 401 says in an Elements-Error header what is wrong with the form of the Authorization header. */
  readonly authorizationHints: 'elements-error' | 'none';
}

/** The likeliest choices. */
export const CLIENT_DEFAULTS: ClientSettings = {
  crossOriginCalls: 'allowed',
  authorizationKeywords: 'as-documented',
  authorizationHints: 'elements-error',
};
