import { ConnectorError } from '../connector-error.ts';

/** One part of a Java date pattern: text that stands for itself, or a run of one pattern letter. */
export type PatternToken =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'field'; readonly letter: string; readonly count: number };

/** All letters that SimpleDateFormat knows; any other letter is "Illegal pattern character". */
const JAVA_LETTERS = new Set('GyYMLwWDdFEuaHkKhmsSzZX');

/**
 * Splits a `SimpleDateFormat` pattern into its parts. Throws `date-pattern-not-valid` where Java throws
 * IllegalArgumentException: for an unknown letter, an open quote, or more than three X.
 */
export function tokenizeJavaPattern(pattern: string): readonly PatternToken[] {
  const tokens: PatternToken[] = [];
  for (let at = 0; at < pattern.length;) {
    const character = pattern.charAt(at);
    const length = character === "'" ? quotedLength(pattern, at) : runLength(pattern, at);
    tokens.push(toToken(pattern, pattern.slice(at, at + length)));
    at += length;
  }
  return tokens;
}

function toToken(pattern: string, part: string): PatternToken {
  const letter = part.charAt(0);
  if (letter === "'") return { kind: 'literal', text: part === "''" ? "'" : part.slice(1, -1).replaceAll("''", "'") };
  if (!/[A-Za-z]/.test(letter)) return { kind: 'literal', text: part };
  if (!JAVA_LETTERS.has(letter)) throw notValid(pattern, `illegal pattern character '${letter}'`);
  if (letter === 'X' && part.length > 3)
    throw notValid(pattern, `invalid ISO 8601 format: length=${String(part.length)}`);
  return { kind: 'field', letter, count: part.length };
}

function runLength(pattern: string, start: number): number {
  let end = start + 1;
  while (end < pattern.length && pattern.charAt(end) === pattern.charAt(start)) end += 1;
  return end - start;
}

function quotedLength(pattern: string, start: number): number {
  if (pattern.charAt(start + 1) === "'") return 2;
  for (let end = start + 1; end < pattern.length; end += 1) {
    if (pattern.charAt(end) !== "'") continue;
    if (pattern.charAt(end + 1) !== "'") return end - start + 1;
    end += 1;
  }
  throw notValid(pattern, 'unterminated quote');
}

function notValid(pattern: string, reason: string): ConnectorError {
  return new ConnectorError('date-pattern-not-valid', `The date pattern ${JSON.stringify(pattern)} has an ${reason}.`);
}
