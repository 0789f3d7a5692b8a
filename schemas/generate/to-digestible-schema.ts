import { dirname, join } from 'node:path/posix';
import { isObject, listed, readSchema } from './read-schema.ts';
import type { Json } from './read-schema.ts';

/** Type name -> schema file that declares it. */
export type Imports = Map<string, string>;

/** Whether a schema admits any value: the compiler would take one that only describes for an object. */
function admitsAll(schema: Json): boolean {
  if (Object.keys(schema).some((key) => !['description', '$comment', 'oneOf'].includes(key))) return false;
  const branches = listed(schema['oneOf']);
  return 'oneOf' in schema ? branches.length === 1 && isObject(branches[0]) && admitsAll(branches[0]) : true;
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
  if (admitsAll(definition)) return 'unknown';
  const name = typeof definition['title'] === 'string' ? definition['title'] : (key ?? schema.title);
  if (target !== path) imports.set(name, target);
  return name;
}

/**
 * Makes a schema digestible for json-schema-to-typescript, which prints what is referenced once for each description,
 * finds required names only among a schema's own properties, and takes `if` for a stray member.
 */
export async function toDigestibleSchema(
  root: string,
  path: string,
  value: unknown,
  imports: Imports,
): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((item) => toDigestibleSchema(root, path, item, imports)));
  if (!isObject(value)) return value;
  const { $ref: reference, description } = value;
  if (typeof reference === 'string') return { description, tsType: await toTypeName(root, path, reference, imports) };
  if (typeof description === 'string' && admitsAll(value)) return { description, tsType: 'unknown' };
  const kept = Object.entries(value).filter(([key]) => !['$schema', '$comment', 'if', 'then', 'else'].includes(key));
  const digested = kept.map(async ([key, member]): Promise<[string, unknown]> => [
    key,
    await toDigestibleSchema(root, path, member, imports),
  ]);
  return withInheritedRequired(withoutRules(Object.fromEntries(await Promise.all(digested))));
}

const TYPED = ['tsType', 'type', 'enum', 'const', 'allOf', 'anyOf', 'oneOf'];

/** Drops the branches of allOf and anyOf that only restrict and so have no type. */
function withoutRules(schema: Json): Json {
  const typed = (branches: unknown): boolean =>
    listed(branches).every((branch) => isObject(branch) && TYPED.some((key) => key in branch));
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
