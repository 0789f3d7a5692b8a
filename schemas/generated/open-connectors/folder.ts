// Generated from schemas/open-connectors/folder.schema.json by npm run generate; change the schema, not this file.

/**
 * A folder in the documents hub.
 */
export interface HubFolder {
  /**
   * The provider's id.
   */
  readonly id: string;
  /**
   * Name in its folder.
   */
  readonly name: string;
  /**
   * Where it is below the instance's root folder.
   */
  readonly path: string;
  /**
   * Bytes of all that is in it, as ShareFile counts them.
   */
  readonly size?: number;
  /**
   * That it is a folder.
   */
  readonly directory: true;
  /**
   * When it was created, UTC, whole seconds.
   */
  readonly createdDate?: string;
  /**
   * When it, or anything in it, was last changed, UTC, whole seconds.
   */
  readonly modifiedDate?: string;
  /**
   * Tags, kept by the platform.
   */
  readonly tags?: readonly string[];
}
