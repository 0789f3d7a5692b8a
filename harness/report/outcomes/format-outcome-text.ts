import { nameOutcome } from './scenario-outcome.ts';
import type { ScenarioOutcome } from './scenario-outcome.ts';

const MARKS = {
  'as-expected': { mark: 'ok', colour: 32 },
  unexpected: { mark: 'NOT AS EXPECTED', colour: 31 },
  'not-runnable': { mark: 'CANNOT BE RUN', colour: 35 },
} as const;

/** One line for the run, and below it what was not met. */
export function formatOutcomeText(outcome: ScenarioOutcome, { colour }: { readonly colour: boolean }): string {
  const { mark, colour: code } = MARKS[outcome.outcome];
  const shown = colour ? `\u001b[${String(code)}m${mark}\u001b[0m` : mark;
  const { callbacks, simulatedMs, reasons, file } = outcome;
  const how =
    outcome.outcome === 'not-runnable'
      ? file
      : `${count(callbacks, 'callback')} in ${toSpan(simulatedMs)}${outcome.outcome === 'unexpected' ? `, ${file}` : ''}`;
  return [`${shown} ${nameOutcome(outcome)} (${how})`, ...reasons.map((reason) => `   ${reason}`), ''].join('\n');
}

/** How many runs came out how. */
export function formatOutcomesSummary(outcomes: readonly ScenarioOutcome[]): string {
  const having = (outcome: ScenarioOutcome['outcome']): number =>
    outcomes.filter((one) => one.outcome === outcome).length;
  const [unexpected, notRunnable] = [having('unexpected'), having('not-runnable')];
  return [
    `${count(outcomes.length, 'run')} of ${count(new Set(outcomes.map(({ file }) => file)).size, 'scenario')}: `,
    `${String(having('as-expected'))} as expected`,
    unexpected > 0 ? `, ${String(unexpected)} not as expected` : '',
    notRunnable > 0 ? `, ${String(notRunnable)} could not be run` : '',
    '.\n',
  ].join('');
}

function count(number: number, what: string): string {
  return `${String(number)} ${what}${number === 1 ? '' : 's'}`;
}

function toSpan(durationMs: number): string {
  const minutes = durationMs / 60_000;
  if (minutes < 1) return `${String(Math.round(durationMs / 1000))} s`;
  if (minutes < 120) return `${String(Math.round(minutes))} min`;
  return minutes < 2880 ? `${String(Math.round(minutes / 60))} h` : `${String(Math.round(minutes / 1440))} days`;
}
