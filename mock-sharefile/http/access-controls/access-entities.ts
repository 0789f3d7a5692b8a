import type { AccessControl } from '../../domain/access-controls/access-control.ts';
import { ALL_RIGHTS } from '../../domain/access-controls/access-control.ts';
import { rightsOf } from '../../domain/access-controls/rights-of.ts';
import type { ItemRecord } from '../../domain/items/item-record.ts';
import type { Entity } from '../entities/entity.ts';
import { entityFields, showEntity } from '../entities/entity.ts';
import { toGroupEntity } from '../groups/groups.ts';
import type { Fields } from '../render/item-fields.ts';
import type { ApiContext } from '../request/request-context.ts';
import { reachOf } from '../request/request-context.ts';
import { toUserEntity } from '../users/user-entity.ts';

/** Rights as they hold on an item: those given to a principal, or all of them for the maker of a folder. */
export interface EffectiveControl extends AccessControl {
  readonly isOwner: boolean;
}

/** Gives who has which rights on `item`: for each principal what the nearest folder on the way up says. */
export function controlsOn(context: ApiContext, item: ItemRecord): readonly EffectiveControl[] {
  const { account } = context;
  const found = new Map<string, EffectiveControl>();
  for (let each: ItemRecord | undefined = item; each; each = each.parent) {
    if (each.kind !== 'Folder') continue;
    const ownerId = each.homeOf ?? each.creatorId;
    if (ownerId !== '' && !found.has(ownerId)) found.set(ownerId, ownerControl(item.id, ownerId));
    for (const control of account.accessControls.get(each.id) ?? []) {
      if (!found.has(control.principalId))
        found.set(control.principalId, { ...control, itemId: item.id, isOwner: false });
    }
    if (each.homeOf !== undefined) break;
  }
  return [...found.values()];
}

/** Gives what the caller may do with `item`, whoever gave it to him. */
export function callersControl(context: ApiContext, item: ItemRecord): EffectiveControl {
  const { account, user } = context;
  const own = controlsOn(context, item).find((control) => control.principalId === user.id);
  const rights = rightsOf(account, user, item);
  const { notifyOnUpload = false, notifyOnDownload = false, isOwner = false } = own ?? {};
  return { itemId: item.id, principalId: user.id, ...rights, notifyOnUpload, notifyOnDownload, isOwner };
}

/** Writes a control. Its principal stands in it in short and can be expanded, as can its item. */
export function toControlEntity(context: ApiContext, control: EffectiveControl): Entity {
  const { account, viewer } = context;
  const principal = toPrincipal(context, control.principalId);
  const id = `principalid=${control.principalId},itemid=${control.itemId}`;
  return {
    set: 'AccessControls',
    type: 'AccessControl',
    id,
    members: {
      CanUpload: control.canUpload,
      CanDownload: control.canDownload,
      CanView: control.canView,
      CanDelete: control.canDelete,
      CanManagePermissions: control.canManagePermissions,
      NotifyOnUpload: control.notifyOnUpload,
      NotifyOnDownload: control.notifyOnDownload,
      IsOwner: control.isOwner,
      ...(principal && { Principal: shortened(entityFields(principal, viewer)) }),
    },
    expand(name) {
      if (name === 'Principal') return principal && showEntity(principal, viewer);
      const item = name === 'Item' ? account.tree.byId.get(control.itemId) : undefined;
      return item && reachOf(context).item(item);
    },
  };
}

function ownerControl(itemId: string, principalId: string): EffectiveControl {
  return { ...ALL_RIGHTS, itemId, principalId, notifyOnUpload: false, notifyOnDownload: false, isOwner: true };
}

function toPrincipal(context: ApiContext, principalId: string): Entity | undefined {
  const user = context.account.users.get(principalId);
  if (user) return toUserEntity(user, context.viewer);
  const group = context.account.groups.get(principalId);
  return group && toGroupEntity(context, group);
}

const SHORT = new Set(['odata.metadata', 'odata.type', 'Id', 'Name', 'Email', 'Username', 'url']);

function shortened(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => SHORT.has(name)));
}
