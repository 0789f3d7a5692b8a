import { roundToTick } from '../../domain/dates/wire-date.ts';
import { checkName } from '../../domain/items/create-items.ts';
import { ShareFileError } from '../../domain/share-file-error.ts';
import type { BodyMembers } from '../request/body-members.ts';
import { membersOfObject, membersOfQuery } from '../request/body-members.ts';
import { resolveTarget } from '../items/resolve-item.ts';
import { readJsonObject } from '../request/read-body.ts';
import type { Reply } from '../reply.ts';
import { json } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';
import { parseQuery } from '../routing/parse-query.ts';

/** GET or POST Items(parent)/Upload: what is to be uploaded stands in the query. */
export function requestUpload(context: ApiContext): Reply {
  return openUpload(context, membersOfQuery(parseQuery(context.exchange.queryText)));
}

/** POST Items(parent)/Upload2: what is to be uploaded stands in the body. */
export async function requestUpload2(context: ApiContext): Promise<Reply> {
  const { request, state } = context.exchange;
  return openUpload(context, membersOfObject(await readJsonObject(request, state.settings.maxJsonBytes)));
}

function openUpload(context: ApiContext, members: BodyMembers): Reply {
  const { state, now } = context.exchange;
  checkMethod(members.text('method') ?? 'standard');
  if (members.truth('unzip') === true) {
    throw new ShareFileError('not-supported', 'unzip is not supported by this mock; upload the files one by one.');
  }
  const parent = resolveTarget(context, context.ids[0] ?? 'home', 'File');
  const raw = members.truth('raw') ?? false;
  const fileName = members.text('fileName');
  if (fileName !== undefined) checkName(context.account.tree, fileName);
  else if (raw) throw new ShareFileError('bad-request', 'A raw upload needs a fileName, for its body carries none.');
  const session = state.transfers.openUpload(
    {
      account: context.account,
      user: context.user,
      parentId: parent.id,
      raw,
      fileName,
      fileSize: members.count('fileSize') ?? 0,
      overwrite: members.truth('overwrite') ?? false,
      title: members.text('title'),
      details: members.text('details'),
      clientCreatedAt: dateMember(members, 'ClientCreatedDate'),
      clientModifiedAt: dateMember(members, 'ClientModifiedDate'),
      expirationDays: members.count('expirationDays'),
      baseFileId: members.text('baseFileId'),
    },
    now,
  );
  return json(toSpecification(context, session.id, raw, session.overwrite));
}

function checkMethod(method: string): void {
  const known = method.toLowerCase();
  if (known === 'standard') return;
  if (known === 'streamed' || known === 'threaded') {
    throw new ShareFileError('not-supported', `The upload method ${method} is not supported yet; use standard.`);
  }
  throw new ShareFileError(
    'bad-request',
    `method must be Standard, Streamed or Threaded, not ${JSON.stringify(method)}.`,
  );
}

/** Both spellings are in use: the query form ends in UTC, the body form does not. */
function dateMember(members: BodyMembers, name: string): number | undefined {
  const instant = members.instant(name) ?? members.instant(`${name}UTC`);
  return instant === undefined ? undefined : roundToTick(instant);
}

function toSpecification(context: ApiContext, uploadId: string, raw: boolean, overwrite: boolean): object {
  const { viewer, exchange } = context;
  // There is a ? in it already, because all clients append &….
  const parameters = new URLSearchParams({
    uploadid: uploadId,
    batchid: exchange.state.random.hex(32),
    overwrite: String(overwrite),
    ...(raw && { raw: '1' }),
    h: exchange.state.transfers.sign(uploadId),
  });
  return {
    'odata.metadata': `${viewer.apiRoot}/$metadata#UploadSpecification/ShareFile.Api.Models.UploadSpecification@Element`,
    'odata.type': 'ShareFile.Api.Models.UploadSpecification',
    Method: 'Standard',
    PrepareUri: '',
    ChunkUri: `${viewer.filesOrigin}/upload.aspx?${parameters.toString()}`,
    FinishUri: '',
    ProgressData: '',
    IsResume: false,
    ResumeIndex: 0,
    ResumeOffset: 0,
    ResumeFileHash: '',
    MaxNumberOfThreads: 1,
    url: '',
  };
}
