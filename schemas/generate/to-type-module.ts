import { dirname, join, relative } from 'node:path/posix';
import { compile } from 'json-schema-to-typescript';
import type { JSONSchema } from 'json-schema-to-typescript';
import { readSchema } from './read-schema.ts';
import { toDigestibleSchema } from './to-digestible-schema.ts';
import type { Imports } from './to-digestible-schema.ts';
import { toReadonly } from './to-readonly.ts';

/** The types of one schema: `name` is its path without `schemas/` and `.schema.json`, `title` its main type. */
export interface TypeModule {
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

const BANNER = (path: string): string =>
  `// Generated from ${path} by npm run generate; change the schema, not this file.`;

/** Drops the notes on where a type was referenced, which say nothing to a reader. */
function withoutOrigins(types: string): string {
  return types
    .replace(/(?: \*\n)? \* This interface was referenced by .+\n \* via the `definition` .+\n/g, '')
    .replace(/\/\*\*\n \*\/\n/g, '');
}

/** Reads one schema and writes its types; fails when it is not readable or names no type. */
export async function toTypeModule(root: string, path: string): Promise<TypeModule> {
  const schema = await readSchema(root, path);
  const imports: Imports = new Map();
  const digestible = await toDigestibleSchema(root, path, schema, imports);
  const name = path.replace(/^schemas\/(.+)\.schema\.json$/, '$1');
  const lines = [...new Set(imports.values())].sort().map((target) => {
    const from = relative(dirname(path), target.replace(/\.schema\.json$/, '.ts'));
    const names = [...imports.keys()].filter((name) => imports.get(name) === target).sort();
    return `import type { ${names.join(', ')} } from '${from.startsWith('.') ? from : `./${from}`}';`;
  });
  const types = await compile(digestible as JSONSchema, schema.title, {
    cwd: join(root, dirname(path)),
    bannerComment: [BANNER(path), ...lines].join('\n'),
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    unknownAny: true,
    unreachableDefinitions: true,
    style: { singleQuote: true, bracketSpacing: true, printWidth: 120, trailingComma: 'all' },
  });
  return { name, title: schema.title, text: toReadonly(withoutOrigins(types)) };
}
