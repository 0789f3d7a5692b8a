import type { ItemRecord } from '../../../domain/items/item-record.ts';
import { ShareFileError } from '../../../domain/share-file-error.ts';
import type { BodyMembers } from '../../request/body-members.ts';

/** Reads where an item of that kind leads; undefined if the body does not say. Throws `bad-request` for no address. */
export function readUri(body: BodyMembers, kind: ItemRecord['kind']): string | undefined {
  if (kind !== 'Link' && kind !== 'SymbolicLink') return undefined;
  const name = kind === 'Link' ? 'Uri' : 'Link';
  const uri = body.text(name);
  // What reads addresses drops line breaks and the like without a word; here they would be kept.
  if (uri === undefined || (URL.canParse(uri) && !/[\s\p{Cc}]/u.test(uri))) return uri;
  throw new ShareFileError('bad-request', `${name} must be an absolute address, not ${JSON.stringify(uri)}.`);
}
