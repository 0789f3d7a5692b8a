import type { MetadataEntry } from '../../domain/annotations/metadata-entry.ts';
import { holderOfMetadata, metadataHolderOf, setMetadata } from '../../domain/annotations/metadata-entry.ts';
import type { MetadataList } from '../../domain/annotations/metadata-list.ts';
import { createMetadataList } from '../../domain/annotations/metadata-list.ts';
import { canonicalId } from '../../domain/ids.ts';
import type { ItemRecord } from '../../domain/items/item-record.ts';
import { findRecord } from '../../domain/items/tree-state.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import { requireRight } from '../access-controls/require-right.ts';
import { replyWithMany, replyWithOne } from '../entities/reply-with.ts';
import { readMembers, readOneOrMore } from '../entities/request-body.ts';
import { resolveAddressed, resolveChangeable, resolveItem } from '../items/resolve-item.ts';
import type { Reply } from '../reply.ts';
import { NO_CONTENT } from '../reply.ts';
import type { BodyMembers } from '../request/body-members.ts';
import type { ApiContext } from '../request/request-context.ts';
import type { Route } from '../routing/route.ts';
import { metadataOf, toMetadataEntity } from './metadata-entries.ts';

/**
 * What is written down about items. The SDK has `GET Metadata(id)` twice, once with a body and the name Update; a GET
 * reads here, and PATCH does what that name says.
 */
export const ITEM_METADATA_ROUTES: readonly Route[] = [
  ['GET Items()/Metadata', listMetadata],
  ['POST Items()/Metadata', postMetadata],
  ['PATCH Items()/Metadata', patchAll],
  ['PATCH Items()/Metadata()', patchOne],
  ['DELETE Items()/Metadata()', deleteOne],
  ['GET Metadata()', getMetadata],
  ['PATCH Metadata()', patchOne],
  ['DELETE Metadata()', deleteOne],
];

function listMetadata(context: ApiContext): Reply {
  return replyWithEntries(context, resolveAddressed(context));
}

function getMetadata(context: ApiContext): Reply {
  return replyWithOne(context, toMetadataEntity(findEntry(context).entry));
}

async function postMetadata(context: ApiContext): Promise<Reply> {
  const body = await readMembers(context);
  const item = changeableItem(context);
  const known = listOf(context, item).named(body.text('Name') ?? '');
  if (known && context.viewer.settings.metadataNameTaken === 'refuse') {
    throw new ShareFileError('name-taken', `${item.name} has metadata called ${JSON.stringify(known.name)} already.`);
  }
  return put(context, item, readEntry(context, body, known));
}

/**
 * PATCH Items(id)/Metadata: one entry or an array of them, each known by its Id or its Name; the others stay. They are
 * taken one after the other, so that one may get the name that another has just given up.
 */
async function patchAll(context: ApiContext): Promise<Reply> {
  const bodies = await readOneOrMore(context);
  const item = changeableItem(context);
  const list = listOf(context, item);
  for (const body of bodies) {
    const id = body.text('Id');
    const known = id === undefined ? list.named(body.text('Name') ?? '') : list.withId(id);
    if (id !== undefined && !known) throw metadataNotFound();
    list.put(readEntry(context, body, known));
  }
  keep(context, item, list);
  return replyWithEntries(context, item);
}

async function patchOne(context: ApiContext): Promise<Reply> {
  const body = await readMembers(context);
  const { item, entry } = findEntry(context);
  requireRight(context, item, 'canUpload');
  return put(context, item, readEntry(context, body, entry));
}

function deleteOne(context: ApiContext): Reply {
  const { item, entry } = findEntry(context);
  requireRight(context, item, 'canUpload');
  const list = listOf(context, item);
  list.remove(entry.id);
  keep(context, item, list);
  return NO_CONTENT;
}

function changeableItem(context: ApiContext): ItemRecord {
  const item = resolveChangeable(context, context.ids[0] ?? '');
  requireRight(context, item, 'canUpload');
  return item;
}

/** Finds the entry of `Metadata(id)`, or of `Items(id)/Metadata(id)`, that the caller may read. */
function findEntry(context: ApiContext): { readonly item: ItemRecord; readonly entry: MetadataEntry } {
  const id = canonicalId(context.ids.at(-1) ?? '');
  const holderId = holderOfMetadata(context.account.metadata, id);
  if (holderId === undefined) throw metadataNotFound();
  const item = context.ids.length > 1 ? resolveAddressed(context) : resolveHolder(context, holderId);
  const entry = metadataOf(context, item).find((each) => each.id === id);
  if (entry) return { item, entry };
  throw metadataNotFound();
}

/** What holds the metadata of all versions is a stream, which itself may be no id that clients can use. */
function resolveHolder(context: ApiContext, holderId: string): ItemRecord {
  const holder = findRecord(context.account.tree, holderId);
  if (holder) return resolveItem(context, holder.id);
  throw metadataNotFound();
}

function listOf({ account }: ApiContext, item: ItemRecord): MetadataList {
  return createMetadataList(account.metadata.get(metadataHolderOf(item, account.annotationSettings)) ?? []);
}

function readEntry({ account }: ApiContext, body: BodyMembers, known: MetadataEntry | undefined): MetadataEntry {
  const name = body.text('Name') ?? known?.name ?? '';
  if (name.trim() === '') throw new ShareFileError('bad-request', 'Metadata needs a Name.');
  return {
    id: known?.id ?? account.ids.metadata(),
    name,
    value: body.text('Value') ?? known?.value ?? '',
    // GUESS: what does not say so is for those who may change the item.
    isPublic: body.truth('IsPublic') ?? known?.isPublic ?? false,
  };
}

function put(context: ApiContext, item: ItemRecord, entry: MetadataEntry): Reply {
  const list = listOf(context, item);
  list.put(entry);
  keep(context, item, list);
  return replyWithOne(context, toMetadataEntity(entry));
}

function keep({ account }: ApiContext, item: ItemRecord, list: MetadataList): void {
  setMetadata(account.metadata, metadataHolderOf(item, account.annotationSettings), list.all());
}

function replyWithEntries(context: ApiContext, item: ItemRecord): Reply {
  const entities = metadataOf(context, item).map(toMetadataEntity);
  return replyWithMany(context, { set: 'Metadata', type: 'Metadata', path: `Items(${item.id})/Metadata` }, entities);
}

function metadataNotFound(): ShareFileError {
  return new ShareFileError('item-not-found', 'There is no such metadata.');
}
