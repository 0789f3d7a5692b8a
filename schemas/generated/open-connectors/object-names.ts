// Generated from schemas/open-connectors/object-names.schema.json by npm run generate; change the schema, not this file.

/**
 * The objects of an instance, by name.
 */
export type ObjectNames = readonly string[];
