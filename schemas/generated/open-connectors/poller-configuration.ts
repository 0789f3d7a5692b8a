// Generated from schemas/open-connectors/poller-configuration.schema.json by npm run generate; change the schema, not this file.

/**
 * A boolean, as JSON boolean or as text: sibling pages write both.
 */
export type Flag = true | false | 'true' | 'false';
/**
 * A whole number, as JSON number or as text.
 */
export type WholeNumber = number | string;

/**
 * What to poll: one entry for each resource, keyed by its name (documents), which may be a path with variables.
 */
export interface PollerConfiguration {
  readonly [k: string]: PolledResource;
}
/**
 * How one resource is polled.
 */
export interface PolledResource {
  /**
   * Path of the platform that is queried as the instance, with a template for the time of the last poll such as ${gmtDate:yyyy-MM-dd'T'HH:mm:ss'Z'}.
   */
  readonly url: string;
  /**
   * JSON path of the id in each record, becomes objectId. The documented template says id, ShareFile's records have Id.
   */
  readonly idField: string;
  /**
   * Where and how the records carry their dates; some elements do without.
   */
  readonly datesConfiguration?: DatesConfiguration;
  /**
   * Drop records not updated since the last poll; default true.
   */
  readonly filterByUpdatedDate?: Flag;
  /**
   * The archived page's spelling of filterByUpdatedDate.
   */
  readonly filterByUpdateDate?: Flag;
  /**
   * Also drop records newer than the start of this poll; default false (inferred).
   */
  readonly filterByCurrentDate?: Flag;
  /**
   * Seconds within which created and updated count as equal; default not stated, 0 (inferred).
   */
  readonly createdCheckTolerance?: WholeNumber;
  /**
   * Records to ask for at once; default: the element's.
   */
  readonly pageSize?: WholeNumber;
  /**
   * Seconds subtracted from the last poll's date; default 0.
   */
  readonly pollDelay?: WholeNumber;
  /**
   * The archived page's misplaced datesConfiguration.updatedDateTimezone.
   */
  readonly updatedDateTimezone?: string;
}
/**
 * Where a record carries its dates and how they are written.
 */
export interface DatesConfiguration {
  /**
   * JSON path of the date that identifies an updated object; dots allowed.
   */
  readonly updatedDateField?: string;
  /**
   * Pattern of Java's SimpleDateFormat, milliseconds, or empty.
   */
  readonly updatedDateFormat?: string;
  /**
   * Zone of that date; in the documented JSON, not in its parameter table.
   */
  readonly updatedDateTimezone?: string;
  /**
   * JSON path of the date that identifies a created object; dots allowed.
   */
  readonly createdDateField?: string;
  /**
   * Pattern of Java's SimpleDateFormat, milliseconds, or empty.
   */
  readonly createdDateFormat?: string;
  /**
   * Zone of that date; in the documented JSON, not in its parameter table.
   */
  readonly createdDateTimezone?: string;
}
