import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Ajv2020, ValidateFunction } from 'ajv/dist/2020.js';
import type * as Ajv2020Module from 'ajv/dist/2020.js';
import type * as FormatsModule from 'ajv-formats';
import type { SchemaTypes } from '../generated/index.ts';

/** Name of a schema: its path below schemas/ without the ending, such as `open-connectors/notification`. */
export type SchemaName = keyof SchemaTypes;

/** `first` stops at the first error and is fast, `all` collects every error. */
export type Thoroughness = 'first' | 'all';

const requireHere = createRequire(import.meta.url);
const compilers = new Map<Thoroughness, Ajv2020>();
const validators: Record<Thoroughness, Map<SchemaName, ValidateFunction>> = { first: new Map(), all: new Map() };

/** Makes the compiler when the first guard is used, so that importing the schemas does not load ajv. */
function createCompiler(thoroughness: Thoroughness): Ajv2020 {
  // require() knows no types; the two casts name the modules that stand right there.
  const { Ajv2020: Compiler } = requireHere('ajv/dist/2020.js') as typeof Ajv2020Module;
  const { default: addFormats } = requireHere('ajv-formats') as typeof FormatsModule;
  const all = thoroughness === 'all';
  const compiler = new Compiler({
    allErrors: all,
    verbose: all,
    allowUnionTypes: true,
    logger: false,
    // Half of the time to a first guard; the tests check every schema against its meta-schema.
    validateSchema: false,
    // Their pay is validators that are no faster to run, for half of the time to a first guard.
    code: { optimize: false },
    inlineRefs: all,
  });
  // Where a setting's default comes from; it says nothing about values.
  compiler.addVocabulary(['source']);
  addFormats.default(compiler, { mode: 'fast' });
  // The fast mode would let 2026-13-39 pass for a date.
  addFormats.default(compiler, { mode: 'full', formats: ['date-time', 'date', 'time'] });
  return compiler;
}

function readSchema(url: string): object {
  const schema: unknown = JSON.parse(readFileSync(new URL(url), 'utf8'));
  if (typeof schema !== 'object' || schema === null) throw new Error(`${url} holds no schema: it must be an object.`);
  return schema;
}

function referencedFiles(schema: unknown, base: string): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, member]) =>
    key === '$ref' && typeof member === 'string'
      ? [new URL(member, base).href.replace(/#.*$/, '')]
      : referencedFiles(member, base),
  );
}

/** Adds a schema and all that it refers to, and nothing else: an unrelated schema cannot break this guard. */
function addWithReferences(compiler: Ajv2020, url: string): void {
  if (compiler.schemas[url] !== undefined) return;
  const schema = readSchema(url);
  compiler.addSchema(schema, url);
  for (const file of referencedFiles(schema, url)) addWithReferences(compiler, file);
}

/** Compiles the named schema on first use and hands back the same validator ever after. */
export function loadValidator(name: SchemaName, thoroughness: Thoroughness): ValidateFunction {
  const known = validators[thoroughness].get(name);
  if (known !== undefined) return known;
  const compiler = compilers.get(thoroughness) ?? createCompiler(thoroughness);
  compilers.set(thoroughness, compiler);
  // Not import.meta.resolve: the test runner loads TypeScript sources in a way that has none.
  const url = pathToFileURL(requireHere.resolve(`#schemas/${name}.schema.json`)).href;
  addWithReferences(compiler, url);
  const validate = compiler.getSchema(url);
  if (validate === undefined) throw new Error(`There is no schema "${name}"; it was looked for at ${url}.`);
  validators[thoroughness].set(name, validate);
  return validate;
}
