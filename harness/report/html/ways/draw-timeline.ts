import type { SafeHtml } from '../html.ts';
import { html } from '../html.ts';
import type { EventWay, Lane, WayPoint } from './event-way.ts';

const LANES: readonly Lane[] = ['ShareFile', 'connector', 'receiver'];
const LEFT = 96;
const STEP = 190;
const LANE_HEIGHT = 54;
const TOP = 26;

interface Placed extends WayPoint {
  readonly x: number;
  readonly y: number;
}

/**
 * The way as a picture: a lane for each of the three, points in the order of time, and between them how long it took.
 * Points stand at equal distances: a poll comes minutes after a change, its callback in the same millisecond.
 */
export function drawTimeline({ points, text }: EventWay): SafeHtml {
  const placed = points.map((point, place) => ({
    ...point,
    x: LEFT + 70 + place * STEP,
    y: TOP + LANES.indexOf(point.lane) * LANE_HEIGHT,
  }));
  const width = LEFT + Math.max(2, points.length) * STEP;
  const height = TOP + (LANES.length - 1) * LANE_HEIGHT + 34;
  return html`<svg
    class="timeline"
    viewBox="0 0 ${width} ${height}"
    style="max-width:${width}px"
    role="img"
    aria-label="${describe(points, text)}"
  >
    ${LANES.map((lane, place) => drawLane(lane, TOP + place * LANE_HEIGHT, width))}
    ${placed.slice(1).map((point, place) => drawLink(placed[place], point))} ${placed.map(drawPoint)}
  </svg>`;
}

function drawLane(lane: Lane, y: number, width: number): SafeHtml {
  return html`<line class="lane" x1="${LEFT}" y1="${y}" x2="${width - 8}" y2="${y}" /><text
      class="lane-name"
      x="${LEFT - 12}"
      y="${y + 4}"
      text-anchor="end"
      >${lane}</text
    >`;
}

function drawLink(from: Placed | undefined, to: Placed): SafeHtml {
  if (!from) return html``;
  const isLevel = from.y === to.y;
  const x = (from.x + to.x) / 2 + (isLevel ? 0 : 10);
  const y = (from.y + to.y) / 2 - 6;
  const span = toSpan(to.at - from.at);
  return html`<path class="link ${to.tone}" d="M${from.x} ${from.y} L${to.x} ${to.y}" /><text
      class="span"
      x="${x}"
      y="${y}"
      text-anchor="${isLevel ? 'middle' : 'start'}"
      >${span}</text
    >`;
}

function drawPoint({ x, y, label, tone, at }: Placed): SafeHtml {
  return html`<circle class="point ${tone}" cx="${x}" cy="${y}" r="6" /><text
      class="label"
      x="${x}"
      y="${y - 12}"
      text-anchor="middle"
      >${label}</text
    ><text class="instant" x="${x}" y="${y + 22}" text-anchor="middle">${toClock(at)}</text>`;
}

/** The picture in words, for those who do not see it. */
function describe(points: readonly WayPoint[], text: string): string {
  const steps = points.map(({ lane, label, at }) => `${lane}: ${label} at ${toClock(at)}`);
  return [text, ...steps].join('; ');
}

function toClock(at: number): string {
  return Number.isNaN(at) ? 'unknown' : new Date(at).toISOString().slice(11, 23).replace('.000', '');
}

function toSpan(durationMs: number): string {
  const seconds = Math.round(durationMs / 1000);
  if (durationMs < 1000) return durationMs < 1 ? 'at once' : `${Math.round(durationMs)} ms`;
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 120) return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
