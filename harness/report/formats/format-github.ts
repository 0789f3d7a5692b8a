import type { ResultCase, RunResults } from '../../../schemas/index.ts';
import { countCases, countsInWords, outcomeOf } from '../results/count-cases.ts';

/** Workflow commands that a GitHub runner shows beside the files: an error for each failure, a notice for a known one. */
export function formatGithub(results: RunResults): string {
  const { cases, staleBaseline = [], command } = results;
  return [
    ...cases.flatMap(toCommand),
    ...staleBaseline.map((entry) => `::error title=Stale baseline::${escapeData(entry)}`),
    `sharefile-lab ${command}: ${countsInWords(countCases(cases))}`,
    '',
  ].join('\n');
}

function toCommand(one: ResultCase): readonly string[] {
  const { reason, details, known, file, id, level } = one;
  const text = escapeData([reason, ...details].join('\n'));
  const place = [...(file === undefined ? [] : [`file=${escapeProperty(file)}`]), `title=${escapeProperty(id)}`];
  switch (outcomeOf(one)) {
    case 'failed':
    case 'error':
      return [`::${level === 'should' ? 'warning' : 'error'} ${place.join(',')}::${text}`];
    case 'known':
      return [`::notice ${place.join(',')}::${escapeData(`Known to fail (${known ?? ''}): `)}${text}`];
    default:
      return [];
  }
}

/** What would end a command early, as the runner decodes it. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
