import { membersOf } from '../page/members-of.ts';
import { createsInstance } from '../page/page.ts';
import type { Page, ParameterTable, Snippet } from '../page/page.ts';
import type { DocumentationFinding } from '../rules.ts';

/** Parameters that only the bodies or only the table of their section have. */
export function findTableGaps({ snippets, tables }: Page): readonly DocumentationFinding[] {
  return tables.flatMap((table, index) => {
    const since = tables[index - 1]?.line ?? 0;
    const own = snippets.filter(
      (snippet) => snippet.line > since && snippet.line < table.line && createsInstance(snippet),
    );
    return own.length === 0 ? [] : [...missingInTable(own, table), ...missingInBodies(own, table)];
  });
}

function missingInTable(snippets: readonly Snippet[], table: ParameterTable): readonly DocumentationFinding[] {
  const members = snippets.flatMap(membersOf).filter(({ isObject, name }) => !isObject && !explains(table, name));
  return [...new Set(members.map(({ name }) => name))].map((name) => {
    const lines = members.filter((member) => member.name === name).map(({ line }) => line);
    return {
      id: 'parameter-is-not-in-table',
      line: lines[0] ?? table.line,
      text: `${name} (line ${lines.join(', ')}) is not in the table of line ${table.line}`,
    };
  });
}

/** Whether a row, or a line of a printed one, begins with the name. */
function explains({ rows }: ParameterTable, name: string): boolean {
  return rows.some(({ text }) => text.replace(/^[\s|`]+/, '').split(/[\s|`]/)[0] === name);
}

/** Only dotted and camel-case names are sure to be parameters: `polling` on a line of its own is a word. */
function missingInBodies(snippets: readonly Snippet[], { rows }: ParameterTable): readonly DocumentationFinding[] {
  const names = new Set(snippets.flatMap(membersOf).map(({ name }) => name));
  return rows.flatMap(({ text, line }, index) => {
    const [, name] = /^[\s|`]*((?:[a-z]+(?:\.[a-z_]+)+|[a-z]+(?:[A-Z][a-z]+)+))(?:[\s|`]|$)/.exec(text) ?? [];
    const goesOn = /-\s*$/.test(rows[index - 1]?.text ?? '');
    if (name === undefined || names.has(name) || goesOn) return [];
    return [{ id: 'parameter-is-not-in-json', line, text: `${name} is in no body above` }];
  });
}
