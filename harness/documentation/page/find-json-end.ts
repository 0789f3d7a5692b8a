/** Bodies have some forty lines; what is not closed after so many is damaged, or no JSON. */
const MOST_LINES = 500;

/**
 * The line number (from 1) on which JSON that starts on line index `at` ends: where its braces are even, strings left
 * out, or, when a missing quote spoils that, at the end of the paragraph.
 */
export function findJsonEnd(lines: readonly string[], at: number): number {
  let depth = 0;
  let inString = false;
  for (let index = at; index < Math.min(lines.length, at + MOST_LINES); index += 1) {
    const line = lines[index] ?? '';
    if (/^\s*```/.test(line)) return index;
    for (const [token] of line.matchAll(/\\.|["{}[\]]/g)) {
      if (token === '"') inString = !inString;
      else if (!inString) depth += token === '{' || token === '[' ? 1 : token === '}' || token === ']' ? -1 : 0;
      if (depth === 0 && !inString) return index + 1;
    }
  }
  return findParagraphEnd(lines, at);
}

/** The line number (from 1) of the last line before a blank one, a code fence or the end of the page. */
export function findParagraphEnd(lines: readonly string[], at: number): number {
  const end = lines.findIndex((line, index) => index > at && (line.trim() === '' || /^\s*```/.test(line)));
  return end === -1 ? lines.length : end;
}
