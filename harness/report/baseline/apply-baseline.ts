import type { ResultCase, RunResults } from '../../../schemas/index.ts';
import { nearestName } from '../../../schemas/index.ts';
import { outcomeOf } from '../results/count-cases.ts';
import type { BaselineEntry, ReadBaseline } from './parse-baseline.ts';

/**
 * The results with the known failures marked, and with a sentence for each entry that names no failure any more.
 * Entries for other commands are left alone, and so are cases that another shard may have run.
 */
export function applyBaseline(results: RunResults, { file, entries }: ReadBaseline): RunResults {
  const reasons = new Map(entries.map(({ case: id, because }) => [id, because ?? `listed in ${file}`]));
  const cases = results.cases.map((one) => {
    const known = reasons.get(one.id);
    const isFailure = one.status === 'failed' || one.status === 'error';
    return known !== undefined && isFailure && one.known === undefined ? { ...one, known } : one;
  });
  const byId = new Map(cases.map((one) => [one.id, one]));
  const stale = entries.flatMap((entry, index) => {
    const why = isTwice(entry, entries.slice(0, index)) ?? whyStale(entry, byId, results);
    return why === undefined ? [] : [`${file}:${entry.line}: ${entry.case} ${why}`];
  });
  return { ...results, cases, staleBaseline: [...(results.staleBaseline ?? []), ...stale] };
}

function isTwice(entry: BaselineEntry, before: readonly BaselineEntry[]): string | undefined {
  const first = before.find((one) => one.case === entry.case);
  return first && `stands in line ${first.line} already. Remove one of the two entries.`;
}

function whyStale(
  { case: id }: BaselineEntry,
  byId: ReadonlyMap<string, ResultCase>,
  { shards }: RunResults,
): string | undefined {
  const met = byId.get(id);
  if (met) return outcomeOf(met) === 'passed' ? 'passes now. Remove the entry.' : undefined;
  const [command = ''] = id.split('/', 1);
  const ofCommand = [...byId.keys()].filter((name) => name.startsWith(`${command}/`));
  if (shards || ofCommand.length === 0) return undefined;
  const nearest = nearestName(id, ofCommand);
  return `is no case of this run. Remove the entry, or correct it${nearest === undefined ? '.' : ` to ${nearest}.`}`;
}
