import { parseJsonBody } from './parse-share-file-answer.ts';

/** Reads the JSON of answers; undefined for a body that is none. The same bytes from the same URL give the same value. */
export type ReadAnswer = (url: string, body: Buffer) => unknown;

/** Bytes remembered at most, of all answers together; beyond, those not met for longest are forgotten. */
const MOST_BYTES = 4 * 1024 * 1024;
/** What an answer counts for beside its body, so that small ones do not become too many. Bytes. */
const BYTES_AROUND_BODY = 1024;
/** A listing larger than this would push out too many others. Bytes. */
const LARGEST = 256 * 1024;

interface Answer {
  readonly body: Buffer;
  readonly json: unknown;
}

/**
 * Builds a reader that remembers the last answer of each URL. Most polls find a listing as it was, and comparing bytes
 * costs a hundredth of reading them; what is read is never changed, so all polls may share it.
 */
export function createAnswerMemory(): ReadAnswer {
  const answers = new Map<string, Answer>();
  let bytes = 0;

  const forget = (url: string, { body }: Answer): void => {
    bytes -= body.length + BYTES_AROUND_BODY;
    answers.delete(url);
  };

  const remember = (url: string, answer: Answer): void => {
    bytes += answer.body.length + BYTES_AROUND_BODY;
    answers.set(url, answer);
    for (const [oldest, old] of answers) {
      if (bytes <= MOST_BYTES) return;
      forget(oldest, old);
    }
  };

  return (url, body) => {
    const known = answers.get(url);
    if (known) forget(url, known);
    if (known?.body.equals(body)) {
      remember(url, known);
      return known.json;
    }
    const json = parseJsonBody(body);
    // A copy: the bytes that came may be part of a larger buffer of the connection.
    if (body.length <= LARGEST && json !== undefined) remember(url, { body: Buffer.from(body), json });
    return json;
  };
}
