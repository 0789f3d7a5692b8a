import { findUserByName } from '../../domain/accounts/account.ts';
import { canonicalId } from '../../domain/ids.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import { replyWithEntity } from '../render/reply-with-entity.ts';
import type { Reply } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';
import { reachOf } from '../request/request-context.ts';
import { parseQuery } from '../routing/parse-query.ts';

/** GET Users, Users(id): ONE user, the caller without parameters. */
export function getUser(context: ApiContext): Reply {
  const query = parseQuery(context.exchange.queryText);
  const id = context.ids[0] ?? query.get('id') ?? '';
  const email = query.get('emailaddress') ?? '';
  const { account, user } = context;
  if (id === '' && email === '') return replyWithEntity(context, reachOf(context).user(user.id));
  const found = id === '' ? findUserByName(account, email) : account.users.get(canonicalId(id));
  if (found) return replyWithEntity(context, reachOf(context).user(found.id));
  throw new ShareFileError('item-not-found', 'The user that you requested could not be found in the system.');
}
