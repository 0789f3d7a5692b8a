import { membersOfPage } from '../page/members-of.ts';
import type { Page } from '../page/page.ts';
import type { DocumentationFinding } from '../rules.ts';

/** Letters with a meaning in a SimpleDateFormat pattern (Java 17). */
const PATTERN_LETTERS = /[GyYMLwWDdFEuaHkKhmsSzZX]/g;

/** Date patterns that are printed illegally: letters without a meaning, or a quote that is never closed. */
export function findIllegalPatterns(page: Page): readonly DocumentationFinding[] {
  return membersOfPage(page).flatMap(({ name, value = '', line }) => {
    const reason = /DateFormat$/.test(name) ? whyNotLegal(value) : undefined;
    return reason === undefined
      ? []
      : [{ id: 'date-pattern-is-not-legal', line, text: `${name} "${value}": ${reason}` }];
  });
}

/** Why a SimpleDateFormat pattern is not legal, undefined when it is. */
export function whyNotLegal(pattern: string): string | undefined {
  const bare = pattern.replace(/'[^']*'/g, '');
  if (bare.includes("'")) return 'a quote is never closed';
  const [letter] = /[A-Za-z]/.exec(bare.replace(PATTERN_LETTERS, '')) ?? [];
  return letter === undefined ? undefined : `${letter} has no meaning outside of quotes`;
}
