import type { ReplayNote } from '../../../schemas/index.ts';
import { HarnessError } from '../../harness-error.ts';
import { readJsonText } from './read-json-text.ts';
import { isDataOption, notReadable, readWords } from './read-words.ts';
import type { CommandWord } from './read-words.ts';

/** A request as its documentation meant it; header names in lower case, body the parsed JSON. */
export interface DocumentedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** What had to be understood to read it. */
  readonly notes: readonly ReplayNote[];
}

/** Documented commands are one or two kilobytes; the limit keeps the search for closing quotes short. */
const LONGEST_COMMAND = 65_536;

/** Options of curl that say nothing about the request. */
const SILENT_OPTIONS = /^(?:-[sSifvk]+|--(?:silent|show-error|include|fail|verbose|insecure|compressed))$/;

/**
 * Reads a curl command as its author meant it, not as a shell would take it: printed line breaks are re-joined and
 * quotes inside the JSON body belong to the body. Throws `curl-not-readable` with the position and what to do.
 */
export function parseCurl(command: string): DocumentedRequest {
  if (command.length > LONGEST_COMMAND) {
    throw new HarnessError(
      'curl-not-readable',
      `The curl command has ${command.length} characters; at most ${LONGEST_COMMAND} are read. Shorten it.`,
    );
  }
  const words = readWords(command);
  const [first] = words;
  if (first?.text !== 'curl') {
    const found = first === undefined ? 'nothing' : `"${first.text.slice(0, 20)}"`;
    throw notReadable(command, first?.at ?? 0, found, 'Give a command that starts with curl.');
  }
  const parts = readArguments(command, words.slice(1));
  if (parts.url === undefined) throw notReadable(command, first.at, 'a command without a URL', 'Add the URL.');
  const body = parts.data === undefined ? undefined : readBody(command, parts.data);
  return {
    method: parts.method ?? (parts.data === undefined ? 'GET' : 'POST'),
    url: parts.url.text,
    headers: parts.headers,
    body,
    notes: toNotes(parts),
  };
}

interface CurlParts {
  method?: string;
  url?: CommandWord;
  data?: CommandWord;
  readonly headers: Record<string, string>;
}

function readArguments(command: string, words: readonly CommandWord[]): CurlParts {
  const parts: CurlParts = { headers: {} };
  const rest = words.flatMap(splitAttached).values();
  for (const word of rest) {
    if (SILENT_OPTIONS.test(word.text)) continue;
    if (!word.text.startsWith('-')) {
      setUrl(command, parts, word);
      continue;
    }
    const next = rest.next();
    if (next.done === true) throw notReadable(command, word.at, `${word.text} without a value`, 'Add the value.');
    readOption(command, parts, word, next.value);
  }
  return parts;
}

function readOption(command: string, parts: CurlParts, option: CommandWord, value: CommandWord): void {
  if (isDataOption(option.text)) parts.data = value;
  else if (option.text === '-X' || option.text === '--request') parts.method = value.text.toUpperCase();
  else if (option.text === '--url') setUrl(command, parts, value);
  else if (option.text === '-H' || option.text === '--header') readHeader(command, parts, value);
  else throw notReadable(command, option.at, `the option ${option.text}`, 'Only -X, -H, -d and --url are read.');
}

function setUrl(command: string, parts: CurlParts, word: CommandWord): void {
  if (parts.url !== undefined) {
    throw notReadable(
      command,
      word.at,
      `a second URL "${word.text.slice(0, 40)}"`,
      'Quote the words that belong together.',
    );
  }
  if (!URL.canParse(word.text)) {
    throw notReadable(
      command,
      word.at,
      `"${word.text.slice(0, 40)}" where the URL should be`,
      'Write it with its scheme.',
    );
  }
  parts.url = word;
}

function readHeader(command: string, parts: CurlParts, word: CommandWord): void {
  const [, name, value] = /^([^\s:]+):(.*)$/s.exec(word.text) ?? [];
  if (name === undefined || value === undefined) {
    throw notReadable(command, word.at, 'a header without a colon', "Write -H 'name: value'.");
  }
  parts.headers[name.toLowerCase()] = value.trim();
}

/** `-XPOST` and `--request=POST` as two words. */
function splitAttached(word: CommandWord): readonly CommandWord[] {
  const [, option, value] = /^(-[XHd]|--[a-z-]+=)(.+)$/s.exec(word.text) ?? [];
  if (option === undefined || value === undefined) return [word];
  return [
    { ...word, text: option.replace(/=$/, '') },
    { ...word, text: value, at: word.at + option.length },
  ];
}

function readBody(command: string, data: CommandWord): unknown {
  const reading = readJsonText(data.text);
  if (reading.ok) return reading.value;
  const advice = data.text.startsWith('@') ? 'Put the JSON itself in place of the file name.' : 'Give a JSON body.';
  throw notReadable(command, data.at, `a body that is not JSON (${reading.reason})`, advice);
}

function toNotes(parts: CurlParts): readonly ReplayNote[] {
  const notes: ReplayNote[] = [];
  if (parts.url?.rejoined === true) {
    notes.push({
      quirk: 'Q2',
      text: 'The page prints the URL on two lines; pasted as it is, the command ends at the first.',
    });
  }
  if (parts.data?.rejoined === true) {
    notes.push({ quirk: 'Q3', text: 'The page prints a line break inside a JSON string; it was taken out.' });
  }
  const bareQuotes = parts.data?.bareQuotes ?? 0;
  if (bareQuotes > 0) {
    notes.push({
      quirk: 'Q5',
      text: `The quoted body contains ${bareQuotes} single quotes; a shell removes them and alters the body without an error.`,
    });
  }
  return notes;
}
