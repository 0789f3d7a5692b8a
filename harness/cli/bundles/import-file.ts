import { basename } from 'node:path';
import { stringify } from 'yaml';
import type { ScenarioFile } from '../../../schemas/index.ts';
import { readBundle } from '../../bundle/bundle-file.ts';
import { readUserBytes } from '../../files/read-user-file.ts';
import { writeUserFile } from '../../files/write-user-files.ts';
import { HarnessError } from '../../harness-error.ts';
import { importHistory } from '../../histories/import/import-history.ts';
import { parseJson } from '../../member-of.ts';
import { parseScenario } from '../../scenario/parse-scenario.ts';
import type { Terminal } from '../terminal.ts';

/** What `import` was asked for. */
export interface ImportFlags {
  /** File that gets the scenario; it is printed unless given. */
  readonly out?: string;
}

/** Makes a scenario of a recording and prints or writes it. */
export async function importFile(path: string, { out }: ImportFlags, terminal: Terminal): Promise<void> {
  const scenario = await readHistory(path);
  // What cannot be run must not be written.
  parseScenario(scenario);
  const text = stringify(scenario);
  if (out === undefined) {
    terminal.out(text);
    return;
  }
  await writeUserFile(out, text, 'Name another file with --out.');
  terminal.out(`Written: ${out}. Run it: sharefile-lab run ${out}\n`);
}

const RECORDINGS = 'a HAR file, an observation.json, the event log of a connector, or a *.ocrepro bundle';

async function readHistory(path: string): Promise<ScenarioFile> {
  const bytes = await readUserBytes(path, { what: 'The recording', todo: `Name ${RECORDINGS}.` });
  if (bytes.length > 1 && bytes.readUInt16BE(0) === 0x1f8b) return (await readBundle(path)).scenario;
  const value = parseJson(bytes.toString('utf8').replace(/^\ufeff/, ''));
  if (value !== undefined) return importHistory(value, basename(path));
  throw new HarnessError('nothing-to-import', `${path} is not JSON. Give ${RECORDINGS}.`);
}
