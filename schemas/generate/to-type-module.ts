import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path/posix';
import { compile } from 'json-schema-to-typescript';
import type { JSONSchema } from 'json-schema-to-typescript';
import { toReadonly } from './to-readonly.ts';

/** The types of one schema: `name` is its path without `schemas/` and `.schema.json`, `title` its main type. */
export interface TypeModule {
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

type Json = Readonly<Record<string, unknown>>;

/** Type name -> schema file that declares it. */
type Imports = Map<string, string>;

const BANNER = (path: string): string =>
  `// Generated from ${path} by npm run generate; change the schema, not this file.`;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function readSchema(root: string, path: string): Promise<Json & { readonly title: string }> {
  const schema: unknown = JSON.parse(await readFile(join(root, path), 'utf8'));
  if (!isObject(schema) || typeof schema['title'] !== 'string')
    throw new Error('it must be an object with a "title", which names its type');
  return { ...schema, title: schema['title'] };
}

/** Name of the type that a `$ref` means, noted among the imports when another file declares it. */
async function toTypeName(root: string, path: string, reference: string, imports: Imports): Promise<string> {
  const [file = '', fragment = ''] = reference.split('#');
  const target = file === '' ? path : join(dirname(path), file);
  const schema = await readSchema(root, target);
  const key = /^\/\$defs\/([A-Za-z0-9]+)$/.exec(fragment)?.[1];
  if (fragment !== '' && key === undefined)
    throw new Error(`"$ref": "${reference}" must name a file, a member of $defs, or both`);
  const definition = key === undefined ? schema : isObject(schema['$defs']) ? schema['$defs'][key] : undefined;
  if (!isObject(definition)) throw new Error(`"$ref": "${reference}" leads nowhere`);
  const name = typeof definition['title'] === 'string' ? definition['title'] : (key ?? schema.title);
  if (target !== path) imports.set(name, target);
  return name;
}

/**
 * Makes a schema digestible for json-schema-to-typescript, which prints what is referenced once for each description,
 * finds required names only among a schema's own properties, and takes `if` for a stray member.
 */
async function toDigestible(root: string, path: string, value: unknown, imports: Imports): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((item) => toDigestible(root, path, item, imports)));
  if (!isObject(value)) return value;
  const { $ref: reference, description } = value;
  if (typeof reference === 'string') return { description, tsType: await toTypeName(root, path, reference, imports) };
  const kept = Object.entries(value).filter(([key]) => !['$schema', '$comment', 'if', 'then', 'else'].includes(key));
  const digested = kept.map(async ([key, member]): Promise<[string, unknown]> => [
    key,
    await toDigestible(root, path, member, imports),
  ]);
  return withInheritedRequired(withoutRules(Object.fromEntries(await Promise.all(digested))));
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Drops the branches of allOf and anyOf that only restrict and so have no type. */
function withoutRules(schema: Json): Json {
  const typed = (branches: unknown): boolean =>
    listed(branches).every((branch) => isObject(branch) && ('tsType' in branch || 'type' in branch));
  return Object.fromEntries(
    Object.entries(schema).filter(([key, member]) => !['allOf', 'anyOf'].includes(key) || typed(member)),
  );
}

/** Says `Required<Pick<Item, ...>>` for required names whose property is declared by an allOf branch. */
function withInheritedRequired(schema: Json): Json {
  const { properties } = schema;
  const branches = listed(schema['allOf']);
  const required = listed(schema['required']);
  const base = branches.find((branch) => isObject(branch) && 'tsType' in branch);
  if (!isObject(base)) return schema;
  const own = new Set(isObject(properties) ? Object.keys(properties) : []);
  const inherited = required
    .filter((name) => typeof name === 'string' && !own.has(name))
    .map((name) => JSON.stringify(name));
  if (inherited.length === 0) return schema;
  const tsType = `Required<Pick<${String(base['tsType'])}, ${inherited.join(' | ')}>>`;
  return {
    ...schema,
    required: required.filter((name) => typeof name === 'string' && own.has(name)),
    allOf: [...branches, { tsType }],
  };
}

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
  const digestible = await toDigestible(root, path, schema, imports);
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
