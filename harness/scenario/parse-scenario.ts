import type { ScenarioFile } from '../../schemas/index.ts';
import { isValid, violationsOf } from '../../schemas/index.ts';
import { HarnessError } from '../harness-error.ts';
import type { Scenario, Step } from './scenario.ts';
import { toSteps } from './to-steps.ts';

/** Reads a scenario from parsed JSON. Throws `scenario-not-valid`, naming each member that is wrong and why. */
export function parseScenario(value: unknown): Scenario {
  if (!isValid('harness/scenario', value)) {
    throw notValid(violationsOf('harness/scenario', value).map((violation) => violation.message));
  }
  const before = readSteps('before', value.before ?? []);
  const steps = readSteps('steps', value.steps);
  const faults = [...replayFaults(value), ...before.faults, ...steps.faults, ...stepFaults(value)];
  if (faults.length > 0) throw notValid(faults);
  return {
    name: value.name,
    description: value.description,
    ...(value.startAt !== undefined && { startAt: Date.parse(value.startAt) }),
    ...(value.seed !== undefined && { seed: value.seed }),
    replays: value.replays,
    probes: value.probes ?? [],
    before: before.steps,
    steps: steps.steps,
    ...(value.expect !== undefined && { expect: value.expect }),
  };
}

function readSteps(
  member: string,
  entries: ScenarioFile['steps'],
): { readonly steps: readonly Step[]; readonly faults: readonly string[] } {
  const faults: string[] = [];
  const steps = entries.flatMap((entry, index) => {
    try {
      return toSteps(entry);
    } catch (error) {
      faults.push(`${member}[${index}]: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  });
  return { steps, faults };
}

function replayFaults({ replays }: ScenarioFile): readonly string[] {
  const ids = replays.map(({ id }) => id);
  const doubled = ids.filter((id, index) => ids.indexOf(id) !== index);
  return doubled.map((id) => `replays: the id "${id}" occurs twice; give each replay its own`);
}

function stepFaults({ replays, before = [], steps }: ScenarioFile): readonly string[] {
  const known = new Set(replays.map(({ id }) => id));
  const early = before.flatMap((entry, index) =>
    entry.deleteInstance === undefined && entry.answerCallbacks === undefined
      ? []
      : [`before[${index}]: there is no instance yet; move it to steps`],
  );
  const strange = steps.flatMap((entry, index) => {
    const replay = entry.deleteInstance ?? entry.answerCallbacks?.replay;
    if (replay === undefined || known.has(replay)) return [];
    return [`steps[${index}]: no replay is called "${replay}"; there are ${[...known].join(', ')}`];
  });
  const doubled = [...before, ...steps].flatMap((entry) => {
    const file = entry.upload ?? entry.newVersion;
    return file?.content !== undefined && file.bytes !== undefined
      ? [`${file.path}: give content or bytes, not both`]
      : [];
  });
  return [...early, ...strange, ...doubled];
}

function toSentences(faults: readonly string[]): string {
  return faults.map((fault) => `${fault.replace(/\.$/, '')}.`).join(' ');
}

function notValid(faults: readonly string[]): HarnessError {
  return new HarnessError('scenario-not-valid', `The scenario cannot be run. ${toSentences(faults)}`);
}
