import { createHash } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Random } from './ports.ts';

const HEX = '0123456789abcdef';
const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Builds the randomness of a world from its seed. Equal seeds and equal calls give equal values on any machine. */
export function createRandom(seed: number | string): Random {
  return createStream(String(seed));
}

function createStream(path: string): Random {
  const generator = xoroshiro128plus(createHash('sha256').update(path).digest().readInt32LE(0));
  const int = (maxExclusive: number): number => uniformInt(generator, 0, maxExclusive - 1);
  const pick = (alphabet: string, length: number): string => {
    let text = '';
    for (let i = 0; i < length; i += 1) text += alphabet.charAt(int(alphabet.length));
    return text;
  };
  return {
    int,
    hex: (length) => pick(HEX, length),
    alphanumeric: (length) => pick(ALPHANUMERIC, length),
    stream: (name) => createStream(`${path}/${name}`),
  };
}
