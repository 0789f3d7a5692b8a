import { homeOf } from '../../domain/accounts/account.ts';
import type { User } from '../../domain/accounts/user.ts';
import type { ItemRecord } from '../../domain/items/item-record.ts';
import { replyWithItems } from '../items/list-children.ts';
import { replyWithItem } from '../items/read-items.ts';
import { childrenOf, virtualFolder } from '../items/virtual-folders.ts';
import type { Reply } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';
import { viewerOf } from '../request/viewer-of.ts';
import type { Viewer } from '../request/viewer.ts';
import { addressedUserOrSelf } from './find-user.ts';

/** GET Users(id)/HomeFolder. */
export function getHomeFolder(context: ApiContext): Reply {
  return replyWithItem(context, homeOf(context.account, addressedUserOrSelf(context)));
}

/** GET Users(id)/TopFolders and Users/TopFolders. */
export function getTopFolders(context: ApiContext): Reply {
  const user = context.ids.length === 0 ? context.user : addressedUserOrSelf(context);
  const viewer = viewerFor(context, user);
  const folders = childrenOf(virtualFolder('top', viewer), viewer).filter((item) => item.kind === 'Folder');
  return replyWithFolders(context, `Users(${user.id})/TopFolders`, folders);
}

/** GET Users(id)/AllSharedFolders and Users/AllSharedFolders. */
export function getAllSharedFolders(context: ApiContext): Reply {
  const user = context.ids.length === 0 ? context.user : addressedUserOrSelf(context);
  const viewer = viewerFor(context, user);
  const folders = childrenOf(virtualFolder('allshared', viewer), viewer);
  return replyWithFolders(context, `Users(${user.id})/AllSharedFolders`, folders);
}

/** GET Users(id)/Box: what is in the File Box, which is empty here. */
export function getBox(context: ApiContext): Reply {
  const user = addressedUserOrSelf(context);
  return replyWithFolders(
    context,
    `Users(${user.id})/Box`,
    childrenOf(virtualFolder('box', context.viewer), context.viewer),
  );
}

/** GET Users(id)/FileBox. */
export function getFileBox(context: ApiContext): Reply {
  addressedUserOrSelf(context);
  return replyWithItem(context, virtualFolder('box', context.viewer));
}

function replyWithFolders(context: ApiContext, path: string, items: readonly ItemRecord[]): Reply {
  return replyWithItems(context, { url: `${context.viewer.apiRoot}/${path}`, things: () => items });
}

function viewerFor(context: ApiContext, user: User): Viewer {
  const { exchange, account } = context;
  return viewerOf(exchange.plane, account, user, exchange.state.settings);
}
