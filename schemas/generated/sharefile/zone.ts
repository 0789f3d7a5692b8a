// Generated from schemas/sharefile/zone.schema.json by npm run generate; change the schema, not this file.

/**
 * Where the contents of an account are kept.
 */
export interface Zone {
  /**
   * Address of the metadata of this entity.
   */
  readonly 'odata.metadata': string;
  /**
   * Kind of the entity (SDK).
   */
  readonly 'odata.type': 'ShareFile.Api.Models.Zone';
  /**
   * Canonical address of the entity.
   */
  readonly url: string;
  /**
   * Prefix zp.
   */
  readonly Id: string;
  /**
   * What the zone is called.
   */
  readonly Name: string;
  /**
   * Who runs it (SDK).
   */
  readonly ZoneType: 'Private' | 'Public' | 'PrivateZeroKnowledge' | 'CitrixManaged' | 'PrivateCitrixManaged';
  /**
   * Version of its software.
   */
  readonly Version?: string;
  /**
   * What it can do, a name of ZoneService.
   */
  readonly ZoneServices: string;
  /**
   * Whether it is for health data.
   */
  readonly IsHIPAAZone?: boolean;
  /**
   * Whether several accounts share it.
   */
  readonly IsMultiTenant?: boolean;
  /**
   * Its servers; only with $expand=StorageCenters.
   *
   * Items: A server.
   */
  readonly StorageCenters?: readonly {}[];
}
