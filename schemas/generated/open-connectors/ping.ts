// Generated from schemas/open-connectors/ping.schema.json by npm run generate; change the schema, not this file.

/**
 * The answer to a ping of an instance.
 */
export interface Ping {
  /**
   * When it was answered, UTC, whole seconds.
   */
  readonly dateTime: string;
  /**
   * What was asked.
   */
  readonly endpoint: string;
}
