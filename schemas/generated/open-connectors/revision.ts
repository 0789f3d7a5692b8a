// Generated from schemas/open-connectors/revision.schema.json by npm run generate; change the schema, not this file.

/**
 * One version of a file in the documents hub.
 */
export interface Revision {
  /**
   * The provider's id of the version.
   */
  readonly id: string;
  /**
   * Name of the file.
   */
  readonly name?: string;
  /**
   * Where the file is.
   */
  readonly path: string;
  /**
   * Bytes of the version.
   */
  readonly size: number;
  /**
   * That it is a file.
   */
  readonly directory: false;
  /**
   * When the version was made, UTC, whole seconds.
   */
  readonly createdDate: string;
  /**
   * When it was last changed, UTC, whole seconds.
   */
  readonly modifiedDate?: string;
  /**
   * Tags of the file.
   */
  readonly tags?: readonly string[];
}
