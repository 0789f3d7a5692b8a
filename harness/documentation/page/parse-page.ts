import { HERE_DOCUMENT } from '../read-intended.ts';
import { findCommandEnd } from './find-command-end.ts';
import { findJsonEnd } from './find-json-end.ts';
import type { Page, ParameterTable, Snippet } from './page.ts';

/** Takes a page apart: plain text or Markdown, with the line numbers that its reader sees. */
export function parsePage(text: string): Page {
  const lines = text.split(/\r?\n/);
  const snippets: Snippet[] = [];
  for (let at = 0; at < lines.length;) {
    const snippet = readSnippet(lines, at);
    if (snippet) snippets.push(snippet);
    at = snippet?.endLine ?? at + 1;
  }
  return { lines, snippets, tables: readTables(lines, snippets) };
}

function readSnippet(lines: readonly string[], at: number): Snippet | undefined {
  const line = lines[at] ?? '';
  if (/^\s*(?:\$ )?curl\s/.test(line)) return toCommand(lines, at);
  return /^\s*\{\s*(?:["}]|$)/.test(line) ? toJson(lines, at) : undefined;
}

function toCommand(lines: readonly string[], at: number): Snippet {
  const end = findCommandEnd(lines, at);
  const text = lines
    .slice(at, end)
    .join('\n')
    .replace(/^\s*(?:\$ )?/, '');
  const body = readHereDocument(text, at + 1) ?? readQuotedBody(text, at + 1);
  return { kind: 'command', line: at + 1, endLine: end, text, ...(body && { body }) };
}

function readHereDocument(text: string, line: number): Snippet['body'] {
  const [, , , body] = HERE_DOCUMENT.exec(text) ?? [];
  if (body === undefined) return undefined;
  return { text: body, line: line + text.slice(0, text.lastIndexOf(body)).split('\n').length - 1 };
}

/** The body as printed: from the quote after -d to the last such quote of the command. */
function readQuotedBody(text: string, line: number): Snippet['body'] {
  const [option, quote] = /(?:\s-d|\s--data(?:-raw|-binary|-ascii)?|\s--json)[ =]*(['"])(?=\s*[[{])/.exec(text) ?? [];
  if (option === undefined || quote === undefined) return undefined;
  const start = text.indexOf(option) + option.length;
  const end = text.lastIndexOf(quote);
  if (end <= start) return undefined;
  const printed = text.slice(start, end);
  return {
    text: quote === "'" ? printed.replaceAll("'\\''", "'") : printed.replace(/\\([\\"$`])/g, '$1'),
    line: line + text.slice(0, start).split('\n').length - 1,
  };
}

function toJson(lines: readonly string[], at: number): Snippet {
  const end = findJsonEnd(lines, at);
  const text = lines.slice(at, end).join('\n');
  return { kind: 'json', line: at + 1, endLine: end, text, body: { text, line: at + 1 } };
}

/** A table lasts from its header to the next header or the next snippet. */
function readTables(lines: readonly string[], snippets: readonly Snippet[]): readonly ParameterTable[] {
  const headers = lines.flatMap((line, at) => (/^\s*\|?\s*Parameter\s*\|?\s*Description\b/i.test(line) ? [at] : []));
  return headers.flatMap((at, index) => {
    const end = Math.min(
      headers[index + 1] ?? lines.length,
      snippets.find(({ line }) => line > at)?.line ?? lines.length,
    );
    const rows = lines.slice(at + 1, end).map((text, row) => ({ text, line: at + row + 2 }));
    // A header that a page break repeats at the end of a table explains nothing.
    return rows.some(({ text }) => /^\W*[a-z]+\.[a-z]/.test(text)) ? [{ line: at + 1, endLine: end, rows }] : [];
  });
}
