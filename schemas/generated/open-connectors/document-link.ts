// Generated from schemas/open-connectors/document-link.schema.json by npm run generate; change the schema, not this file.

/**
 * Links to a file in the documents hub.
 */
export interface DocumentLink {
  /**
   * Where the platform gives the file.
   */
  readonly cloudElementsLink: string;
  /**
   * Where the provider gives the file for a while.
   */
  readonly providerLink: string;
  /**
   * Where the provider shows the file; not there, or null, where it has no such place.
   */
  readonly providerViewLink?: string | null;
  /**
   * When the provider's link ends, UTC, whole seconds; null where it is not known.
   */
  readonly expires: string | null;
  /**
   * What the provider answered.
   */
  readonly raw?: {};
}
