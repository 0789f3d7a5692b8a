import { rejoinWrappedStrings } from '../../scenario/curl/rejoin-wrapped-strings.ts';
import { lineAt } from '../page/members-of.ts';
import type { Page, Snippet } from '../page/page.ts';
import type { DocumentationFinding } from '../rules.ts';

/** Bodies that are not JSON: each line break inside a string, or else the place where reading stops. */
export function findInvalidJson({ snippets }: Page): readonly DocumentationFinding[] {
  return snippets.flatMap(({ body }) => (body ? invalidParts(body) : []));
}

function invalidParts(body: NonNullable<Snippet['body']>): readonly DocumentationFinding[] {
  const { text: whole, lineBreaks } = rejoinWrappedStrings(body.text);
  const reason = whyNotJson(whole);
  if (reason !== undefined) {
    // Blanks for the line breaks keep every position where it is on the page.
    const kept = lineBreaks > 0 ? body.text.replaceAll('\n', ' ') : body.text;
    const line = lineAt(body, positionOf(whyNotJson(kept) ?? reason, kept));
    return [{ id: 'json-is-not-valid', line, text: reason.replaceAll('\n', '\\n') }];
  }
  return wrappedStrings(body).map((line) => ({
    id: 'json-is-not-valid',
    line,
    text: 'a line break inside a string; it goes on in the next line',
  }));
}

function whyNotJson(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Where JSON.parse stopped; its messages name the position, or quote what stands around it, or name the end. */
function positionOf(reason: string, text: string): number {
  const [, position] = /at position (\d+)/.exec(reason) ?? [];
  if (position !== undefined) return Number(position);
  const [, token, before, around] =
    /^Unexpected token '([^]+?)', (\.\.\.)?"([^]*?)"(?:\.\.\.)? is not/.exec(reason) ?? [];
  if (token === undefined || around === undefined) return text.trimEnd().length;
  // V8 quotes ten characters on each side.
  const start = Math.max(text.indexOf(around), 0);
  return before === undefined ? Math.max(start + around.lastIndexOf(token), 0) : start + 10;
}

/** The lines on which a string is broken off. */
function wrappedStrings({ text, line }: NonNullable<Snippet['body']>): readonly number[] {
  let inString = false;
  return text.split('\n').flatMap((printed, index) => {
    for (const [token] of printed.matchAll(/\\.|"/g)) if (token === '"') inString = !inString;
    return inString ? [line + index] : [];
  });
}
