import { readFile } from 'node:fs/promises';
import { HarnessError } from '../../harness-error.ts';
import { readPackageFile } from '../../run/read-package-file.ts';
import { parseScenario } from '../../scenario/parse-scenario.ts';
import type { Scenario } from '../../scenario/scenario.ts';

const DOCUMENTED_HISTORY = 'fixtures/scenarios/documented-page.json';

/** Reads a scenario file, or the documented history when none is named. Throws `scenario-not-valid` or `usage`. */
export async function readScenario(path: string | undefined): Promise<Scenario> {
  const name = path ?? DOCUMENTED_HISTORY;
  const text = path === undefined ? await readPackageFile(name) : await readUserFile(path);
  try {
    return parseScenario(JSON.parse(text));
  } catch (cause) {
    if (cause instanceof HarnessError) throw new HarnessError(cause.code, `${name}: ${cause.message}`, { cause });
    throw new HarnessError('scenario-not-valid', `${name} is not JSON: ${String(cause)}.`, { cause });
  }
}

async function readUserFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new HarnessError('usage', `The scenario file ${path} cannot be read: ${String(cause)}.`, { cause });
  }
}
