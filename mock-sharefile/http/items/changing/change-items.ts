import { roundToTick } from '../../../domain/dates/wire-date.ts';
import { createFolder } from '../../../domain/items/create-items.ts';
import { childNamed } from '../../../domain/items/folder-contents.ts';
import type { ReferenceKind } from '../../../domain/items/item-record.ts';
import { ShareFileError } from '../../../domain/share-file-error.ts';
import { runOperation } from '../../async-operations/run-operation.ts';
import type { BodyMembers } from '../../request/body-members.ts';
import { membersOfObject } from '../../request/body-members.ts';
import { isRecord, readJsonObject } from '../../request/read-body.ts';
import type { Reply } from '../../reply.ts';
import type { ApiContext } from '../../request/request-context.ts';
import { actOf } from '../../request/request-context.ts';
import { parseQuery, truthParameter } from '../../routing/parse-query.ts';
import { replyWithItem } from '../read-items.ts';
import { requireOwnZone } from './require-own-zone.ts';
import { readUri } from './read-uri.ts';
import { itemNotFound, resolveChangeable, resolveTarget } from '../resolve-item.ts';

/** POST Items(parent)/Folder, and Items/Folder for the top level. */
export async function postFolder(context: ApiContext): Promise<Reply> {
  const query = parseQuery(context.exchange.queryText);
  const overwrite = truthParameter(query, 'overwrite', false);
  truthParameter(query, 'passthrough', false);
  const body = await readMembers(context);
  const parent = resolveTarget(context, context.ids[0] ?? 'top', 'Folder');
  const name = body.text('Name') ?? body.text('FileName');
  if (name === undefined) throw new ShareFileError('bad-request', 'A folder needs a Name.');
  requireOwnZone(context, body, parent);
  const request = { description: body.text('Description'), expiresAt: gridInstant(body, 'ExpirationDate') };
  const { tree } = context.account;
  const existing = overwrite ? childNamed(parent, name) : undefined;
  if (existing?.kind === 'Folder') {
    // GUESS: what is there stays and takes over what is said of it.
    return runOperation(context, { kind: 'edit', itemId: existing.id, parentId: undefined, edit: request }, true);
  }
  return replyWithItem(context, createFolder(tree, parent, { name, ...request, overwrite }, actOf(context)));
}

/** PATCH Items(id): renames, describes, moves, dates. */
export function patchItem(context: ApiContext): Promise<Reply> {
  return patchKind(context);
}

/** As `patchItem`; with `kind`, for items of that kind only. */
export async function patchKind(context: ApiContext, kind?: ReferenceKind): Promise<Reply> {
  const body = await readMembers(context);
  // Loaded before the item is looked up, so that nothing can happen between looking and changing.
  const clientModifiedAt = await readClientModifiedDate(context, body);
  const [itemId = ''] = context.ids;
  const item = resolveChangeable(context, itemId);
  if (kind !== undefined && item.kind !== kind) throw itemNotFound();
  requireOwnZone(context, body);
  const parentId = readParentId(body);
  const query = parseQuery(context.exchange.queryText);
  const overwrite = truthParameter(query, 'overwrite', false);
  const resolveFolderNames = truthParameter(query, 'resolveFolderNameConflict', false);
  // `scheduleAsync=false` insists as `forceSync=true` does.
  const forceSync = truthParameter(query, 'forceSync', false) || !truthParameter(query, 'scheduleAsync', true);
  const edit = {
    name: body.text('Name'),
    fileName: body.text('FileName'),
    description: body.text('Description'),
    expiresAt: gridInstant(body, 'ExpirationDate'),
    clientModifiedAt,
    uri: readUri(body, item.kind),
    conflicts: { overwrite, resolveFolderNames },
  };
  return runOperation(context, { kind: 'edit', itemId, parentId, edit }, forceSync);
}

/** DELETE Items(id); with `singleversion=true` one version of a file only. */
export function removeItem(context: ApiContext): Reply {
  const query = parseQuery(context.exchange.queryText);
  const singleVersion = truthParameter(query, 'singleversion', false);
  const forceSync = truthParameter(query, 'forceSync', false);
  const [itemId = ''] = context.ids;
  return runOperation(context, { kind: 'delete', itemId, singleVersion }, forceSync);
}

/** POST Items(id)/Copy?targetid=…: answers with the new item. */
export function postCopy(context: ApiContext): Reply {
  const query = parseQuery(context.exchange.queryText);
  const targetId = query.get('targetid');
  if (targetId === undefined || targetId === '') {
    throw new ShareFileError('bad-request', 'The parameter targetid is missing: it names the folder to copy into.');
  }
  const overwrite = truthParameter(query, 'overwrite', false);
  const [itemId = ''] = context.ids;
  return runOperation(context, { kind: 'copy', itemId, targetId, overwrite }, false);
}

async function readMembers(context: ApiContext): Promise<BodyMembers> {
  const { request, state } = context.exchange;
  return membersOfObject(await readJsonObject(request, state.settings.maxJsonBytes));
}

async function readClientModifiedDate(context: ApiContext, body: BodyMembers): Promise<number | undefined> {
  const instant = body.instant('ClientModifiedDate');
  const { settings } = context.viewer;
  if (instant === undefined || !settings.patchedDatesAreNewYorkTime) {
    return instant === undefined ? undefined : roundToTick(instant);
  }
  const { misreadAsNewYorkTime } = await import('../../../domain/dates/new-york-time.ts');
  return misreadAsNewYorkTime(instant, settings.newYorkOverlap);
}

function gridInstant(body: BodyMembers, name: string): number | undefined {
  const instant = body.instant(name);
  return instant === undefined ? undefined : roundToTick(instant);
}

function readParentId(body: BodyMembers): string | undefined {
  const parent = body.value('Parent');
  if (parent === undefined) return undefined;
  const id = isRecord(parent) ? membersOfObject(parent).text('Id') : undefined;
  if (id !== undefined && id !== '') return id;
  throw new ShareFileError('bad-request', 'Parent must be an object with the Id of a folder.');
}
