import type { MetadataEntry } from '../../domain/annotations/metadata-entry.ts';
import {
  holderOfMetadata,
  isNamed,
  metadataHolderOf,
  setMetadata,
  withMetadata,
} from '../../domain/annotations/metadata-entry.ts';
import { canonicalId } from '../../domain/ids.ts';
import type { ItemRecord } from '../../domain/items/item-record.ts';
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
  const known = entryNamed(context, item, body);
  if (known && context.viewer.settings.metadataNameTaken === 'refuse') {
    throw new ShareFileError('name-taken', `${item.name} has metadata called ${JSON.stringify(known.name)} already.`);
  }
  return put(context, item, readEntry(context, body, known));
}

/** PATCH Items(id)/Metadata: one entry or an array of them, each known by its Id or its Name; the others stay. */
async function patchAll(context: ApiContext): Promise<Reply> {
  const bodies = await readOneOrMore(context);
  const item = changeableItem(context);
  let entries = entriesOf(context, item);
  for (const body of bodies) {
    const id = body.text('Id');
    const known = id === undefined ? entryNamed(context, item, body) : entryWithId(entries, id);
    if (id !== undefined && !known) throw metadataNotFound();
    entries = withEntry(entries, readEntry(context, body, known));
  }
  keep(context, item, entries);
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
  const left = entriesOf(context, item).filter((each) => each.id !== entry.id);
  keep(context, item, left);
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
  const item = context.ids.length > 1 ? resolveAddressed(context) : resolveItem(context, holderId);
  const entry = entryWithId(metadataOf(context, item), id);
  if (entry) return { item, entry };
  throw metadataNotFound();
}

function entriesOf({ account }: ApiContext, item: ItemRecord): readonly MetadataEntry[] {
  return account.metadata.get(metadataHolderOf(item, account.annotationSettings)) ?? [];
}

function entryNamed(context: ApiContext, item: ItemRecord, body: BodyMembers): MetadataEntry | undefined {
  const name = body.text('Name') ?? '';
  return entriesOf(context, item).find((entry) => isNamed(entry, name));
}

function entryWithId(entries: readonly MetadataEntry[], id: string): MetadataEntry | undefined {
  const wanted = canonicalId(id);
  return entries.find((entry) => entry.id === wanted);
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

/** Throws `name-taken` if another entry of the item has the name that this one gets. */
function withEntry(entries: readonly MetadataEntry[], entry: MetadataEntry): readonly MetadataEntry[] {
  if (entries.some((each) => each.id !== entry.id && isNamed(each, entry.name))) {
    throw new ShareFileError('name-taken', `The item has other metadata called ${JSON.stringify(entry.name)}.`);
  }
  const at = entries.findIndex((each) => each.id === entry.id);
  return at === -1 ? withMetadata(entries, entry) : entries.with(at, entry);
}

function put(context: ApiContext, item: ItemRecord, entry: MetadataEntry): Reply {
  keep(context, item, withEntry(entriesOf(context, item), entry));
  return replyWithOne(context, toMetadataEntity(entry));
}

function keep({ account }: ApiContext, item: ItemRecord, entries: readonly MetadataEntry[]): void {
  setMetadata(account.metadata, metadataHolderOf(item, account.annotationSettings), entries);
}

function replyWithEntries(context: ApiContext, item: ItemRecord): Reply {
  const entities = metadataOf(context, item).map(toMetadataEntity);
  return replyWithMany(context, { set: 'Metadata', type: 'Metadata', path: `Items(${item.id})/Metadata` }, entities);
}

function metadataNotFound(): ShareFileError {
  return new ShareFileError('item-not-found', 'There is no such metadata.');
}
