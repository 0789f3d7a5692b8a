import type { ClauseReport } from '../../../../schemas/index.ts';
import type { JudgedRun } from '../../results/judged-run.ts';
import type { SafeHtml } from '../html.ts';
import { html } from '../html.ts';
import { badge } from './badge.ts';

const VERDICTS = ['pass', 'fail', 'skip', 'not-exercised'] as const;
const WORDS = {
  pass: 'kept',
  fail: 'broken',
  skip: 'without occasion',
  'not-exercised': 'judged by no check',
} as const;

/** Which promises the runs together put to the test, by where they are made. */
export function clausesSection(runs: readonly JudgedRun[]): SafeHtml {
  const clauses = together(runs);
  if (clauses.length === 0) return html``;
  const sources = [...new Set(clauses.map(({ source }) => source))];
  return html`<section aria-labelledby="clauses">
    <h2 id="clauses">Clause coverage</h2>
    ${drawBar(clauses)}
    ${sources.map((source) =>
      drawSource(
        source,
        clauses.filter((one) => one.source === source),
      ),
    )}
  </section>`;
}

/** Of several runs the one that says most of a clause counts: broken, else kept, else without occasion. */
function together(runs: readonly JudgedRun[]): readonly ClauseReport[] {
  const weight = ({ verdict }: ClauseReport): number => ['not-exercised', 'skip', 'pass', 'fail'].indexOf(verdict);
  const best = new Map<string, ClauseReport>();
  for (const clause of runs.flatMap(({ report }) => report.clauses)) {
    const known = best.get(clause.id);
    if (!known || weight(clause) > weight(known)) best.set(clause.id, clause);
  }
  return [...best.values()];
}

function count(clauses: readonly ClauseReport[], verdict: ClauseReport['verdict']): number {
  return clauses.filter((clause) => clause.verdict === verdict).length;
}

function drawBar(clauses: readonly ClauseReport[]): SafeHtml {
  const parts = VERDICTS.map((verdict) => ({ verdict, number: count(clauses, verdict) }));
  const text = parts.map(({ verdict, number }) => `${number} ${WORDS[verdict]}`).join(', ');
  return html`<p>Of ${clauses.length} promises: ${text}.</p>
    <div class="bar" role="img" aria-label="${text}">
      ${parts.map(({ verdict, number }) => (number === 0 ? '' : html`<span class="${verdict}" style="flex:${number}"></span>`))}
    </div>`;
}

function drawSource(source: string, clauses: readonly ClauseReport[]): SafeHtml {
  const numbers = VERDICTS.flatMap((verdict) => {
    const number = count(clauses, verdict);
    return number === 0 ? [] : [`${number} ${WORDS[verdict]}`];
  });
  const rows = clauses.map(
    ({ id, level, text, verdict, checks = [] }) =>
      html`<tr>
        <td>${badge(verdict, WORDS[verdict])}</td>
        <th scope="row">${id}</th>
        <td>${level}</td>
        <td>${text}</td>
        <td>${checks.join(', ')}</td>
      </tr>`,
  );
  return html`<details${count(clauses, 'fail') > 0 ? html` open` : ''}><summary><span class="name">${source}</span> <span class="quiet">${numbers.join(', ')}</span></summary>
<div class="scroll" tabindex="0" role="group" aria-label="Clauses of ${source}"><table><thead><tr><th scope="col">verdict</th><th scope="col">clause</th><th scope="col">level</th><th scope="col">promise</th><th scope="col">judged by</th></tr></thead><tbody>${rows}</tbody></table></div></details>`;
}
