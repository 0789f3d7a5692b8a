import type { ResultCase, RunResults } from '../../../../schemas/index.ts';
import { outcomeOf } from '../../results/count-cases.ts';
import type { SafeHtml } from '../html.ts';
import { html } from '../html.ts';
import type { EventWay } from '../ways/event-way.ts';
import { badge } from './badge.ts';

/** What became of each kind of change under each replay, and the cells of the boundary grid when they were played. */
export function gridSection({ cases }: RunResults, ways: readonly EventWay[]): SafeHtml {
  const cells = cases.filter(({ suite }) => suite === 'grid');
  if (cells.length === 0 && ways.length === 0) return html``;
  return html`<section aria-labelledby="grid">
    <h2 id="grid">Grid</h2>
    ${ways.length === 0 ? '' : drawChanges(ways)} ${cells.length === 0 ? '' : drawCells(cells)}
  </section>`;
}

function drawChanges(ways: readonly EventWay[]): SafeHtml {
  const replays = [...new Set(ways.map(({ replay }) => replay))];
  const kinds = [...new Set(ways.map(kindOf))];
  const rows = kinds.map(
    (kind) =>
      html`<tr>
        <th scope="row">${kind}</th>
        ${replays.map((replay) => html`<td>${drawOutcomes(ways.filter((way) => way.replay === replay && kindOf(way) === kind))}</td>`)}
      </tr>`,
  );
  return html`<h3>What became of each kind of change</h3>
    <div class="scroll" tabindex="0" role="group" aria-label="What became of each kind of change">
      <table>
        <thead>
          <tr>
            <th scope="col">change</th>
            ${replays.map((replay) => html`<th scope="col">${replay}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>`;
}

function kindOf({ operations }: EventWay): string {
  return operations.length === 0 ? 'no known change' : operations.join(', then ');
}

function drawOutcomes(ways: readonly EventWay[]): SafeHtml {
  if (ways.length === 0) return html`<span class="quiet">none</span>`;
  const outcomes = [...new Set(ways.map(({ outcome }) => outcome))];
  return html`${outcomes.map((outcome) => {
    const number = ways.filter((way) => way.outcome === outcome).length;
    return html`${badge(outcome, `${number} ${outcome}`)} `;
  })}`;
}

function drawCells(cells: readonly ResultCase[]): SafeHtml {
  return html`<h3>Cells at the boundaries of polling</h3>
    <div class="cells">${cells.map(drawCell)}</div>`;
}

function drawCell(one: ResultCase): SafeHtml {
  const { name, reason, details } = one;
  const outcome = outcomeOf(one);
  return html`<details class="cell" data-outcome="${outcome}">
    <summary>${badge(outcome, outcome === 'passed' ? 'reached' : outcome)} <span class="name">${name}</span></summary>
    <p>${reason}</p>
    <ul>
      ${details.map((line) => html`<li>${line}</li>`)}
    </ul>
  </details>`;
}
