import type { FolderRecord } from '../../domain/items/item-record.ts';
import { canonicalId } from '../../domain/ids.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import { entityFields } from '../entities/entity.ts';
import { objectMember, readEntries, readMembers, toEntries } from '../entities/request-body.ts';
import { toErrorReply } from '../error-table.ts';
import type { Reply } from '../reply.ts';
import { json, NO_CONTENT } from '../reply.ts';
import type { BodyMembers } from '../request/body-members.ts';
import { isRecord } from '../request/read-body.ts';
import type { ApiContext } from '../request/request-context.ts';
import { parseQuery } from '../routing/parse-query.ts';
import { controlsOn, toControlEntity } from './access-entities.ts';
import { managedFolder, principalIdOf, removeControl, setControl } from './change-control.ts';

interface Target {
  readonly folder: FolderRecord;
  readonly principalId: string;
}

/** POST Items(id)/AccessControls/BulkSet: `{AccessControlParams: [{AccessControl: {Principal, …}, Recursive}]}`. */
export async function bulkSet(context: ApiContext): Promise<Reply> {
  const body = await readMembers(context);
  const folder = managedFolder(context, context.ids[0] ?? '');
  return setEach(context, body, (control) => ({ folder, principalId: principalIdOf(context, control) }));
}

/** POST AccessControls/BulkSetForPrincipal?principalId: the folders stand in `AccessControl.Item.Id`. */
export async function bulkSetForPrincipal(context: ApiContext): Promise<Reply> {
  const body = await readMembers(context);
  const principalId = principalOfQuery(context);
  return setEach(context, body, (control) => {
    const folderId = objectMember(control, 'Item')?.text('Id') ?? '';
    return { folder: managedFolder(context, folderId), principalId };
  });
}

/** POST Items(id)/AccessControls/BulkDelete: an array of principal ids. */
export async function bulkDelete(context: ApiContext): Promise<Reply> {
  const entries = await readEntries(context);
  const folder = managedFolder(context, context.ids[0] ?? '');
  for (const entry of entries) removeControl(context, folder, canonicalId(entry.text('Id') ?? ''));
  return NO_CONTENT;
}

/** POST AccessControls/BulkDeleteForPrincipal?principalId: an array of folder ids. */
export async function bulkDeleteForPrincipal(context: ApiContext): Promise<Reply> {
  const entries = await readEntries(context);
  const principalId = principalOfQuery(context);
  // All are looked up before the first is changed, so that a refusal changes nothing.
  const folders = entries.map((entry) => managedFolder(context, entry.text('Id') ?? ''));
  for (const folder of folders) removeControl(context, folder, principalId);
  return NO_CONTENT;
}

/**
 * POST AccessControls/Clone: gives others the rights that a principal has; the setting `cloneMemberNames` names the
 * members.
 */
export async function cloneControl(context: ApiContext): Promise<Reply> {
  const body = await readMembers(context);
  const names = context.viewer.settings.cloneMemberNames;
  const folder = managedFolder(context, body.text(names.folder) ?? '');
  const sourceId = canonicalId(body.text(names.principal) ?? '');
  const source = controlsOn(context, folder).find((control) => control.principalId === sourceId);
  if (!source) throw new ShareFileError('item-not-found', 'The principal to clone has no rights on that folder.');
  const rights = toControlEntity(context, source).members;
  const copies = toEntries(body.value(names.clones)).map((entry) => ({
    AccessControl: { ...rights, Principal: { Id: entry.text('Id') } },
  }));
  return setAll(context, toEntries(copies), (control) => ({ folder, principalId: principalIdOf(context, control) }));
}

function setEach(context: ApiContext, body: BodyMembers, targetOf: (control: BodyMembers) => Target): Reply {
  return setAll(context, toEntries(body.value('AccessControlParams')), targetOf);
}

/** Each is set or refused by itself; the answer says which. */
function setAll(
  context: ApiContext,
  entries: readonly BodyMembers[],
  targetOf: (control: BodyMembers) => Target,
): Reply {
  const succeeded: object[] = [];
  const failed: object[] = [];
  for (const entry of entries) {
    try {
      const control = objectMember(entry, 'AccessControl');
      if (!control) throw new ShareFileError('bad-request', 'AccessControl is missing.');
      const { folder, principalId } = targetOf(control);
      setControl(context, folder, principalId, control, entry.truth('Recursive') ?? false);
      const made = controlsOn(context, folder).find((each) => each.principalId === principalId);
      if (made) succeeded.push(entityFields(toControlEntity(context, made), context.viewer));
    } catch (error) {
      failed.push(toFailure(entry, error));
    }
  }
  return json({
    'odata.metadata': `${context.viewer.apiRoot}/$metadata#AccessControlBulkResult/ShareFile.Api.Models.AccessControlBulkResult@Element`,
    'odata.type': 'ShareFile.Api.Models.AccessControlBulkResult',
    SuccessEntities: succeeded,
    AsyncOperations: [],
    FailedEntities: failed,
    url: '',
  });
}

function toFailure(entry: BodyMembers, thrown: unknown): object {
  if (!(thrown instanceof ShareFileError)) throw thrown;
  const refusal: unknown = JSON.parse(String(toErrorReply(thrown).body));
  const { code, message } = isRecord(refusal) ? { code: refusal['code'], message: refusal['message'] } : {};
  return { AccessControl: entry.value('AccessControl'), Code: code, Message: message };
}

function principalOfQuery(context: ApiContext): string {
  const id = canonicalId(parseQuery(context.exchange.queryText).get('principalid') ?? '');
  if (context.account.users.get(id) ?? context.account.groups.get(id)) return id;
  throw new ShareFileError('bad-request', 'The parameter principalId must name a user or a group.');
}
