/** What the connector can refuse or fail at; `http/error-status.ts` turns each into a status. */
export type ConnectorErrorCode =
  | 'account-not-allowed'
  | 'api-limit-exceeded'
  | 'api-not-supported'
  | 'body-not-readable'
  | 'body-too-large'
  | 'callback-host-not-allowed'
  | 'configuration-incomplete'
  | 'configuration-not-valid'
  | 'credentials-not-valid'
  | 'date-pattern-not-valid'
  | 'grant-code-refused'
  | 'instance-disabled'
  | 'item-exists'
  | 'media-type-not-supported'
  | 'method-not-allowed'
  | 'not-acceptable'
  | 'not-found'
  | 'provider-answered-badly'
  | 'provider-refused-credentials'
  | 'provider-refused-request'
  | 'provider-unreachable'
  | 'request-not-valid'
  | 'settings-not-valid'
  | 'shell-removed-quotes'
  | 'signature-not-valid'
  | 'where-not-readable';

/** A refusal or failure of the connector; `message` says what was tried, what was met and what to do. */
export class ConnectorError extends Error {
  readonly code: ConnectorErrorCode;
  /** What ShareFile said, where ShareFile caused the failure. */
  readonly providerMessage: string | undefined;
  /** ShareFile's HTTP status, where it gave one. */
  readonly providerStatus: number | undefined;
  /** Headers that go with the refusal, as Allow does with a 405. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ConnectorErrorCode,
    message: string,
    provider: { readonly message?: string; readonly status?: number; readonly cause?: unknown } = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message, { cause: provider.cause });
    this.name = 'ConnectorError';
    this.code = code;
    this.providerMessage = provider.message;
    this.providerStatus = provider.status;
    this.headers = headers;
  }
}
