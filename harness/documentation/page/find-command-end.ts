import { readIntended } from '../read-intended.ts';
import { findParagraphEnd } from './find-json-end.ts';

/** A body with blank lines in it is looked for over so many paragraphs. */
const MOST_PARAGRAPHS = 12;

/** Prose right below a command is looked for so many lines up; documented commands have some forty lines. */
const MOST_LINES = 150;

/**
 * The line number (from 1) on which a curl command that starts on line index `at` ends. No shell can tell, because the
 * quotes may be damaged: it is the first paragraph, or so many more or fewer lines as make sense as a curl command.
 */
export function findCommandEnd(lines: readonly string[], at: number): number {
  const first = Math.min(findParagraphEnd(lines, at), findNextCommand(lines, at));
  const makesSense = (end: number): boolean => readIntended(lines.slice(at, end).join('\n')) !== undefined;
  let end = first;
  for (let tried = 0; tried < MOST_PARAGRAPHS && !/^\s*```/.test(lines[end] ?? '```'); tried += 1) {
    if (makesSense(end)) return end;
    end = findParagraphEnd(lines, end);
  }
  if (makesSense(end)) return end;
  for (let shorter = Math.min(first, at + MOST_LINES); shorter > at + 1; shorter -= 1)
    if (makesSense(shorter)) return shorter;
  return first;
}

/** The line number (from 1) of the last line before one that begins another command. */
function findNextCommand(lines: readonly string[], at: number): number {
  const next = lines.findIndex((line, index) => index > at && /^\s*(?:\$ )?curl\s/.test(line));
  return next === -1 ? lines.length : next;
}
