export type * from './generated/index.ts';
export { schemaNames } from './generated/index.ts';
export { isValid } from './guards/is-valid.ts';
export { nearestName } from './guards/nearest-name.ts';
export type { SchemaName } from './guards/load-validator.ts';
export { violationsOf } from './guards/violations-of.ts';
export type { Violation } from './guards/violations-of.ts';
