import { ShareFileError } from '../../domain/share-file-error.ts';
import type { Fields } from '../render/item-fields.ts';

/**
 * Gives `own` with those members of `body` that `known` has, whatever the case of their names; the others are let pass
 * without a word. Throws `bad-request` for a value of another type than the known one.
 */
export function patchKnown(own: Fields, body: Readonly<Record<string, unknown>>, known: Fields): Fields {
  const names = new Map(Object.keys(known).map((name) => [name.toLowerCase(), name]));
  const patched: Fields = { ...own };
  for (const [sentName, value] of Object.entries(body)) {
    const name = names.get(sentName.toLowerCase());
    if (name === undefined || value === null) continue;
    if (typeof value !== typeof known[name]) {
      throw new ShareFileError('bad-request', `${name} must be a ${typeof known[name]}, not ${JSON.stringify(value)}.`);
    }
    patched[name] = value;
  }
  return patched;
}
