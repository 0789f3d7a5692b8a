import { parseJsonBody } from './parse-share-file-answer.ts';

/** Reads the JSON of answers; undefined for a body that is none. The same bytes from the same URL give the same value. */
export type ReadAnswer = (url: string, body: Buffer) => unknown;

/** Answers remembered at most; beyond, the oldest are forgotten. */
const MOST_ANSWERS = 256;
/** A listing larger than this changes more often than not, and would be compared in vain. Bytes. */
const LARGEST = 16 * 1024;

/**
 * Builds a reader that remembers the last answer of each URL. Most polls find a listing as it was, and comparing bytes
 * costs a hundredth of reading them; what is read is never changed, so all polls may share it.
 */
export function createAnswerMemory(): ReadAnswer {
  const answers = new Map<string, { readonly body: Buffer; readonly json: unknown }>();
  return (url, body) => {
    const known = answers.get(url);
    if (known?.body.equals(body)) return known.json;
    const json = parseJsonBody(body);
    if (body.length > LARGEST || json === undefined) return json;
    if (known === undefined && answers.size >= MOST_ANSWERS) {
      for (const oldest of answers.keys()) {
        answers.delete(oldest);
        break;
      }
    }
    // A copy: the bytes that came may be part of a larger buffer of the connection.
    answers.set(url, { body: Buffer.from(body), json });
    return json;
  };
}
