import ts from 'typescript';

/** Makes every property, index signature and array of generated types readonly, which the schema compiler cannot. */
export function toReadonly(text: string): string {
  const file = ts.createSourceFile('generated.ts', text, ts.ScriptTarget.Latest, true);
  const insertions: { readonly at: number; readonly text: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertySignature(node) || ts.isIndexSignatureDeclaration(node)) {
      insertions.push({ at: node.getStart(file), text: 'readonly ' });
    }
    if (ts.isArrayTypeNode(node)) {
      const nested = ts.isArrayTypeNode(node.parent);
      insertions.push({ at: node.getStart(file), text: nested ? '(readonly ' : 'readonly ' });
      if (nested) insertions.push({ at: node.getEnd(), text: ')' });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return insertions
    .sort((one, other) => other.at - one.at)
    .reduce((edited, { at, text: inserted }) => edited.slice(0, at) + inserted + edited.slice(at), text);
}
