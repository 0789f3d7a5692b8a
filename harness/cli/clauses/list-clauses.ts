import { ALL_CHECKS, checksByClause, whyNoCheck } from '../../checks/index.ts';
import type { Clause } from '../../checks/index.ts';
import { HarnessError } from '../../harness-error.ts';
import type { ListedClause } from '../../report/clauses/clause-list.ts';
import { formatClausesMarkdown } from '../../report/clauses/format-clauses-markdown.ts';
import { formatClausesText } from '../../report/clauses/format-clauses-text.ts';

/** What `clauses` was asked for. */
export interface ClausesFlags {
  readonly level?: Clause['level'];
  /** Part of the source's name or the beginning of an id, in any case. */
  readonly source?: string;
  readonly reporter: 'text' | 'json' | 'markdown';
}

/** The clauses that were asked for, written out; throws `usage` when there are none of that source. */
export function listClauses(flags: ClausesFlags): string {
  const all = listedClauses();
  const wanted = flags.source?.toLowerCase();
  const ofSource = wanted === undefined ? all : all.filter((clause) => isOfSource(clause, wanted));
  if (ofSource.length === 0) {
    const sources = [...new Set(all.map(({ source }) => source))].join('\n  ');
    throw new HarnessError(
      'usage',
      `No clause has a source with "${flags.source ?? ''}" in it, nor an id that begins so. Sources are:\n  ${sources}`,
    );
  }
  const list = ofSource.filter(({ level }) => flags.level === undefined || level === flags.level);
  switch (flags.reporter) {
    case 'text':
      return formatClausesText(list);
    case 'json':
      return `${JSON.stringify(list, null, 2)}\n`;
    case 'markdown':
      return formatClausesMarkdown(list);
  }
}

/** All clauses with the checks that judge them. */
export function listedClauses(): readonly ListedClause[] {
  return [...checksByClause(ALL_CHECKS)].map(([clause, checks]) => ({
    ...clause,
    checks,
    ...whyNoCheck(clause.id, checks),
  }));
}

function isOfSource({ source, id }: Clause, wanted: string): boolean {
  return source.toLowerCase().includes(wanted) || id.toLowerCase().startsWith(wanted);
}
