// Generated from schemas/harness/baseline.schema.json by npm run generate; change the schema, not this file.

/**
 * Failures that are known and do not count, until they are gone: then their entries must go as well.
 */
export interface Baseline {
  /**
   * One entry for each.
   */
  readonly knownFailures: readonly KnownFailure[];
}
/**
 * One failure that is known.
 */
export interface KnownFailure {
  /**
   * Id of the case, such as verify/signature-is-valid or run/late-index/cure.
   */
  readonly case: string;
  /**
   * Why it is let pass, such as the number of a ticket.
   */
  readonly because?: string;
}
