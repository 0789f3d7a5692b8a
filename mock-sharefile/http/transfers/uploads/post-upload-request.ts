import { roundToTick } from '../../../domain/dates/wire-date.ts';
import { checkBase, checkName } from '../../../domain/items/create-items.ts';
import { childNamed } from '../../../domain/items/folder-contents.ts';
import type { FolderRecord } from '../../../domain/items/item-record.ts';
import { ShareFileError } from '../../../domain/share-file-error.ts';
import type { BodyMembers } from '../../request/body-members.ts';
import { membersOfObject, membersOfQuery } from '../../request/body-members.ts';
import { requireUnlocked } from '../../file-locks/require-unlocked.ts';
import { resolveTarget } from '../../items/resolve-item.ts';
import { readJsonObject } from '../../request/read-body.ts';
import type { Reply } from '../../reply.ts';
import { json } from '../../reply.ts';
import type { ApiContext } from '../../request/request-context.ts';
import { parseQuery } from '../../routing/parse-query.ts';
import type { NewUpload, UploadMethod, UploadSession } from '../transfers.ts';
import { toSpecification } from './upload-specification.ts';

/** GET or POST Items(parent)/Upload: what is to be uploaded stands in the query. */
export function requestUpload(context: ApiContext): Promise<Reply> {
  const members = membersOfQuery(parseQuery(context.exchange.queryText));
  return openUpload(context, members, () => targetOf(context));
}

/** POST Items(parent)/Upload2: what is to be uploaded stands in the body. */
export async function requestUpload2(context: ApiContext): Promise<Reply> {
  const { request, state, queryText } = context.exchange;
  const body = await readJsonObject(request, state.settings.maxJsonBytes);
  const members = membersOfObject({ ...expirationOf(queryText), ...body });
  return openUpload(context, members, () => targetOf(context));
}

/** The one parameter of Upload2 that stands in its query. */
function expirationOf(queryText: string): Readonly<Record<string, unknown>> {
  const days = parseQuery(queryText).get('expirationdays');
  return days === undefined || days === '' ? {} : { expirationDays: /^-?\d+$/.test(days) ? Number(days) : days };
}

function targetOf(context: ApiContext): FolderRecord {
  return resolveTarget(context, context.ids[0] ?? 'home', 'File');
}

/** What about an upload is decided by where it goes in. */
export type UploadTraits = Partial<Pick<UploadSession, 'onStored' | 'overwrite' | 'byUserId'>>;

/** Announces an upload that goes into the folder which `findTarget` gives, and says where the bytes go. */
export async function openUpload(
  context: ApiContext,
  members: BodyMembers,
  findTarget: () => FolderRecord,
  traits: UploadTraits = {},
): Promise<Reply> {
  const { state, now } = context.exchange;
  const method = parseMethod(members.text('method') ?? 'standard');
  const upload = { ...readUpload(context, members, method, findTarget()), ...traits };
  const open = upload.canResume ? state.transfers.findResumable(upload, now) : undefined;
  if (open && members.truth('startOver') !== true)
    return json(toSpecification(context, open, await open.draft.prefix()));
  if (open) {
    state.transfers.closeUpload(open.id);
    await open.draft.discard();
  }
  const session = state.transfers.openUpload({ ...upload, draft: state.blobs.createDraft() }, now);
  return json(toSpecification(context, session));
}

/** Opens an upload of a file that comes as a whole, for those who have its bytes at hand. Throws `bad-request`. */
export function openSession(
  context: ApiContext,
  members: BodyMembers,
  parent: FolderRecord,
  traits: UploadTraits,
): UploadSession {
  const { state, now } = context.exchange;
  const upload = { ...readUpload(context, members, 'Standard', parent), ...traits };
  return state.transfers.openUpload({ ...upload, draft: state.blobs.createDraft() }, now);
}

function readUpload(
  context: ApiContext,
  members: BodyMembers,
  method: UploadMethod,
  parent: FolderRecord,
): Omit<NewUpload, 'draft'> {
  const raw = members.truth('raw') ?? false;
  const fileName = members.text('fileName');
  const baseFileId = members.text('baseFileId');
  if (fileName === undefined) {
    if (raw || method !== 'Standard') {
      throw new ShareFileError('bad-request', 'This upload needs a fileName, for its body carries none.');
    }
  } else {
    checkName(context.account.tree, fileName);
    // Said early, so that nobody sends gigabytes for nothing; it is looked at again when the file is whole.
    checkBase(parent, fileName, baseFileId);
    if (members.truth('overwrite') === true) requireUnlocked(context, childNamed(parent, fileName));
  }
  return {
    account: context.account,
    user: context.user,
    method,
    parentId: parent.id,
    raw,
    asksForJson: members.text('responseFormat')?.toLowerCase() === 'json',
    threadCount: members.count('threadCount'),
    fileName,
    fileSize: members.count('fileSize') ?? 0,
    overwrite: members.truth('overwrite') ?? false,
    unzip: members.truth('unzip') ?? false,
    // A body that comes as a whole cannot be resumed.
    canResume: method !== 'Standard' && members.truth('canResume') === true,
    title: members.text('title'),
    details: members.text('details'),
    clientCreatedAt: dateMember(members, 'ClientCreatedDate'),
    clientModifiedAt: dateMember(members, 'ClientModifiedDate'),
    expirationDays: daysMember(members),
    baseFileId,
  };
}

const METHODS: ReadonlyMap<string, UploadMethod> = new Map([
  ['standard', 'Standard'],
  ['streamed', 'Streamed'],
  ['threaded', 'Threaded'],
]);

function parseMethod(text: string): UploadMethod {
  const method = METHODS.get(text.toLowerCase());
  if (method) return method;
  throw new ShareFileError(
    'bad-request',
    `method must be Standard, Streamed or Threaded, not ${JSON.stringify(text)}.`,
  );
}

/** What expires in -1 days is for ever: so the service says itself of an Item, and so SDKs send it. */
function daysMember(members: BodyMembers): number | undefined {
  return String(members.value('expirationDays')) === '-1' ? undefined : members.count('expirationDays');
}

/** Both spellings are in use: the query form ends in UTC, the body form does not. */
function dateMember(members: BodyMembers, name: string): number | undefined {
  const instant = members.instant(name) ?? members.instant(`${name}UTC`);
  return instant === undefined ? undefined : roundToTick(instant);
}
