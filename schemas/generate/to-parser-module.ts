import peggy from 'peggy';

/** Shared tail of every parser: types for what peggy exports, since tsc copies no hand-made .d.ts into its output. */
const TYPED_EXPORTS = (result: string, startRules: readonly string[]): string => `
/** Where in the text something stands; lines and columns count from 1, offsets from 0. */
export interface ParserLocation {
  readonly start: { readonly offset: number; readonly line: number; readonly column: number };
  readonly end: { readonly offset: number; readonly line: number; readonly column: number };
}

/** Thrown by parse: what was expected, what was found, and where. */
export interface ParserSyntaxError extends Error {
  readonly location: ParserLocation;
  readonly found: string | null;
  format(sources: readonly { readonly source: unknown; readonly text: string }[]): string;
}

/** What parse can be told. */
export interface ParserOptions {
  readonly grammarSource?: string;
  readonly startRule?: ${startRules.map((rule) => `'${rule}'`).join(' | ') || 'string'};
}

/** Reads a text; throws a ParserSyntaxError where it departs from the grammar. */
export const parse: (text: string, options?: ParserOptions) => ${result} = peg$parse;

const TypedSyntaxError: { new (...parts: never[]): ParserSyntaxError; readonly prototype: ParserSyntaxError } = peg$SyntaxError;
export { TypedSyntaxError as SyntaxError };
`;

/**
 * Compiles one grammar to a TypeScript module, so that tsc carries it into its output. Two comment lines of the grammar
 * are heeded: "// \@returns {Type}" (types relative to the generated folder by import('...')) and "// \@start Rule Rule".
 */
export function toParserModule(path: string, grammar: string): string {
  const result = /^\/\/ @returns \{(.+)\}$/m.exec(grammar)?.[1] ?? 'unknown';
  const startRules =
    /^\/\/ @start (.+)$/m
      .exec(grammar)?.[1]
      ?.trim()
      .split(/[\s,]+/) ?? [];
  const source = peggy.generate(grammar, {
    output: 'source',
    format: 'es',
    grammarSource: path,
    ...(startRules.length > 0 && { allowedStartRules: startRules }),
  });
  const code = source.replace(/^\/\/ @generated[\s\S]*?\n\n/, '').replace(/\nconst peg\$allowedStartRules[\s\S]*$/, '');
  return `// Generated from ${path} by npm run generate; change the grammar, not this file.\n// @ts-nocheck\n${code}${TYPED_EXPORTS(result, startRules)}`;
}
