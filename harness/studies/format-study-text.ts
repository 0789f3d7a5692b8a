import type { Study, StudyColumn } from './study.ts';

/** A study as text: a table with one line per change and one column per instance, then the sums and the reasons. */
export function formatStudyText({ title, about, changes, columns }: Study): string {
  const head = ['at', 'change', ...columns.map(({ id }) => id)];
  const rows = changes.map(({ madeAt, operation, path }, place) => ({
    change: `${operation} ${path}`,
    // What is equal in all of this is told in one line.
    rest: [madeAt.slice(11, 19), operation, ...columns.map((column) => toCellText(column, place))],
  }));
  return [
    title,
    about,
    '',
    ...toLines([head, ...together(rows)]),
    '',
    ...toLines(toSums(columns)),
    ...columns.flatMap(toReasons),
    '',
  ].join('\n');
}

interface Row {
  readonly change: string;
  readonly rest: readonly string[];
}

function together(rows: readonly Row[]): readonly (readonly string[])[] {
  const groups: { readonly first: Row; count: number }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && last.first.rest.join() === row.rest.join()) last.count += 1;
    else groups.push({ first: row, count: 1 });
  }
  return groups.map(({ first: { change, rest }, count }) => {
    const [at = '', , ...cells] = rest;
    return [at, count > 1 ? `${change} and ${String(count - 1)} more` : change, ...cells];
  });
}

function toCellText({ fates, untold }: StudyColumn, place: number): string {
  const fate = fates[place];
  switch (fate?.kind) {
    case 'notified':
      return `${fate.eventType} +${toSpokenDuration(fate.behindMs)}${fate.isMerged ? ' (with a later change)' : ''}`;
    case 'unseen':
      return 'not seen';
    case 'lost':
      return 'LOST';
    default:
      return untold === undefined ? '-' : '?';
  }
}

function toSums(columns: readonly StudyColumn[]): readonly (readonly string[])[] {
  const types = [...new Set(columns.flatMap(({ counts }) => Object.keys(counts.types)))].sort();
  const head = [
    '',
    'notifications',
    ...types,
    'only with a later one',
    'not seen',
    'lost',
    'behind (median)',
    '(most)',
  ];
  return [
    head,
    ...columns.map(({ id, counts, behindMs }) => [
      id,
      ...[counts.notifications, ...types.map((type) => counts.types[type] ?? 0)].map(String),
      ...[counts.merged, counts.unseen, counts.lost].map(String),
      behindMs ? toSpokenDuration(behindMs.median) : '-',
      behindMs ? toSpokenDuration(behindMs.longest) : '-',
    ]),
  ];
}

/** Each reason why a change was not seen, once, with how often; or why nothing can be told. */
function toReasons({ id, fates, untold }: StudyColumn): readonly string[] {
  if (untold !== undefined) return [`  ${id}: its events cannot be told apart: ${untold}`];
  const counts = new Map<string, number>();
  for (const fate of fates) {
    if (fate.kind !== 'unseen') continue;
    const why = fate.why.replaceAll(/ at \d{4}-\d\d-\d\dT[\d:.]+Z/g, '');
    counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  return [...counts].map(([why, count]) => `  ${id} did not see ${count}: ${why}`);
}

/** A duration as people say it: 0 s, 14 min 59 s, 2 h. */
export function toSpokenDuration(durationMs: number): string {
  const seconds = Math.round(durationMs / 1000);
  const parts = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return said.length > 0 ? said.join(' ') : '0 s';
}

function toLines(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
