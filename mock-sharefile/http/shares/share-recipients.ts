import { ShareFileError } from '../../domain/share-file-error.ts';
import type { Share, ShareAlias } from '../../domain/shares/share.ts';
import { replyWithMany, replyWithOne } from '../entities/reply-with.ts';
import type { Reply } from '../reply.ts';
import { html, json } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';
import { actOf } from '../request/request-context.ts';
import { parseQuery, truthParameter } from '../routing/parse-query.ts';
import { addRecipients } from './making/create-share.ts';
import { aliasesOf, managedShare, managesShare, recipientsOf, sharesOf, usableShare } from './find-share.ts';
import { toRecipient } from './making/read-share-request.ts';
import { toAliasEntity, toShareEntity } from './share-entity.ts';

/** GET Shares(id)/Recipients: for those who manage the share. */
export function listRecipients(context: ApiContext): Reply {
  const share = managedShare(context);
  const aliases = recipientsOf(context, share).map((alias) => toAliasEntity(context, share, alias));
  return replyWithMany(
    context,
    { set: 'ShareAliases', type: 'ShareAlias', path: `Shares(${share.id})/Recipients` },
    aliases,
  );
}

/** GET Shares(id)/Recipients(aliasid). */
export function getRecipient(context: ApiContext): Reply {
  const share = usableShare(context);
  return replyWithOne(context, toAliasEntity(context, share, addressedAlias(context, share)));
}

/** POST Shares(id)/Recipients?Email&FirstName&LastName&Company: also how a visitor says who he is (GUESS). */
export function postRecipient(context: ApiContext): Reply {
  const share = usableShare(context);
  const query = parseQuery(context.exchange.queryText);
  const recipient = toRecipient(context, query.get('email') ?? '');
  const name = `${query.get('firstname') ?? ''} ${query.get('lastname') ?? ''}`.trim();
  const added = { ...recipient, name, company: query.get('company') ?? '' };
  const { share: changed, aliases } = addRecipients(context, share, [added]);
  const [alias] = aliases;
  if (!alias) throw new ShareFileError('bad-request', 'The parameter Email is missing.');
  return replyWithOne(context, toAliasEntity(context, changed, alias));
}

/** POST Shares(id)/Alias?email&notify: the share with the link of that recipient. */
export function postAlias(context: ApiContext): Reply {
  const query = parseQuery(context.exchange.queryText);
  const notify = truthParameter(query, 'notify', false);
  const share = managedShare(context);
  const added = addRecipients(context, share, [toRecipient(context, query.get('email') ?? '')]);
  const message = notify ? { subject: share.title, body: '', sentAt: actOf(context).at } : share.message;
  const changed = { ...added.share, message };
  sharesOf(context).set(share.id, changed);
  return replyWithOne(context, toShareEntity(context, changed, added.aliases[0]));
}

/** GET Shares(id)/Recipients(aliasId)/Message?asJson: what was written to a recipient. The JSON form is a GUESS. */
export function getMessage(context: ApiContext): Reply {
  const asJson = truthParameter(parseQuery(context.exchange.queryText), 'asJson', false);
  const share = usableShare(context);
  const alias = addressedAlias(context, share);
  if (!share.message) throw new ShareFileError('item-not-found', 'Nothing was written to the recipients.');
  const { subject, body } = share.message;
  aliasesOf(context).set(alias.id, { ...alias, isRead: true });
  return asJson ? json({ Subject: subject, Body: body }) : html(body);
}

/** Finds the recipient whose id stands second in the path: any for who manages the share, others himself alone. */
export function addressedAlias(context: ApiContext, share: Share): ShareAlias {
  const alias = aliasesOf(context).get((context.ids[1] ?? '').toLowerCase());
  const isHis =
    alias?.shareId === share.id &&
    // To visitors the id of an alias is the key to it.
    (context.isVisitor === true ||
      managesShare(context, share) ||
      (alias.userId ?? context.user.id) === context.user.id);
  if (isHis) return alias;
  throw new ShareFileError('item-not-found', 'The share has no such recipient.');
}
