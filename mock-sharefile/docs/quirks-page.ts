import { QUIRKS } from '../quirks.ts';
import type { Quirk } from '../quirks.ts';
import { toTable } from './to-table.ts';

/** Writes all quirks with what reproduces them. */
export function toQuirksPage(): string {
  const rows = QUIRKS.map((quirk) => [
    quirk.id,
    quirk.says,
    toCause(quirk),
    quirk.test === undefined ? '' : `\`test/mock-sharefile/quirks/${quirk.test}.test.ts\``,
  ]);
  return [
    '# Quirks of ShareFile',
    'Known bugs and oddities of the service and of its clients, and how the mock reproduces them.',
    toTable(['id', 'quirk', 'reproduced by', 'test'], rows),
  ].join('\n\n');
}

function toCause(quirk: Quirk): string {
  switch (quirk.how) {
    case 'setting':
      return `setting \`${quirk.key}\``;
    case 'fault':
      return `fault \`${quirk.key}\``;
    case 'always':
      return 'nothing: it always holds';
    case 'client-side':
      return 'a client';
    case 'not-yet':
      return 'nothing yet: the mock has no such thing';
  }
}
