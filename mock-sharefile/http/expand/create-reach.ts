import { toZone } from '../accounts/zones.ts';
import { showEntity } from '../entities/entity.ts';
import { itemFields } from '../render/item-fields.ts';
import type { Reach } from '../render/reach.ts';
import { userFields } from '../render/user-fields.ts';
import type { ApiContext } from '../request/request-context.ts';
import { accountFields, expandAccount } from './expand-account.ts';
import { expandItem } from './expand-item.ts';
import { expandUser } from './expand-user.ts';

/** Builds what shows to the caller of a request whatever can be expanded. */
export function createReach(context: ApiContext): Reach {
  const { viewer, exchange } = context;
  return {
    item: (item) => ({
      fields: () => itemFields(item, viewer, exchange.now),
      expand: (name) => expandItem(context, item, name),
    }),
    user: (userId) => ({
      fields: () => userFields(userId, viewer),
      expand: (name) => expandUser(context, userId, name),
    }),
    account: () => ({ fields: () => accountFields(viewer), expand: (name) => expandAccount(context, name) }),
    zone: () => showEntity(toZone(context), viewer),
  };
}
