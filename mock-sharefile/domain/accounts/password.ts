import { scrypt, scryptSync } from 'node:crypto';
import { sameSecret } from '../oauth/same-secret.ts';

/**
 * A password: as it was set, which shows nobody its text, or as it was written out, which does not have it. The slow
 * hash is made when the record of its user is written out, so a mock in memory never waits for one.
 */
export type Password = SetPassword | string;

const SCHEME = 'scrypt';
/** The cost that `crypto.scrypt` has by default, some 50 ms; written down with each hash, so that it can grow. */
const COST = 16_384;
const KEY_BYTES = 32;

class SetPassword {
  readonly #text: string;
  readonly #salt: string;
  #kept: string | undefined = undefined;

  constructor(text: string, salt: string) {
    this.#text = text;
    this.#salt = salt;
  }

  is(text: string): boolean {
    return sameSecret(this.#text, text);
  }

  toJSON(): string {
    return (this.#kept ??= [SCHEME, COST, this.#salt, hash(this.#text, this.#salt, COST)].join('$'));
  }
}

/** Sets a password. The salt must be another for every user, and have no `$` in it. */
export function setPassword(text: string, salt: string): Password {
  return new SetPassword(text, salt);
}

/**
 * Tells whether `text` is the password, in a time that tells nothing of what is wrong with it. The slow hash is made
 * beside all else, for others are answered meanwhile.
 */
export async function isPassword(password: Password, text: string): Promise<boolean> {
  if (typeof password !== 'string') return password.is(text);
  const [, cost, salt = '', wanted = ''] = password.split('$');
  return isHashedPassword(password) && sameSecret(wanted, await hashAside(text, salt, Number(cost)));
}

/** Tells whether a text is a password as it was written out: `scrypt$16384$salt$hash`, the hash in base64. */
export function isHashedPassword(text: string): boolean {
  return /^scrypt\$(1024|2048|4096|8192|16384|32768|65536)\$[^$]+\$[A-Za-z0-9+/]{43}=$/.test(text);
}

/** For writing out, which waits for nothing. */
function hash(text: string, salt: string, cost: number): string {
  return scryptSync(text, salt, KEY_BYTES, optionsFor(cost)).toString('base64');
}

function hashAside(text: string, salt: string, cost: number): Promise<string> {
  return new Promise((resolve, reject) => {
    scrypt(text, salt, KEY_BYTES, optionsFor(cost), (error, key) => {
      if (error) reject(error);
      else resolve(key.toString('base64'));
    });
  });
}

function optionsFor(cost: number): { readonly N: number; readonly maxmem: number } {
  return { N: cost, maxmem: 256 * cost * 8 };
}
