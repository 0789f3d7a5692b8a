import { HarnessError } from '../harness-error.ts';
import type { DocumentedRequest } from '../scenario/curl/parse-curl.ts';
import { parseDocumentedRequest } from '../scenario/parse-documented-request.ts';

/** What the author of a command or a body meant, or undefined when that cannot be told. */
export function readIntended(text: string): DocumentedRequest | undefined {
  try {
    return parseDocumentedRequest(text.trim().replace(/^\$ /, ''));
  } catch (error) {
    if (error instanceof HarnessError) return undefined;
    throw error;
  }
}
