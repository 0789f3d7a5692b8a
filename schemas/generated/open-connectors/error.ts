// Generated from schemas/open-connectors/error.schema.json by npm run generate; change the schema, not this file.

/**
 * Body of every error answer of Open Connectors.
 */
export interface ConnectorErrorBody {
  /**
   * 24 hexadecimal digits that name the request.
   */
  readonly requestId: string;
  /**
   * What went wrong, for people.
   */
  readonly message: string;
  /**
   * What the provider said, when the provider caused it.
   */
  readonly providerMessage?: string;
}
