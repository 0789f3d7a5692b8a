import { ShareFileError } from '../../../domain/share-file-error.ts';
import { UNLIMITED } from '../../../domain/shares/share.ts';
import { replyWithOne } from '../../entities/reply-with.ts';
import { readMembers } from '../../entities/request-body.ts';
import { resolveItem, resolvePath } from '../../items/resolve-item.ts';
import type { Reply } from '../../reply.ts';
import type { BodyMembers } from '../../request/body-members.ts';
import type { ApiContext } from '../../request/request-context.ts';
import { actOf } from '../../request/request-context.ts';
import { addRecipients, createShare } from './create-share.ts';
import { managedShare } from '../find-share.ts';
import { readEmails, readExpiry, readMaxDownloads, readTexts } from './read-share-request.ts';
import { toShareEntity } from '../share-entity.ts';

/** POST Shares/Send: gives items to e-mail addresses. The mail itself is kept and not sent. */
export async function postSend(context: ApiContext): Promise<Reply> {
  const body = await readMembers(context);
  const share = createShare(context, {
    ...common(context, body),
    kind: 'Send',
    itemIds: readTexts(body.value('Items'), 'Items'),
    folderId: undefined,
    requireUserInfo: body.truth('RequireUserInfo') ?? false,
    maxDownloads: readMaxDownloads(body) ?? UNLIMITED,
    usesStreamIds: body.truth('UsesStreamIDs') ?? false,
    notifyOnUse: body.truth('NotifyOnDownload') ?? false,
  });
  return replyWithOne(context, toShareEntity(context, share));
}

/** POST Shares/Request: asks e-mail addresses for files. */
export async function postRequest(context: ApiContext): Promise<Reply> {
  const body = await readMembers(context);
  const path = body.text('FolderPath');
  const folderId =
    body.text('FolderId') ??
    (path === undefined ? undefined : resolvePath(context, resolveItem(context, 'top'), path).id);
  const share = createShare(context, {
    ...common(context, body),
    kind: 'Request',
    itemIds: [],
    folderId,
    requireUserInfo: false,
    maxDownloads: UNLIMITED,
    usesStreamIds: false,
    notifyOnUse: body.truth('NotifyOnUpload') ?? false,
  });
  return replyWithOne(context, toShareEntity(context, share));
}

/** POST Shares/Resend: writes to the recipients, and to new ones, once more. */
export async function postResend(context: ApiContext): Promise<Reply> {
  const body = await readMembers(context);
  const id = body.text('ShareId');
  if (id === undefined) throw new ShareFileError('bad-request', 'ShareId is missing.');
  const share = managedShare(context, id.toLowerCase());
  const recipients = readEmails(context, body.value('Recipients'));
  const message = {
    subject: body.text('Subject') ?? share.message?.subject ?? share.title,
    body: body.text('Body') ?? share.message?.body ?? '',
    sentAt: actOf(context).at,
  };
  const changed = { ...share, message, notifyOnUse: body.truth('NotifyOnUse') ?? share.notifyOnUse };
  return replyWithOne(context, toShareEntity(context, addRecipients(context, changed, recipients).share));
}

function common(
  context: ApiContext,
  body: BodyMembers,
): Pick<
  Parameters<typeof createShare>[1],
  'title' | 'message' | 'recipients' | 'requireLogin' | 'isViewOnly' | 'expiresAt'
> {
  body.truth('CcSender');
  const subject = body.text('Subject') ?? '';
  const recipients = readEmails(context, body.value('Emails'));
  if (recipients.length === 0) throw new ShareFileError('bad-request', 'Emails must name at least one recipient.');
  return {
    title: subject,
    message: { subject, body: body.text('Body') ?? '' },
    recipients,
    requireLogin: body.truth('RequireLogin') ?? false,
    isViewOnly: body.truth('IsViewOnly') ?? false,
    expiresAt: readExpiry(body, context.exchange.now),
  };
}
