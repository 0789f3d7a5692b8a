import { roundToTick } from '../../../domain/dates/wire-date.ts';
import { editItem } from '../../../domain/items/change-items.ts';
import { createFolder } from '../../../domain/items/create-items.ts';
import { childNamed } from '../../../domain/items/folder-contents.ts';
import type { ReferenceKind } from '../../../domain/items/item-record.ts';
import { canonicalId } from '../../../domain/ids.ts';
import { ShareFileError } from '../../../domain/share-file-error.ts';
import { runOperation } from '../../async-operations/run-operation.ts';
import type { BodyMembers } from '../../request/body-members.ts';
import { membersOfObject } from '../../request/body-members.ts';
import { isRecord, readJsonObject } from '../../request/read-body.ts';
import type { Reply } from '../../reply.ts';
import type { ApiContext } from '../../request/request-context.ts';
import { actOf } from '../../request/request-context.ts';
import { parseQuery, truthParameter } from '../../routing/parse-query.ts';
import { requireRight } from '../../access-controls/require-right.ts';
import { requireUnlocked } from '../../file-locks/require-unlocked.ts';
import { replyWithItem } from '../read-items.ts';
import { requireOwnZone } from './require-own-zone.ts';
import { readUri } from './read-uri.ts';
import { itemNotFound, resolveAddressed, resolveChangeable, resolveTarget } from '../resolve-item.ts';

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
    requireRight(context, existing, 'canUpload');
    return replyWithItem(context, editItem(tree, existing, request, actOf(context)));
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
  const { renameNeeds, moveNeeds } = context.viewer.settings;
  requireRight(context, item, renameNeeds);
  requireUnlocked(context, item);
  const parentId = readParentId(body);
  if (parentId !== undefined && canonicalId(parentId) !== item.parent?.id) requireRight(context, item, moveNeeds);
  const query = parseQuery(context.exchange.queryText);
  const overwrite = truthParameter(query, 'overwrite', false);
  const resolveFolderNames = truthParameter(query, 'resolveFolderNameConflict', false);
  // `scheduleAsync=false` insists as `forceSync=true` does.
  const forceSync = truthParameter(query, 'forceSync', false) || !truthParameter(query, 'scheduleAsync', true);
  const target = parentId === undefined ? undefined : resolveTarget(context, parentId, item.kind);
  const edit = {
    name: body.text('Name'),
    fileName: body.text('FileName'),
    description: body.text('Description'),
    expiresAt: gridInstant(body, 'ExpirationDate'),
    clientModifiedAt,
    uri: readUri(body, item.kind),
    conflicts: { overwrite, resolveFolderNames },
  };
  const moves = target !== undefined && target !== item.parent;
  const wanted = { operation: 'Move' as const, sources: [item], target, forceSync: forceSync || !moves };
  return runOperation(context, wanted, { kind: 'edit', itemId, parentId, edit });
}

/** DELETE Items(id); with `singleversion=true` one version of a file only. */
export function removeItem(context: ApiContext): Reply {
  const query = parseQuery(context.exchange.queryText);
  const singleVersion = truthParameter(query, 'singleversion', false);
  const forceSync = truthParameter(query, 'forceSync', false);
  const [itemId = ''] = context.ids;
  const found = resolveChangeable(context, itemId);
  requireRight(context, found, 'canDelete');
  requireUnlocked(context, found);
  const wanted = { operation: 'Delete' as const, sources: [found], forceSync };
  return runOperation(context, wanted, { kind: 'delete', itemId, singleVersion });
}

/** POST Items(id)/Copy?targetid=…: answers with the new item. */
export function postCopy(context: ApiContext): Reply {
  const query = parseQuery(context.exchange.queryText);
  const targetId = query.get('targetid');
  if (targetId === undefined || targetId === '') {
    throw new ShareFileError('bad-request', 'The parameter targetid is missing: it names the folder to copy into.');
  }
  const overwrite = truthParameter(query, 'overwrite', false);
  const item = resolveAddressed(context);
  requireRight(context, item, 'canDownload');
  const target = resolveTarget(context, targetId, item.kind);
  const wanted = { operation: 'Copy' as const, sources: [item], target, forceSync: false };
  return runOperation(context, wanted, { kind: 'copy', itemId: context.ids[0] ?? '', targetId, overwrite });
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
