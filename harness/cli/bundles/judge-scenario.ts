import type { ScenarioFile } from '../../../schemas/index.ts';
import { runChecks } from '../../checks/run-checks.ts';
import { toScenarioFile } from '../../scenario/file/to-scenario-file.ts';
import { parseScenario } from '../../scenario/parse-scenario.ts';
import { loadSubject } from '../histories/load-subject.ts';
import { playBundle } from './play-bundle.ts';

/** How a scenario is run by a test. */
export interface JudgeOptions {
  readonly seed?: number;
  /** Requests of your own by the path that the scenario has for them. */
  readonly documents?: Readonly<Record<string, string>>;
  /** Path of a module that exports `startConnector`; the reference connector unless given. */
  readonly subject?: string;
}

/** What a test needs to know of a run. */
export interface JudgedScenario {
  /** By the name of each failed check (or `expectations`, or `error:` and a code, where the run broke off) what is wrong. */
  readonly failures: ReadonlyMap<string, string>;
}

/**
 * Runs a scenario, given as JSON, in a lab of its own and judges it by all checks, or by what it expects. Throws `scenario-not-valid`.
 *
 * @example
 * const { failures } = await judgeScenario(scenario, { seed: 1 });
 * expect([...failures]).to.deep.equal([]);
 */
export async function judgeScenario(scenario: unknown, options: JudgeOptions = {}): Promise<JudgedScenario> {
  const { seed, documents = {}, subject } = options;
  const file: ScenarioFile = toScenarioFile(parseScenario(scenario));
  const played = await playBundle(
    { scenario: file, seed: seed ?? file.seed ?? 1, documents },
    subject === undefined ? {} : { startSubject: await loadSubject(subject) },
  );
  const failures = new Map(played.outcome.failures.map((name) => [name, played.outcome.reason ?? '']));
  const checks = played.observation && !file.expect ? runChecks(played.observation).checks : [];
  for (const { name, verdict, reason, evidence } of checks)
    if (verdict === 'fail') failures.set(name, [reason, ...evidence.map(({ text }) => text)].join('\n'));
  return { failures };
}
