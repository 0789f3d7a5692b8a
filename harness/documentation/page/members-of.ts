import type { Page, Snippet } from './page.ts';

/** A member of a printed JSON body; `value` only when it is a string, as printed. */
export interface PrintedMember {
  readonly name: string;
  readonly value?: string;
  /** Whether the value is an object, whose own members follow. */
  readonly isObject: boolean;
  readonly line: number;
  readonly snippet: Snippet;
}

/** The members of a body by its text alone, so that damaged JSON has them too; line breaks inside strings are left out. */
export function membersOf(snippet: Snippet): readonly PrintedMember[] {
  const { body } = snippet;
  if (!body) return [];
  const members = body.text.matchAll(/"((?:[^"\\\n]|\\.)+)"\s*:\s*(?:"((?:[^"\\]|\\.)*)"|(\{))?/g);
  let line = body.line;
  let counted = 0;
  return [...members].map((match) => {
    line = lineAt({ text: body.text.slice(counted, match.index), line }, Infinity);
    counted = match.index;
    return toMember(match, line, snippet);
  });
}

function toMember(match: RegExpExecArray, line: number, snippet: Snippet): PrintedMember {
  return {
    name: match[1] ?? '',
    ...(match[2] !== undefined && { value: match[2].replaceAll('\n', '') }),
    isObject: match[3] !== undefined,
    line,
    snippet,
  };
}

/** The members of all bodies of a page. */
export function membersOfPage({ snippets }: Page): readonly PrintedMember[] {
  return snippets.flatMap(membersOf);
}

/** The line of the page on which the character at `offset` of a printed text stands. */
export function lineAt({ text, line }: { readonly text: string; readonly line: number }, offset: number): number {
  return line + text.slice(0, offset).split('\n').length - 1;
}
