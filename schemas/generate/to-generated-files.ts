import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toParserModule } from './to-parser-module.ts';
import { toSchemaIndex } from './to-schema-index.ts';
import { toTypeModule } from './to-type-module.ts';
import type { TypeModule } from './to-type-module.ts';

const SOURCE_FOLDERS = ['schemas', 'world', 'mock-sharefile', 'reference-connector', 'harness'];

/** Everything that is made from schemas and grammars: path below the root -> text, and what could not be made and why. */
export interface GeneratedFiles {
  readonly files: ReadonlyMap<string, string>;
  readonly problems: readonly string[];
}

async function listSources(root: string): Promise<readonly string[]> {
  const lists = await Promise.all(
    SOURCE_FOLDERS.map(async (folder) => {
      const names = await readdir(join(root, folder), { recursive: true }).catch(() => []);
      return names.map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
    }),
  );
  return lists.flat().sort();
}

/** Turns every `*.schema.json` below schemas/ into types and every `*.peggy` into a parser; one broken source does not stop the others. */
export async function toGeneratedFiles(root: string): Promise<GeneratedFiles> {
  const files = new Map<string, string>();
  const problems: string[] = [];
  const sources = await listSources(root);

  const attempt = async <Made>(source: string, make: () => Promise<Made>): Promise<Made | undefined> => {
    try {
      return await make();
    } catch (error) {
      problems.push(`${source}: cannot be generated from: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  };

  const schemas = sources.filter((path) => /^schemas\/.+\.schema\.json$/.test(path));
  const modules = await Promise.all(schemas.map((path) => attempt(path, () => toTypeModule(root, path))));
  const whole = modules.filter((module): module is TypeModule => module !== undefined);
  for (const module of whole) files.set(`schemas/generated/${module.name}.ts`, module.text);
  files.set('schemas/generated/index.ts', toSchemaIndex(whole));

  const grammars = sources.filter((path) => path.endsWith('.peggy'));
  await Promise.all(
    grammars.map(async (path) => {
      const text = await attempt(path, async () => toParserModule(path, await readFile(join(root, path), 'utf8')));
      if (text !== undefined) files.set(path.replace(/([^/]+)\.peggy$/, 'generated/$1.ts'), text);
    }),
  );
  return { files, problems: problems.sort() };
}
