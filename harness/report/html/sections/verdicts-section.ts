import type { ResultCase, RunResults } from '../../../../schemas/index.ts';
import { outcomeOf } from '../../results/count-cases.ts';
import type { SafeHtml } from '../html.ts';
import { html } from '../html.ts';
import { badge } from './badge.ts';

/** Every case with its verdict, by suite; what went wrong is open. Cells of the grid have a section of their own. */
export function verdictsSection({ cases, staleBaseline = [] }: RunResults): SafeHtml {
  const shown = cases.filter(({ suite }) => suite !== 'grid');
  if (shown.length === 0 && staleBaseline.length === 0) return html``;
  const suites = [...new Set(shown.map(({ suite }) => suite))];
  return html`<section aria-labelledby="verdicts">
    <h2 id="verdicts">Verdicts</h2>
    ${staleBaseline.map((entry) => html`<p class="stale">${badge('failed', 'stale')} ${entry}</p>`)}
    ${suites.map((suite) => drawSuite(suite, shown))}
  </section>`;
}

function drawSuite(suite: string, cases: readonly ResultCase[]): SafeHtml {
  const group = cases.filter((one) => one.suite === suite);
  const [only] = group;
  const heading = group.length === 1 && only?.name === suite ? html`` : html`<h3>${suite}</h3>`;
  return html`<div data-group>${heading}${group.map(drawCase)}</div>`;
}

function drawCase(one: ResultCase): SafeHtml {
  const outcome = outcomeOf(one);
  const { name, clauses = [], reason, details, known, file, level, callbacks } = one;
  const facts = [
    ...(level === undefined ? [] : [`level: ${level}`]),
    ...(file === undefined ? [] : [`file: ${file}`]),
    ...(callbacks === undefined ? [] : [`callbacks: ${callbacks}`]),
  ];
  return html`<details
    class="case"
    data-outcome="${outcome}"
    ${outcome === 'failed' || outcome === 'error' ? html` open` : ''}
  >
    <summary>
      ${badge(outcome)} <span class="name">${name}</span> <span class="quiet">${clauses.join(' ')}</span>
    </summary>
    ${known === undefined ? '' : html`<p>Does not count: ${known}.</p>`}
    <p>${reason === '' ? 'As expected.' : reason}</p>
    ${
      details.length === 0
        ? ''
        : html`<ul>
            ${details.map((line) => html`<li>${line}</li>`)}
          </ul>`
    }
    <p class="quiet">${facts.join(' · ')}</p>
  </details>`;
}
