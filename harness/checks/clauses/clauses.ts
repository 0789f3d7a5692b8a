import type { Clause } from './clause.ts';
import { PAGE_CLAUSES } from './page-clauses.ts';
import { PROTOCOL_CLAUSES } from './protocol-clauses.ts';

/** All clauses, those of the page first. */
export const CLAUSES: readonly Clause[] = [...PAGE_CLAUSES, ...PROTOCOL_CLAUSES];
