import { findBlankAuthorization } from './finders/find-blank-authorization.ts';
import { findEmptyCallbacks } from './finders/find-empty-callbacks.ts';
import { findIdFields } from './finders/find-id-fields.ts';
import { findIllegalPatterns } from './finders/find-illegal-patterns.ts';
import { findInvalidJson } from './finders/find-invalid-json.ts';
import { findMisprintedSchemes } from './finders/find-misprinted-schemes.ts';
import { findSwappedDates } from './finders/find-swapped-dates.ts';
import { findTableGaps } from './finders/find-table-gaps.ts';
import { findTwoHosts } from './finders/find-two-hosts.ts';
import type { Page } from './page/page.ts';
import type { DocumentationFinding } from './rules.ts';

const FINDERS: readonly ((page: Page) => readonly DocumentationFinding[])[] = [
  findBlankAuthorization,
  findEmptyCallbacks,
  findIdFields,
  findIllegalPatterns,
  findInvalidJson,
  findMisprintedSchemes,
  findSwappedDates,
  findTableGaps,
  findTwoHosts,
];

/** All that can be found by reading alone, by line. */
export function findAll(page: Page): readonly DocumentationFinding[] {
  return FINDERS.flatMap((find) => find(page)).toSorted((a, b) => a.line - b.line);
}
