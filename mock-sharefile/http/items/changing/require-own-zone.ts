import { canonicalId } from '../../../domain/ids.ts';
import type { FolderRecord } from '../../../domain/items/item-record.ts';
import { ShareFileError } from '../../../domain/share-file-error.ts';
import { toZone } from '../../accounts/zones.ts';
import { objectMember } from '../../entities/request-body.ts';
import type { BodyMembers } from '../../request/body-members.ts';
import type { ApiContext } from '../../request/request-context.ts';

/**
 * Looks at the Zone that a body names for an item, or for a new folder in `parent`: the account has one, in which
 * everything is already. Throws `item-not-found` for another, and `bad-request` for a new folder that is not at the top.
 */
export function requireOwnZone(context: ApiContext, body: BodyMembers, parent?: FolderRecord): void {
  const zone = objectMember(body, 'Zone');
  if (!zone) return;
  const id = canonicalId(zone.text('Id') ?? '');
  if (id !== toZone(context).id) throw new ShareFileError('item-not-found', `There is no Zone ${JSON.stringify(id)}.`);
  if (!parent || parent === context.account.tree.root) return;
  throw new ShareFileError(
    'bad-request',
    'Only a folder at the top of the account is given a Zone; others are where it is.',
  );
}
