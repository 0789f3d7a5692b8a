import { createHash } from 'node:crypto';

const REMEMBERED = 1_000;

/**
 * Gives what a token is kept under: its SHA-256, in hex. A token is 32 random characters and more, so nobody finds it
 * from that; and a table that is asked by hash tells nobody, by its time, how much of a guess was right.
 */
export type ToTokenKey = (token: string) => string;

/** Builds a `ToTokenKey` that remembers tokens which come again and again: a request then costs no hash. */
export function createTokenKeys(): ToTokenKey {
  const known = new Map<string, string>();
  return (token) => {
    const remembered = known.get(token);
    if (remembered !== undefined) return remembered;
    // Whoever guesses fills it up; it is then begun again.
    if (known.size >= REMEMBERED) known.clear();
    const key = createHash('sha256').update(token).digest('hex');
    known.set(token, key);
    return key;
  };
}
