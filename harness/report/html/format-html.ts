import type { RunResults } from '../../../schemas/index.ts';
import { countCases, countsInWords, isPassed } from '../results/count-cases.ts';
import type { JudgedRun } from '../results/judged-run.ts';
import type { SafeHtml } from './html.ts';
import { html } from './html.ts';
import { PAGE_SCRIPT } from './page-script.ts';
import { PAGE_STYLE } from './page-style.ts';
import { badge } from './sections/badge.ts';
import { clausesSection } from './sections/clauses-section.ts';
import { findingsSection } from './sections/findings-section.ts';
import { gridSection } from './sections/grid-section.ts';
import { verdictsSection } from './sections/verdicts-section.ts';
import { waysSection } from './sections/ways-section.ts';
import { toEventWays } from './ways/to-event-ways.ts';

/** Nothing from elsewhere is loaded, nothing is sent, and only what stands in the page itself runs. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

/** The results as one page that needs nothing else: verdicts, clause coverage, grid, events' ways, findings. */
export function formatHtml(results: RunResults, runs: readonly JudgedRun[]): string {
  const ways = runs.map(({ name, observation }) => ({ name, ways: toEventWays(observation) }));
  const sections = [
    { id: 'verdicts', title: 'Verdicts', body: verdictsSection(results) },
    { id: 'clauses', title: 'Clauses', body: clausesSection(runs) },
    {
      id: 'grid',
      title: 'Grid',
      body: gridSection(
        results,
        ways.flatMap((run) => run.ways),
      ),
    },
    { id: 'events', title: 'Events', body: waysSection(ways) },
    { id: 'findings', title: 'Findings', body: findingsSection(results) },
  ].filter(({ body }) => body.safe !== '');
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="color-scheme" content="light dark" />
        <title>sharefile-lab ${results.command}: ${toVerdict(results)}</title>
        <style>
          ${{ safe: PAGE_STYLE }}
        </style>
      </head>
      <body>
        <a class="skip" href="#main">To the results</a>
        ${drawHeader(results, runs)}
        <nav aria-label="Sections">
          <ul>
            ${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
          </ul>
          <div role="group" aria-label="Show">
            <button type="button" data-show="all" aria-pressed="true">All</button
            ><button type="button" data-show="wrong" aria-pressed="false">What went wrong</button
            ><button type="button" data-open aria-pressed="false">Open all</button>
          </div>
        </nav>
        <main id="main" tabindex="-1">${sections.map(({ body }) => body)}</main>
        <footer>${results.tool.name} ${results.tool.version}</footer>
        <script>
          ${{ safe: PAGE_SCRIPT }};
        </script>
      </body>
    </html> `;
  return page.safe;
}

function drawHeader(results: RunResults, runs: readonly JudgedRun[]): SafeHtml {
  const { command, cases, startedAt, endedAt } = results;
  const subjects = [...new Set(runs.map(({ report }) => report.subject.kind))];
  const subject = subjects.length === 1 && runs.length === 1 ? runs[0]?.report.subject : undefined;
  return html`<header>
    <p class="tool">sharefile-lab ${command}</p>
    <h1>${badge(toVerdict(results))} ${countsInWords(countCases(cases))}</h1>
    <p class="quiet">
      ${subject === undefined ? '' : html`against ${subject.url} (${subject.kind})<br />`}${startedAt === undefined ? '' : html`from <time datetime="${startedAt}">${startedAt}</time> to <time datetime="${endedAt}">${endedAt}</time>, on the clock of the run`}
    </p>
  </header>`;
}

function toVerdict(results: RunResults): 'passed' | 'failed' {
  return isPassed(results) ? 'passed' : 'failed';
}
