import { ShareFileError } from '../../../domain/share-file-error.ts';
import type { Share } from '../../../domain/shares/share.ts';
import { UNLIMITED } from '../../../domain/shares/share.ts';
import { replyWithOne } from '../../entities/reply-with.ts';
import { objectMember, readMembers, toEntries } from '../../entities/request-body.ts';
import type { Reply } from '../../reply.ts';
import { NO_CONTENT } from '../../reply.ts';
import type { BodyMembers } from '../../request/body-members.ts';
import type { ApiContext } from '../../request/request-context.ts';
import { parseQuery, truthParameter } from '../../routing/parse-query.ts';
import { addRecipients, createShare, resolveItems } from './create-share.ts';
import { aliasesOf, indexOf, managedShare, recipientsOf, sharesOf } from '../find-share.ts';
import { readExpiry, readKind, readMaxDownloads, readRecipients } from './read-share-request.ts';
import { toShareEntity } from '../share-entity.ts';
import { forgetShare } from '../share-index.ts';

/** POST Shares?notify&direct. With `notify` the recipients are written to. */
export async function postShare(context: ApiContext): Promise<Reply> {
  const query = parseQuery(context.exchange.queryText);
  const notify = truthParameter(query, 'notify', false);
  truthParameter(query, 'direct', false);
  const body = await readMembers(context);
  const kind = readKind(body);
  const title = body.text('Title') ?? '';
  const share = createShare(context, {
    kind,
    title,
    itemIds: kind === 'Send' ? itemIdsOf(body) : [],
    folderId: kind === 'Request' ? folderIdOf(context, body) : undefined,
    expiresAt: readExpiry(body, context.exchange.now),
    requireLogin: body.truth('RequireLogin') ?? false,
    requireUserInfo: body.truth('RequireUserInfo') ?? false,
    maxDownloads: readMaxDownloads(body) ?? UNLIMITED,
    isViewOnly: isViewOnly(body) ?? false,
    usesStreamIds: body.truth('UsesStreamIDs') ?? false,
    notifyOnUse: notifiesOnUse(body) ?? false,
    recipients: readRecipients(context, body.value('Recipients')),
    message: notify ? { subject: title, body: '' } : undefined,
  });
  return replyWithOne(context, toShareEntity(context, share));
}

/** PATCH Shares(id)?appendItemsFeed: what the body leaves out stays; items are replaced, or added if so asked. */
export async function patchShare(context: ApiContext): Promise<Reply> {
  const append = truthParameter(parseQuery(context.exchange.queryText), 'appendItemsFeed', false);
  const body = await readMembers(context);
  const share = managedShare(context);
  if (body.value('ShareType') !== undefined && readKind(body) !== share.kind) {
    throw new ShareFileError('bad-request', `This share is of type ${share.kind} and stays so; make another one.`);
  }
  const recipients = readRecipients(context, body.value('Recipients'));
  const changed = {
    ...share,
    title: body.text('Title') ?? share.title,
    itemIds: body.value('Items') === undefined ? share.itemIds : patchedItems(context, share, body, append),
    expiresAt: readExpiry(body, context.exchange.now) ?? share.expiresAt,
    requireLogin: body.truth('RequireLogin') ?? share.requireLogin,
    requireUserInfo: body.truth('RequireUserInfo') ?? share.requireUserInfo,
    maxDownloads: readMaxDownloads(body) ?? share.maxDownloads,
    isViewOnly: isViewOnly(body) ?? share.isViewOnly,
    notifyOnUse: notifiesOnUse(body) ?? share.notifyOnUse,
  };
  return replyWithOne(context, toShareEntity(context, addRecipients(context, changed, recipients).share));
}

/** DELETE Shares(id): its links are dead at once. */
export function deleteShare(context: ApiContext): Reply {
  const share = managedShare(context);
  const aliases = aliasesOf(context);
  forgetShare(indexOf(context), share, recipientsOf(context, share));
  for (const id of share.aliasIds) aliases.delete(id);
  sharesOf(context).delete(share.id);
  return NO_CONTENT;
}

function patchedItems(context: ApiContext, share: Share, body: BodyMembers, append: boolean): readonly string[] {
  if (share.kind === 'Request') throw new ShareFileError('bad-request', 'A share of type Request has no Items.');
  const ids = resolveItems(context, itemIdsOf(body), share.usesStreamIds);
  return append ? [...new Set([...share.itemIds, ...ids])] : ids;
}

function itemIdsOf(body: BodyMembers): readonly string[] {
  const items = body.value('Items');
  return items === undefined ? [] : toEntries(items).map((entry) => entry.text('Id') ?? '');
}

function folderIdOf(context: ApiContext, body: BodyMembers): string | undefined {
  const { requestShareFolder } = context.viewer.settings;
  const parentId = requestShareFolder === 'items' ? undefined : objectMember(body, 'Parent')?.text('Id');
  return parentId ?? (requestShareFolder === 'parent' ? undefined : itemIdsOf(body)[0]);
}

function isViewOnly(body: BodyMembers): boolean | undefined {
  const right = objectMember(body, 'ShareAccessRight')?.text('AccessRightType')?.toLowerCase();
  return body.truth('IsViewOnly') ?? (right === undefined ? undefined : right.startsWith('view'));
}

function notifiesOnUse(body: BodyMembers): boolean | undefined {
  return objectMember(body, 'Settings')?.truth('NotifyOnUse');
}
