import { membersOfPage } from '../page/members-of.ts';
import type { Page } from '../page/page.ts';
import type { DocumentationFinding } from '../rules.ts';

/** What a field may not name, by ShareFile's meaning of its two dates (its Item has no others). */
const SWAPPED: Readonly<Record<string, string>> = {
  updatedDateField: 'CreationDate',
  createdDateField: 'ProgenyEditDate',
};

/** Date fields that name the other date of ShareFile. */
export function findSwappedDates(page: Page): readonly DocumentationFinding[] {
  return membersOfPage(page)
    .filter(({ name, value }) => value !== undefined && SWAPPED[name] === value)
    .map(({ name, value = '', line }) => ({ id: 'date-fields-are-swapped', line, text: `${name} is "${value}"` }));
}
