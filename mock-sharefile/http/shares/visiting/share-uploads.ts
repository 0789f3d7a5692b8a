import type { FileRecord, FolderRecord } from '../../../domain/items/item-record.ts';
import { ShareFileError } from '../../../domain/share-file-error.ts';
import type { Share } from '../../../domain/shares/share.ts';
import { withUse } from '../../../domain/shares/share.ts';
import { readMembers } from '../../entities/request-body.ts';
import { resolveTarget } from '../../items/resolve-item.ts';
import type { Reply } from '../../reply.ts';
import type { BodyMembers } from '../../request/body-members.ts';
import { membersOfQuery } from '../../request/body-members.ts';
import type { ApiContext } from '../../request/request-context.ts';
import { stampOf } from '../../request/stamp-of.ts';
import { parseQuery } from '../../routing/parse-query.ts';
import type { UploadTraits } from '../../transfers/uploads/post-upload-request.ts';
import { openUpload } from '../../transfers/uploads/post-upload-request.ts';
import { asSharer, sharesOf, usableShare } from '../find-share.ts';
import { visitorName } from './visitor-name.ts';

/** POST Shares(id)/Upload: what is to be uploaded stands in the query. */
export function uploadToShare(context: ApiContext): Promise<Reply> {
  return open(context, membersOfQuery(parseQuery(context.exchange.queryText)));
}

/** POST Shares(id)/Upload2: what is to be uploaded stands in the body. */
export async function uploadToShare2(context: ApiContext): Promise<Reply> {
  return open(context, await readMembers(context));
}

/** An id that no user has, so that what is his shows no name. */
const NOBODY_ID = '00000000-0000-0000-0000-000000000000';

async function open(context: ApiContext, members: BodyMembers): Promise<Reply> {
  const share = usableShare(context);
  const uploader = visitorName(context, share, parseQuery(context.exchange.queryText));
  const overwrite = context.viewer.settings.requestUploadsMayOverwrite && members.truth('overwrite') === true;
  return openUpload(context, members, () => targetOf(context, share), {
    overwrite,
    ...makerOf(context),
    onStored(file) {
      noteUpload(context, share, uploader, file);
    },
  });
}

/** Says who is shown as the maker of what the caller uploads, if that is not the one who shares. */
export function makerOf({ isVisitor, viewer }: ApiContext): UploadTraits {
  return isVisitor && viewer.settings.visitorUploadsAreBy === 'nobody' ? { byUserId: NOBODY_ID } : {};
}

/** Writes down that somebody put a file into what a share takes. */
export function noteUpload(context: ApiContext, { id }: Share, uploader: string, file: FileRecord): void {
  const shares = sharesOf(context);
  const share = shares.get(id);
  const use = { action: 'Upload', at: stampOf(context.exchange), recipient: uploader, title: file.name } as const;
  if (share) shares.set(id, withUse(share, use, context.viewer.settings.shareHistoryCapacity));
}

/** Gives the folder of a share that takes files: where its maker could put them himself. Throws `bad-request`. */
export function targetOf(context: ApiContext, share: Share): FolderRecord {
  if (share.folderId === undefined) {
    throw new ShareFileError('bad-request', 'This share gives files away; only one of type Request takes them.');
  }
  return resolveTarget(asSharer(context, share), share.folderId, 'File');
}
