import type { ConnectorError, ConnectorErrorCode } from '../domain/connector-error.ts';

/** The HTTP status of each error. Documented: 400, 401, 403, 404, 405, 406, 409, 413, 415, 429, 500, 502. */
const STATUS: Readonly<Record<ConnectorErrorCode, number>> = {
  'account-not-allowed': 403,
  'api-limit-exceeded': 429,
  // Unless the setting unsupportedApiStatus says otherwise.
  'api-not-supported': 404,
  'body-not-readable': 400,
  'body-too-large': 413,
  'callback-host-not-allowed': 400,
  'configuration-incomplete': 400,
  'configuration-not-valid': 400,
  'credentials-not-valid': 401,
  'date-pattern-not-valid': 400,
  'grant-code-refused': 400,
  'instance-disabled': 403,
  'item-exists': 409,
  'media-type-not-supported': 415,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'not-found': 404,
  'provider-answered-badly': 502,
  'provider-refused-credentials': 401,
  'provider-refused-request': 400,
  'provider-unreachable': 502,
  'request-not-valid': 400,
  'settings-not-valid': 500,
  'shell-removed-quotes': 400,
  'signature-not-valid': 401,
  'where-not-readable': 400,
};

/** The settings that choose a status. */
export interface StatusSettings {
  readonly unsupportedApiStatus: number;
  /** Status of a call for which ShareFile refused the instance's tokens (B-20). */
  readonly refusedTokenStatus: number;
}

/** The status that an error is answered with; what ShareFile refused keeps ShareFile's status, but for tokens. */
export function statusOf(error: ConnectorError, settings: StatusSettings): number {
  if (error.code === 'api-not-supported') return settings.unsupportedApiStatus;
  if (error.code === 'provider-refused-credentials') return settings.refusedTokenStatus;
  if (error.code === 'provider-refused-request') return error.providerStatus ?? STATUS[error.code];
  return STATUS[error.code];
}
