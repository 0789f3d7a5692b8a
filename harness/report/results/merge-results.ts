import type { RunResults, Shard } from '../../../schemas/index.ts';
import { HarnessError } from '../../harness-error.ts';

/**
 * The results of several runs as those of one.
 * Throws `results-not-mergeable` when a shard is there twice, is missing, or a case was run by two.
 */
export function mergeResults(all: readonly RunResults[]): RunResults {
  const [first] = all;
  if (!first)
    throw new HarnessError('results-not-mergeable', 'There are no results to merge. Name results.json files.');
  requireWholeShards(all.flatMap(({ shards = [] }) => shards));
  const cases = all.flatMap((one) => one.cases);
  requireOnce(cases.map(({ id }) => id));
  const starts = all.flatMap(({ startedAt = [] }) => startedAt).sort();
  const ends = all.flatMap(({ endedAt = [] }) => endedAt).sort();
  const [startedAt, endedAt] = [starts[0], ends.at(-1)];
  const findings = new Map(all.flatMap((one) => one.findings ?? []).map((finding) => [finding.id, finding]));
  return {
    schemaVersion: 1,
    tool: first.tool,
    command: 'merge',
    ...(startedAt !== undefined && { startedAt }),
    ...(endedAt !== undefined && { endedAt }),
    cases,
    findings: [...findings.values()],
    staleBaseline: all.flatMap((one) => one.staleBaseline ?? []),
    runs: all.flatMap(({ runs }) => runs),
  };
}

function requireWholeShards(shards: readonly Shard[]): void {
  const counts = [...new Set(shards.map(({ count }) => count))];
  if (counts.length > 1)
    throw notMergeable(`The results are shards of different splits: of ${counts.join(' and of ')}.`);
  const [count = 0] = counts;
  const missing = Array.from({ length: count }, (_, place) => place + 1).filter(
    (index) => !shards.some((shard) => shard.index === index),
  );
  if (missing.length === 0) return;
  throw notMergeable(
    `Of ${count} shards these are missing: ${missing.map((index) => `${index}/${count}`).join(', ')}.`,
  );
}

function requireOnce(ids: readonly string[]): void {
  const times = new Map<string, number>();
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  const [twice] = [...times].find(([, count]) => count > 1) ?? [];
  if (twice !== undefined) throw notMergeable(`The case ${twice} is in them twice.`);
}

function notMergeable(what: string): HarnessError {
  return new HarnessError('results-not-mergeable', `${what} Name the results.json of each part once.`);
}
