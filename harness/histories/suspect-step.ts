import type { Observation, Report, ScenarioFile } from '../../schemas/index.ts';
import { parseDuration } from '../../world/index.ts';

/**
 * The place among a history's steps at which the failure of a check first showed: by the times of its evidence, or else
 * by the ledger's first row that is off. Undefined when nothing has a time. `scale` is the factor by which the run
 * shortened durations.
 */
export function suspectStep(
  history: ScenarioFile,
  check: string,
  { observation, report }: { readonly observation: Observation; readonly report: Report },
  scale = 1,
): number | undefined {
  const evidence = report.checks.find(({ name }) => name === check)?.evidence ?? [];
  const off = (report.ledgers ?? []).flatMap(({ rows }) =>
    rows.filter(({ outcome }) => outcome !== 'delivered' && outcome !== 'unseen'),
  );
  const texts = [...evidence.map(({ at }) => at), ...off.map(({ madeAt, receivedAt }) => madeAt ?? receivedAt)];
  const instants = texts.flatMap((at) => (at === undefined ? [] : [Date.parse(at)]));
  if (instants.length === 0) return undefined;
  const first = Math.min(...instants);
  let now = Date.parse(observation.startedAt) + scale * durationOf(history.before);
  const place = history.steps.findIndex(({ advance }) => {
    now += advance === undefined ? 0 : scale * parseDuration(advance);
    return now >= first;
  });
  return place === -1 ? history.steps.length : place;
}

/** How long steps let time go by, in milliseconds. */
export function durationOf(steps: ScenarioFile['steps'] = []): number {
  return steps.reduce((sum, { advance }) => sum + (advance === undefined ? 0 : parseDuration(advance)), 0);
}
