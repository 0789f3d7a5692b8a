import { HarnessError } from '../harness-error.ts';
import type { DocumentedRequest } from '../scenario/curl/parse-curl.ts';
import { parseDocumentedRequest } from '../scenario/parse-documented-request.ts';

/** Bodies have five levels; comparing goes down them by recursion, which ends somewhere. */
const MOST_LEVELS = 200;

/** A body that comes from standard input: `-d @- <<'END'`, its lines, `END`. */
export const HERE_DOCUMENT = /@-\s*<<-?\s*(['"]?)(\w+)\1[^\n]*\n([^]*?)\n\s*\2\s*$/;

/** What the author of a command or a body meant, or undefined when that cannot be told. */
export function readIntended(text: string): DocumentedRequest | undefined {
  if (isTooDeep(text)) return undefined;
  try {
    return parseDocumentedRequest(withQuotedBody(text.trim().replace(/^\$ /, '')));
  } catch (error) {
    if (error instanceof HarnessError) return undefined;
    throw error;
  }
}

function withQuotedBody(command: string): string {
  return command.replace(HERE_DOCUMENT, (_all, _quote, _end, body: string) => `'${body.replaceAll("'", "'\\''")}'`);
}

/** Braces in strings count too: no example comes near the limit. */
function isTooDeep(text: string): boolean {
  let level = 0;
  for (const [brace] of text.matchAll(/[{}[\]]/g)) {
    level += brace === '{' || brace === '[' ? 1 : -1;
    if (level > MOST_LEVELS) return true;
  }
  return false;
}
