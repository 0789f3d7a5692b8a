import type { Report } from '../../schemas/index.ts';

/** The order in which a report's members are written, at every depth; others follow in alphabetical order. */
const ORDER = [
  'schemaVersion',
  'tool',
  'subject',
  'url',
  'kind',
  'startedAt',
  'endedAt',
  'verdict',
  'summary',
  'coverage',
  'checks',
  'findings',
  'clauses',
  'blanks',
  'repairs',
  'id',
  'name',
  'version',
  'level',
  'quirk',
  'title',
  'text',
  'source',
  'reason',
  'at',
  'replay',
  'member',
  'was',
  'now',
  'filledWith',
  'evidence',
  'pass',
  'fail',
  'skip',
];
const PLACES = new Map(ORDER.map((name, place) => [name, place]));

/** The report as JSON with a stable order of members and a line break at its end, so that two runs can be compared. */
export function formatJson(report: Report): string {
  return `${JSON.stringify(report, (_, value: unknown) => (isRecord(value) ? inOrder(value) : value), 2)}\n`;
}

function inOrder(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const place = (name: string): number => PLACES.get(name) ?? ORDER.length;
  const names = Object.keys(value).sort((one, other) => place(one) - place(other) || (one < other ? -1 : 1));
  return Object.fromEntries(names.map((name) => [name, value[name]]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
