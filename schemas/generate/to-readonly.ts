import ts from 'typescript';

interface Insertion {
  readonly at: number;
  readonly text: string;
}

function insertionsFor(node: ts.Node, file: ts.SourceFile): readonly Insertion[] {
  if (ts.isPropertySignature(node) || ts.isIndexSignatureDeclaration(node)) {
    return [{ at: node.getStart(file), text: 'readonly ' }];
  }
  if (!ts.isArrayTypeNode(node)) return [];
  if (!ts.isArrayTypeNode(node.parent)) return [{ at: node.getStart(file), text: 'readonly ' }];
  // TypeScript reads `readonly string[][]` as an array of mutable arrays.
  return [
    { at: node.getStart(file), text: '(readonly ' },
    { at: node.getEnd(), text: ')' },
  ];
}

/** Makes every property, index signature and array of generated types readonly, which the schema compiler cannot. */
export function toReadonly(text: string): string {
  const file = ts.createSourceFile('generated.ts', text, ts.ScriptTarget.Latest, true);
  const insertions: Insertion[] = [];
  const visit = (node: ts.Node): void => {
    insertions.push(...insertionsFor(node, file));
    ts.forEachChild(node, visit);
  };
  visit(file);
  // Later places first; at one place the inner node first, so that what belongs to the outer one ends up before it.
  return insertions
    .reverse()
    .sort((one, other) => other.at - one.at)
    .reduce((edited, { at, text: inserted }) => edited.slice(0, at) + inserted + edited.slice(at), text);
}
