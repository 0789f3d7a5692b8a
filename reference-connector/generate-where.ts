import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import peggy from 'peggy';

/** The parser's module for a grammar text: plain generated code behind one typed function. */
export function toWhereModule(grammar: string): string {
  // Only the one typed function is for others.
  const code = peggy.generate(grammar, { output: 'source', format: 'es' }).replace(/export \{[^}]*\};/, '');
  return (
    '// @ts-nocheck\n' +
    '// Made from where.peggy by reference-connector/generate-where.ts; run that again instead of editing this.\n' +
    "import type { WhereExpression } from '../where-expression.ts';\n" +
    `${code}\n` +
    '/** Reads a where clause; throws a SyntaxError with a `location` otherwise. */\n' +
    'export const parseWhere: (text: string) => WhereExpression = peg$parse;\n'
  );
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const folder = new URL('./domain/ceql/', import.meta.url);
  writeFileSync(new URL('generated/where.ts', folder), toWhereModule(readFileSync(new URL('where.peggy', folder), 'utf8')));
}
