import { HarnessError } from '../../harness-error.ts';
import { readJsonText } from './read-json-text.ts';

/** One word of a command and where it starts (offset in characters). */
export interface CommandWord {
  readonly text: string;
  readonly at: number;
  /** Whether a printed line break was taken out. */
  readonly rejoined: boolean;
  /** Single quotes inside a single-quoted word that a shell would take for its end. */
  readonly bareQuotes: number;
}

const DATA_OPTIONS = new Set(['-d', '--data', '--data-raw', '--data-binary', '--data-ascii', '--json']);

/** Whether the option is followed by a request body. */
export function isDataOption(word: string): boolean {
  return DATA_OPTIONS.has(word);
}

/**
 * Splits a documented command into the words that its author meant, which are not those that a shell would see: the
 * page's single-quoted bodies contain single quotes. A quote closes only where a word can end and, for a body, only
 * where the text so far is whole JSON. Throws `curl-not-readable`.
 */
export function readWords(command: string): readonly CommandWord[] {
  const words: CommandWord[] = [];
  let at = skipBlank(command, 0);
  while (at < command.length) {
    const isBody = isDataOption(words.at(-1)?.text ?? '');
    const word = readWord(command, at, isBody);
    words.push(word.word);
    at = skipBlank(command, word.end);
  }
  return words;
}

interface WordReading {
  readonly word: CommandWord;
  readonly end: number;
}

function readWord(command: string, at: number, isBody: boolean): WordReading {
  switch (command.charAt(at)) {
    case "'":
      return readSingleQuoted(command, at, isBody);
    case '"':
      return readDoubleQuoted(command, at);
    default:
      return readBare(command, at);
  }
}

/** A bare word; when the page has wrapped it, the rest stands at the very start of the next line (`instan\nces`). */
function readBare(command: string, at: number): WordReading {
  const [text = ''] = /^(?:[^\s\\]|\\(?!\s|$))+/.exec(command.slice(at)) ?? [];
  if (text === '') throw notReadable(command, at, 'a backslash that continues no line', 'Remove it.');
  const [wrap, rest] = /^\r?\n([^\s'"\\-][^\s\\]*)/.exec(command.slice(at + text.length)) ?? [];
  if (wrap === undefined || rest === undefined || !text.includes('://')) {
    return { word: { text, at, rejoined: false, bareQuotes: 0 }, end: at + text.length };
  }
  return { word: { text: text + rest, at, rejoined: true, bareQuotes: 0 }, end: at + text.length + wrap.length };
}

function readSingleQuoted(command: string, at: number, isBody: boolean): WordReading {
  let lastReason = 'no quote closes it';
  for (let close = command.indexOf("'", at + 1); close !== -1; close = command.indexOf("'", close + 1)) {
    if (!wordCanEnd(command, close + 1)) continue;
    const quoted = command.slice(at + 1, close);
    const bareQuotes = quoted.replaceAll("'\\''", '').split("'").length - 1;
    const text = quoted.replaceAll("'\\''", "'");
    if (!isBody) return { word: { text, at, rejoined: false, bareQuotes }, end: close + 1 };
    if (!/[}\]"\w]\s*$/.test(text)) continue;
    const reading = readJsonText(text);
    if (reading.ok) return { word: { text, at, rejoined: reading.lineBreaks > 0, bareQuotes }, end: close + 1 };
    lastReason = reading.reason;
  }
  const what = isBody ? `a quoted body that is not JSON (${lastReason})` : 'a single quote that is never closed';
  throw notReadable(command, at, what, 'Close the quote, and give a JSON body.');
}

function readDoubleQuoted(command: string, at: number): WordReading {
  const [quoted] = /^"(?:[^"\\]|\\[^])*"/.exec(command.slice(at)) ?? [];
  if (quoted === undefined || !wordCanEnd(command, at + quoted.length)) {
    throw notReadable(command, at, 'a double quote that is never closed', 'Close the quote.');
  }
  const text = quoted.slice(1, -1).replace(/\\([\\"$`])/g, '$1');
  return { word: { text, at, rejoined: false, bareQuotes: 0 }, end: at + quoted.length };
}

function wordCanEnd(command: string, at: number): boolean {
  return at >= command.length || /^(?:\s|\\\r?\n)/.test(command.slice(at, at + 3));
}

function skipBlank(command: string, at: number): number {
  const [blank = ''] = /^(?:\s|\\\r?\n)*(?:\\$)?/.exec(command.slice(at)) ?? [];
  return at + blank.length;
}

/** The error for a command that cannot be read: where (line and column), what stands there, what to do. */
export function notReadable(command: string, at: number, found: string, advice: string): HarnessError {
  const before = command.slice(0, at).split('\n');
  const position = `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
  return new HarnessError('curl-not-readable', `Reading the curl command met ${found} at ${position}. ${advice}`);
}
