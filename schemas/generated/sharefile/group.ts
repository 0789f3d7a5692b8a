// Generated from schemas/sharefile/group.schema.json by npm run generate; change the schema, not this file.

/**
 * A distribution group, as Groups(id) shows it without $select.
 */
export interface Group {
  /**
   * Address of the metadata of this entity.
   */
  readonly 'odata.metadata': string;
  /**
   * Kind of the entity (SDK).
   */
  readonly 'odata.type': 'ShareFile.Api.Models.Group';
  /**
   * Canonical address of the entity.
   */
  readonly url: string;
  /**
   * Prefix g.
   */
  readonly Id: string;
  /**
   * What the group is called.
   */
  readonly Name: string;
  /**
   * Whether all employees see it.
   */
  readonly IsShared: boolean;
  /**
   * How many are in it.
   */
  readonly NumberOfContacts: number;
  /**
   * Who is in it; only with $expand=Contacts.
   *
   * Items: Somebody.
   */
  readonly Contacts?: readonly {}[];
}
