import { fileURLToPath } from 'node:url';
import { toConfigSchema } from '../cli/config/to-config-schema.ts';
import { createProgram } from '../cli/create-program.ts';
import { bringPageUpToDate, generatePage } from './bring-page-up-to-date.ts';

const PAGE = 'schemas/harness/config.schema.json';

/** Writes the schema of configuration files below `root`, or only looks with `check`; tells whether it had drifted. */
export async function bringConfigSchemaUpToDate(root: string, check: boolean): Promise<boolean> {
  const ignore = (): void => undefined;
  const terminal = { out: ignore, err: ignore, colour: false, interactive: false };
  const schema = toConfigSchema(createProgram(terminal, ignore));
  return bringPageUpToDate(root, PAGE, `${JSON.stringify(schema, null, 2)}\n`, check);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generatePage(PAGE, bringConfigSchemaUpToDate);
