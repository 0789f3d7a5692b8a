import type { ListedClause } from './clause-list.ts';
import { bySource, countInWords } from './clause-list.ts';

/** The clauses for people: by source, one line for each, with the checks that judge it below. */
export function formatClausesText(list: readonly ListedClause[]): string {
  const widest = Math.max(0, ...list.map(({ id }) => id.length));
  const sections = [...bySource(list)].map(([source, clauses]) =>
    [source, ...clauses.flatMap((clause) => linesOf(clause, widest)), ''].join('\n'),
  );
  return `${[...sections, countInWords(list)].join('\n')}\n`;
}

function linesOf({ id, level, text, checks, whyNoCheck }: ListedClause, widest: number): readonly string[] {
  const line = `  ${id.padEnd(widest)}  ${level.padEnd(6)}  ${text}`;
  const by = checks.length > 0 ? `judged by ${checks.join(', ')}` : whyNoCheck;
  return by === undefined ? [line] : [line, `${' '.repeat(widest + 12)}${by}`];
}
