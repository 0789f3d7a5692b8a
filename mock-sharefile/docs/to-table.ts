/** Writes a Markdown table with columns as wide as their widest cell. */
export function toTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = heads.map((head, column) => Math.max(head.length, ...cells.map((row) => row[column]?.length ?? 0)));
  const toLine = (row: readonly string[]): string =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`;
  return [toLine(heads), toLine(widths.map((width) => '-'.repeat(width))), ...cells.map(toLine)].join('\n');
}
