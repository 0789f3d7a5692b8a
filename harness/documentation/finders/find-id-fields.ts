import { membersOfPage } from '../page/members-of.ts';
import type { Page } from '../page/page.ts';
import type { DocumentationFinding } from '../rules.ts';

/** Every `idField` that is not `Id`, and what the page says elsewhere. */
export function findIdFields(page: Page): readonly DocumentationFinding[] {
  const fields = membersOfPage(page).filter(({ name, value }) => name === 'idField' && value !== undefined);
  return fields
    .filter(({ value }) => value !== 'Id')
    .map(({ line, value = '' }) => {
      const others = fields
        .filter((other) => other.value !== value)
        .map((other) => `"${other.value ?? ''}" in line ${other.line}`);
      return {
        id: 'id-field-disagrees',
        line,
        text: [`idField is "${value}"`, ...others].join(', but '),
      };
    });
}
