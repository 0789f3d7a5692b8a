// Generated from schemas/open-connectors/cloud-file.schema.json by npm run generate; change the schema, not this file.

/**
 * A file or folder in the documents hub, the same for every provider.
 */
export interface CloudFile {
  /**
   * The provider's id.
   */
  readonly id?: string;
  /**
   * Name in its folder.
   */
  readonly name?: string;
  /**
   * Where it is below the instance's root folder.
   */
  readonly path: string;
  /**
   * Bytes.
   */
  readonly size?: number;
  /**
   * Whether it is a folder.
   */
  readonly directory?: boolean;
  /**
   * When it was created, UTC, whole seconds.
   */
  readonly createdDate?: string;
  /**
   * When it was last changed, UTC, whole seconds.
   */
  readonly modifiedDate?: string;
  /**
   * Tags, kept by the platform.
   */
  readonly tags?: readonly string[];
}
