import { HarnessError } from '../harness-error.ts';
import type { DocumentedRequest } from '../scenario/curl/parse-curl.ts';
import { parseDocumentedRequest } from '../scenario/parse-documented-request.ts';

/** A body that comes from standard input: `-d @- <<'END'`, its lines, `END`. */
export const HERE_DOCUMENT = /@-\s*<<-?\s*(['"]?)(\w+)\1[^\n]*\n([^]*?)\n\s*\2\s*$/;

/** What the author of a command or a body meant, or undefined when that cannot be told. */
export function readIntended(text: string): DocumentedRequest | undefined {
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
