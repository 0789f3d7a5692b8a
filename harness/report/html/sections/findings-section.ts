import type { Finding, RunResults } from '../../../../schemas/index.ts';
import { evidenceLine } from '../../results/evidence-line.ts';
import type { SafeHtml } from '../html.ts';
import { html } from '../html.ts';
import { badge } from './badge.ts';

/** What the runs show about the documentation itself. */
export function findingsSection({ findings = [] }: RunResults): SafeHtml {
  if (findings.length === 0) return html``;
  return html`<section aria-labelledby="findings">
    <h2 id="findings">Findings about the documentation</h2>
    <p>Consequences of what the documentation says; never a failure of the connector.</p>
    ${findings.map(drawFinding)}
  </section>`;
}

function drawFinding({ quirk = 'note', title, text, evidence }: Finding): SafeHtml {
  return html`<details>
    <summary>${badge('none', quirk)} <span class="name">${title}</span></summary>
    <p>${text}</p>
    <ul>
      ${evidence.map((one) => html`<li>${evidenceLine(one)}</li>`)}
    </ul>
  </details>`;
}
