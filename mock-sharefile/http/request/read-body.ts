import type { IncomingMessage } from 'node:http';
import { ShareFileError } from '../../domain/share-file-error.ts';

/** Reads the whole body of a request. Rejects with `body-too-large` beyond `maxBytes`, without reading the rest. */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let length = 0;
    request.on('data', (part: Buffer) => {
      length += part.length;
      if (length > maxBytes) {
        request.removeAllListeners('data');
        request.pause();
        reject(new ShareFileError('body-too-large', `The body is longer than the ${maxBytes} bytes that are taken.`));
        return;
      }
      parts.push(part);
    });
    request.on('end', () => {
      resolve(Buffer.concat(parts, length));
    });
    request.on('error', reject);
    request.on('close', () => {
      reject(new ShareFileError('bad-request', 'The request ended before its body was whole.'));
    });
  });
}

/** Reads a JSON object. The media type is not looked at: curl samples in the wild send none. */
export async function readJsonObject(
  request: IncomingMessage,
  maxBytes: number,
): Promise<Readonly<Record<string, unknown>>> {
  const value = await readJson(request, maxBytes);
  if (isRecord(value)) return value;
  throw new ShareFileError('bad-request', 'The body must be a JSON object.');
}

/** Reads a JSON array of ids; objects with an `Id` count as well, for some clients send those. */
export async function readIdList(request: IncomingMessage, maxBytes: number): Promise<readonly string[]> {
  return toIdList(await readJson(request, maxBytes));
}

function toIdList(value: unknown): readonly string[] {
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  const ids = entries.map((entry) => (isRecord(entry) ? entry['Id'] : entry)).filter((id) => typeof id === 'string');
  if (Array.isArray(value) && ids.length === entries.length && ids.length > 0) return ids;
  throw new ShareFileError('bad-request', 'The body must be a JSON array of item ids, with at least one.');
}

/** As `readIdList`; undefined for a body that is empty. */
export async function readOptionalIdList(
  request: IncomingMessage,
  maxBytes: number,
): Promise<readonly string[] | undefined> {
  const body = await readBody(request, maxBytes);
  return body.length === 0 ? undefined : toIdList(parseJson(body.toString('utf8')));
}

/** Reads any JSON. Throws `bad-request` for what is none. */
export async function readJson(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  return parseJson((await readBody(request, maxBytes)).toString('utf8'));
}

function parseJson(body: string): unknown {
  // Writers of .NET like to begin with a byte order mark.
  const text = body.replace(/^\uFEFF/, '');
  if (isTooDeep(text)) {
    throw new ShareFileError('bad-request', `The JSON of the body is nested deeper than ${DEEPEST} steps.`);
  }
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ShareFileError('bad-request', `The body is not readable as JSON: ${reason}`);
  }
}

/** Deeper than any request of the service; what is much deeper ends the stack of those who write it down. */
const DEEPEST = 256;

/** Counts brackets outside of strings. A loop and no pattern, for patterns have a stack of their own to run out of. */
function isTooDeep(text: string): boolean {
  if (text.length < DEEPEST) return false;
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length && depth <= DEEPEST; i += 1) {
    const character = text[i];
    if (inString) {
      if (character === '\\') i += 1;
      else inString = character !== '"';
    } else if (character === '"') inString = true;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
  }
  return depth > DEEPEST;
}

/** Tells whether a value is a JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
