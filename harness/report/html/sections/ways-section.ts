import type { SafeHtml } from '../html.ts';
import { html } from '../html.ts';
import { drawTimeline } from '../ways/draw-timeline.ts';
import type { EventWay, ShownBody } from '../ways/event-way.ts';
import { badge } from './badge.ts';

/** The ways of one run. */
export interface RunWays {
  readonly name: string;
  readonly ways: readonly EventWay[];
}

/** A page with more is slow to open and nobody reads it; those that went wrong come first. */
const MOST_WAYS = 400;

/** Each event's way from change to callback, as a picture with both bodies. */
export function waysSection(runs: readonly RunWays[]): SafeHtml {
  const all = runs.flatMap(({ ways }) => ways);
  if (all.length === 0) return html``;
  const chosen = new Set([...all.filter(isOff), ...all.filter((way) => !isOff(way))].slice(0, MOST_WAYS));
  const more = all.length - chosen.size;
  return html`<section aria-labelledby="events">
    <h2 id="events">Each event’s way</h2>
    <p>From the change in ShareFile to the answer of the receiver. Open one to see its timeline and both bodies.</p>
    <p>
      <label for="find">Find an Item, operation or outcome</label> <input id="find" type="search" autocomplete="off" />
      <span id="found" role="status"></span>
    </p>
    ${more > 0 ? html`<p class="stale">${more} more events are in the observation.json of their runs; those that went wrong are shown first.</p>` : ''}
    ${runs.map(({ name, ways }) =>
      drawRun(
        name,
        ways.filter((way) => chosen.has(way)),
        runs.length > 1,
      ),
    )}
  </section>`;
}

function isOff({ outcome }: EventWay): boolean {
  return outcome !== 'delivered' && outcome !== 'unseen' && outcome !== 'not judged';
}

function drawRun(name: string, ways: readonly EventWay[], isOneOfSeveral: boolean): SafeHtml {
  if (ways.length === 0) return html``;
  const replays = [...new Set(ways.map(({ replay }) => replay))];
  return html`${isOneOfSeveral ? html`<h3>${name}</h3>` : ''}${replays.map((replay) => {
    const group = ways.filter((way) => way.replay === replay);
    const title = isOneOfSeveral ? html`<h4>${replay}</h4>` : html`<h3>${replay}</h3>`;
    return html`<div data-group>${title}${group.map(drawWay)}</div>`;
  })}`;
}

function drawWay(way: EventWay): SafeHtml {
  const { outcome, item, operations, eventType, text, provider, notification, points } = way;
  const arrow = operations.length === 0 ? '' : `${operations.join(', ')} → `;
  return html`<details class="way" data-outcome="${isOff(way) ? 'failed' : 'passed'}">
    <summary>
      ${badge(outcome)} <span class="name">${item}</span> <span class="quiet">${arrow}${eventType ?? 'no event'}</span>
    </summary>
    <p>${text}</p>
    ${points.length === 0 ? '' : html`<div class="scroll" tabindex="0" role="group" aria-label="Timeline of ${item}">${drawTimeline(way)}</div>`}
    <div class="bodies">
      ${drawBody(provider, 'In ShareFile', 'No change explains it.')}${drawBody(notification, 'Callback', 'Nothing came.')}
    </div>
  </details>`;
}

function drawBody(body: ShownBody | undefined, title: string, nothing: string): SafeHtml {
  if (!body)
    return html`<div>
      <p class="body-title">${title}</p>
      <p class="quiet">${nothing}</p>
    </div>`;
  return html`<div>
    <p class="body-title">${body.title}</p>
    <pre tabindex="0">${body.text}</pre>
  </div>`;
}
