import type { Route } from '../routing/route.ts';
import {
  getInbox,
  getSentMessages,
  getShare,
  getSharedItem,
  listShares,
  listSharedItems,
  refuseShareLinks,
} from './read-shares.ts';
import { postRequest, postResend, postSend } from './making/send-shares.ts';
import { bulkDownloadShare, downloadShare, downloadWithAlias, getSharedThumbnail } from './visiting/share-downloads.ts';
import { getMessage, getRecipient, listRecipients, postAlias, postRecipient } from './share-recipients.ts';
import { uploadToShare, uploadToShare2 } from './visiting/share-uploads.ts';
import { deleteShare, patchShare, postShare } from './making/write-shares.ts';

/** What a link lets people do who are not signed in, if it needs no login. */
export const OPEN_SHARE_ROUTES: readonly Route[] = [
  ['GET Shares()', getShare],
  ['GET Shares()/Items', listSharedItems],
  ['GET Shares()/Items()', getSharedItem],
  ['GET Shares()/Items()/Thumbnail', getSharedThumbnail],
  ['GET Shares()/Download', downloadShare],
  ['GET Shares()/Recipients()', getRecipient],
  ['POST Shares()/Recipients', postRecipient],
  ['GET Shares()/Recipients()/DownloadWithAlias', downloadWithAlias],
  ['POST Shares()/Recipients()/BulkDownload', bulkDownloadShare],
  ['GET Shares()/Recipients()/Message', getMessage],
  ['POST Shares()/Upload', uploadToShare],
  ['POST Shares()/Upload2', uploadToShare2],
];

/** Everything about shares. */
export const SHARE_ROUTES: readonly Route[] = [
  ...OPEN_SHARE_ROUTES,
  ['GET Shares', listShares],
  ['POST Shares', postShare],
  ['PATCH Shares()', patchShare],
  ['DELETE Shares()', deleteShare],
  ['POST Shares/Send', postSend],
  ['POST Shares/Request', postRequest],
  ['POST Shares/Resend', postResend],
  ['POST Shares()/Alias', postAlias],
  ['GET Shares()/Recipients', listRecipients],
  ['GET Shares()/Items()/ProtocolLinks', refuseShareLinks],
  ['GET Shares()/Items()/ProtocolLinks()', refuseShareLinks],
  ['GET Shares()/Redirection', refuseShareLinks],
  ['GET Shares/Inbox()', getInbox],
  ['GET Users()/Inbox', getInbox],
  ['GET Users()/SentMessages', getSentMessages],
];
