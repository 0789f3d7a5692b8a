import type { Route } from '../routing/route.ts';
import { getDownload, postBulkDownload } from '../transfers/downloads/downloads.ts';
import { requestUpload, requestUpload2 } from '../transfers/uploads/post-upload-request.ts';
import { patchItem, postCopy, postFolder, removeItem } from './changing/change-items.ts';
import { FOLDER_OPTION_ROUTES } from './changing/folder-options.ts';
import { getBreadcrumbs, getInfo, getStream } from './item-details.ts';
import {
  getProtocolLinks,
  getRedirection,
  getThumbnail,
  getWebView,
  postWebAppLink,
  refuseCheckOut,
} from './item-views.ts';
import { getChildren } from './list-children.ts';
import { getByPath, getHome, getItem, getParent } from './read-items.ts';
import { REFERENCE_ROUTES } from './changing/references.ts';

/** What only files of the SharePoint provider know; files of this provider are locked instead. */
export const CHECK_OUT_ROUTES: readonly Route[] = [
  ['POST Items()/CheckIn', refuseCheckOut],
  ['POST Items()/CheckOut', refuseCheckOut],
  ['POST Items()/DiscardCheckOut', refuseCheckOut],
];

/** Items: reading, writing, content. */
export const ITEM_ROUTES: readonly Route[] = [
  ['GET Items', getHome],
  ['GET Items()', getItem],
  ['PATCH Items()', patchItem],
  ['DELETE Items()', removeItem],
  ['GET Items/ByPath', getByPath],
  ['GET Items()/ByPath', getByPath],
  ['GET Items()/Parent', getParent],
  ['GET Items()/Children', getChildren],
  ['GET Items()/Stream', getStream],
  ['GET Items()/Info', getInfo],
  ['GET Items()/Breadcrumbs', getBreadcrumbs],
  ['POST Items/Folder', postFolder],
  ['POST Items()/Folder', postFolder],
  ...REFERENCE_ROUTES,
  ...FOLDER_OPTION_ROUTES,
  ['POST Items()/Copy', postCopy],
  ['GET Items()/Upload', requestUpload],
  ['POST Items()/Upload', requestUpload],
  ['POST Items()/Upload2', requestUpload2],
  ['GET Items()/Download', getDownload],
  ['POST Items()/BulkDownload', postBulkDownload],
  ['GET Items()/Thumbnail', getThumbnail],
  ['GET Items()/WebView', getWebView],
  ['POST Items()/WebAppLink', postWebAppLink],
  ['GET Items()/Redirection', getRedirection],
  ['GET Items()/ProtocolLinks()', getProtocolLinks],
  ...CHECK_OUT_ROUTES,
];
