import ts from 'typescript';
import type { TypeModule } from './to-type-module.ts';

function exportedNames(module: TypeModule): readonly string[] {
  const file = ts.createSourceFile('generated.ts', module.text, ts.ScriptTarget.Latest);
  return file.statements.flatMap((statement) =>
    ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) ? [statement.name.text] : [],
  );
}

/** Writes the index of the generated types: a name that two modules share is exported only where it is the title. */
export function toSchemaIndex(modules: readonly TypeModule[]): string {
  const count = new Map<string, number>();
  for (const name of modules.flatMap(exportedNames)) count.set(name, (count.get(name) ?? 0) + 1);
  const titles = new Map<string, string>();
  for (const { name, title } of modules) {
    const other = titles.get(title);
    if (other !== undefined)
      throw new Error(
        `schemas/${name}.schema.json and schemas/${other}.schema.json have the same title ${title}; rename one`,
      );
    titles.set(title, name);
  }
  const exported = modules.map((module) => {
    const names = exportedNames(module).filter(
      (name) => name === module.title || (count.get(name) === 1 && !titles.has(name)),
    );
    return `export type {\n${[...new Set(names)]
      .sort()
      .map((name) => `  ${name},\n`)
      .join('')}} from './${module.name}.ts';`;
  });
  return [
    '// Generated from schemas/**/*.schema.json by npm run generate; change the schemas, not this file.',
    ...modules.map(({ name, title }) => `import type { ${title} } from './${name}.ts';`),
    '',
    ...exported,
    '',
    '/** Which type a value has once the guard of that name has accepted it. */',
    'export interface SchemaTypes {',
    ...modules.map(({ name, title }) => `  readonly '${name}': ${title};`),
    '}',
    '',
    '/** Names of all schemas: their path below schemas/ without the ending. */',
    'export const schemaNames: readonly (keyof SchemaTypes)[] = [',
    ...modules.map(({ name }) => `  '${name}',`),
    '];',
    '',
  ].join('\n');
}
