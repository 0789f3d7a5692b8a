import { dirname, resolve } from 'node:path';
import { readUserFile } from '../../files/read-user-file.ts';
import { HarnessError } from '../../harness-error.ts';
import { readPackageFile } from '../../run/read-package-file.ts';
import { parseScenarioText } from '../../scenario/file/parse-scenario-text.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** The history that is played unless another is named. */
export const DOCUMENTED_HISTORY = 'fixtures/scenarios/documented-page.json';

/** The history that is studied unless another is named. */
const WORKING_DAY = 'fixtures/scenarios/studies/a-working-day.yaml';

const WANTED = { what: 'The scenario file', todo: 'Name a YAML or JSON file.' };

/** Reads a scenario file, or the documented history when none is named. Throws `scenario-not-valid` or `usage`. */
export async function readScenario(path: string | undefined): Promise<Scenario> {
  return read(path, DOCUMENTED_HISTORY);
}

/**
 * Reads a history to be played to other instances than its own: without steps that name one of those, and without
 * expectations. The working day of the package when none is named. Throws as `readScenario` does.
 */
export async function readHistory(path: string | undefined): Promise<Scenario> {
  const {
    expect: _expect,
    variants: _variants,
    overrides: _overrides,
    steps,
    ...history
  } = await read(path, WORKING_DAY);
  return { ...history, steps: steps.filter((step) => !('replay' in step) && step.kind !== 'request') };
}

async function read(path: string | undefined, otherwise: string): Promise<Scenario> {
  const name = path ?? otherwise;
  const text = path === undefined ? await readPackageFile(name) : await readUserFile(path, WANTED);
  try {
    return withOwnDocuments(parseScenarioText(text), dirname(name));
  } catch (cause) {
    if (cause instanceof HarnessError) throw new HarnessError(cause.code, `${name}: ${cause.message}`, { cause });
    throw cause;
  }
}

/** The scenario with the documents that it names beside itself (`./`, `../`) by paths that can be read from anywhere. */
function withOwnDocuments(scenario: Scenario, folder: string): Scenario {
  const { variants } = scenario;
  return {
    ...scenario,
    replays: scenario.replays.map((replay) =>
      replay.document.startsWith('.') ? { ...replay, document: resolve(folder, replay.document) } : replay,
    ),
    ...(variants && {
      variants: variants.map((one) => ({ ...one, scenario: withOwnDocuments(one.scenario, folder) })),
    }),
  };
}
