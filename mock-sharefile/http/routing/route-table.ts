import { ACCESS_ROUTES } from '../access-controls/access-routes.ts';
import { ACCOUNT_ROUTES } from '../accounts/account-routes.ts';
import { GROUP_ROUTES } from '../groups/group-routes.ts';
import { patchItem, postCopy, postFolder, removeItem } from '../items/change-items.ts';
import { getChildren } from '../items/list-children.ts';
import { getByPath, getHome, getItem, getParent } from '../items/read-items.ts';
import type { ApiHandler } from '../request/request-context.ts';
import { getDownload } from '../transfers/downloads.ts';
import { requestUpload, requestUpload2 } from '../transfers/post-upload-request.ts';
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
  ['GET Items', getHome],
  ['GET Items()', getItem],
  ['PATCH Items()', patchItem],
  ['DELETE Items()', removeItem],
  ['GET Items/ByPath', getByPath],
  ['GET Items()/ByPath', getByPath],
  ['GET Items()/Parent', getParent],
  ['GET Items()/Children', getChildren],
  ['POST Items/Folder', postFolder],
  ['POST Items()/Folder', postFolder],
  ['POST Items()/Copy', postCopy],
  ['GET Items()/Upload', requestUpload],
  ['POST Items()/Upload', requestUpload],
  ['POST Items()/Upload2', requestUpload2],
  ['GET Items()/Download', getDownload],
  ...ACCESS_ROUTES,
  ...USER_ROUTES,
  ...ACCOUNT_ROUTES,
  ...GROUP_ROUTES,
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

/** Gives `GET /items()/children` for `GET Items()/Children`: how a route is looked up. */
export function routeKey(route: string): string {
  const [method = '', path = ''] = route.split(' ');
  return `${method} /${path.toLowerCase()}`;
}
