import { ACCESS_ROUTES } from '../access-controls/access-routes.ts';
import { ACCOUNT_ROUTES } from '../accounts/account-routes.ts';
import { ASYNC_OPERATION_ROUTES } from '../async-operations/async-operation-routes.ts';
import { CONNECTOR_ROUTES } from '../connectors/connector-groups.ts';
import { FAVORITE_ROUTES } from '../favorites/favorite-routes.ts';
import { FILE_LOCK_ROUTES } from '../file-locks/file-locks.ts';
import { GROUP_ROUTES } from '../groups/group-routes.ts';
import { ITEM_METADATA_ROUTES } from '../item-metadata/item-metadata.ts';
import { ITEM_ROUTES } from '../items/item-routes.ts';
import { RECYCLE_BIN_ROUTES } from '../recycle-bin/recycle-bin-routes.ts';
import type { ApiHandler } from '../request/request-context.ts';
import { SEARCH_ROUTES } from '../search/search-routes.ts';
import { OPEN_SHARE_ROUTES, SHARE_ROUTES } from '../shares/share-routes.ts';
import { USER_ROUTES } from '../users/user-routes.ts';
import { generatePrimaryKey, generateSecondaryKey, getWebhookClient } from '../webhooks/webhook-clients.ts';
import {
  deleteSubscription,
  getSubscription,
  listSubscriptions,
  postSubscription,
} from '../webhooks/webhook-subscriptions.ts';
import type { Route } from './route.ts';

const ROUTES: readonly Route[] = [
  ...ITEM_ROUTES,
  ...SEARCH_ROUTES,
  ...RECYCLE_BIN_ROUTES,
  ...ASYNC_OPERATION_ROUTES,
  ...ACCESS_ROUTES,
  ...USER_ROUTES,
  ...ACCOUNT_ROUTES,
  ...GROUP_ROUTES,
  ...CONNECTOR_ROUTES,
  ...FAVORITE_ROUTES,
  ...ITEM_METADATA_ROUTES,
  ...FILE_LOCK_ROUTES,
  ...SHARE_ROUTES,
  ['GET WebhookSubscriptions', listSubscriptions],
  ['POST WebhookSubscriptions', postSubscription],
  ['GET WebhookSubscriptions()', getSubscription],
  ['DELETE WebhookSubscriptions()', deleteSubscription],
  ['GET WebhookClients()', getWebhookClient],
  ['POST WebhookClients()/PrimarySignatureKey', generatePrimaryKey],
  ['POST WebhookClients()/SecondarySignatureKey', generateSecondaryKey],
];

/** The names of all routes of the API: method and path below /sf/v3 with `()` where an id stands. */
export const ROUTE_NAMES: readonly string[] = ROUTES.map(([route]) => route);

/** All routes by `routeKey`. */
export const ROUTE_TABLE: ReadonlyMap<string, ApiHandler> = new Map(
  ROUTES.map(([route, handler]) => [routeKey(route), handler]),
);

/** The keys of the routes that the link of a share opens to people without a token. */
export const OPEN_ROUTES: ReadonlySet<string> = new Set(OPEN_SHARE_ROUTES.map(([route]) => routeKey(route)));

/** Gives `GET /items()/children` for `GET Items()/Children`: how a route is looked up. */
export function routeKey(route: string): string {
  const [method = '', path = ''] = route.split(' ');
  return `${method} /${path.toLowerCase()}`;
}
