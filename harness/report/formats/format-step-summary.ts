import type { ResultCase, RunResults } from '../../../schemas/index.ts';
import { countCases, countsInWords, outcomeOf } from '../results/count-cases.ts';

const MARKS = { passed: '✅', failed: '❌', error: '💥', known: '⚠️', skipped: '⏭️' } as const;

/** A step summary takes 1 MiB; whoever has more failures reads the page. */
const MOST_ROWS = 200;

/** The results as a Markdown page for a CI's summary: numbers, failures with their reason, all cases folded away. */
export function formatStepSummary({ command, cases, staleBaseline = [] }: RunResults): string {
  const wrong = cases.filter((one) => !['passed', 'skipped'].includes(outcomeOf(one)));
  return [
    `## sharefile-lab ${command}: ${countsInWords(countCases(cases))}`,
    '',
    ...staleBaseline.map((entry) => `- ❌ ${escapeMarkdown(entry)}`),
    ...table(wrong),
    '<details><summary>All cases</summary>',
    '',
    ...table(cases),
    '</details>',
    '',
  ].join('\n');
}

function table(cases: readonly ResultCase[]): readonly string[] {
  if (cases.length === 0) return [];
  const more = cases.length - MOST_ROWS;
  return [
    '| | case | why |',
    '|---|---|---|',
    ...cases.slice(0, MOST_ROWS).map((one) => `| ${MARKS[outcomeOf(one)]} | ${escapeMarkdown(one.id)} | ${why(one)} |`),
    ...(more > 0 ? [`| | and ${more} more | |`] : []),
    '',
  ];
}

function why({ reason, known }: ResultCase): string {
  return escapeMarkdown(known === undefined ? reason : `${reason} (known: ${known})`);
}

/** Text that Markdown and HTML take for nothing but text, in one line. */
function escapeMarkdown(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\]|#~]/g, '\\$&')
    .replace(/[\r\n]+/g, ' ');
}
