import { rightsOf } from '../../domain/access-controls/rights-of.ts';
import { createFindPerson } from '../../domain/accounts/account.ts';
import { shortName } from '../../domain/accounts/person.ts';
import { toWireDate } from '../../domain/dates/wire-date.ts';
import type { FolderRecord, ItemRecord } from '../../domain/items/item-record.ts';
import type { Fields } from '../render/item-fields.ts';
import { pathOf, urlOf } from '../render/item-fields.ts';
import type { Reply } from '../reply.ts';
import { json } from '../reply.ts';
import type { ApiContext } from '../request/request-context.ts';
import type { Viewer } from '../request/viewer.ts';

/** Answers with what was found. It is no feed: paging has members of its own. TotalCount was seen by integrators. */
export function replyWithResults(
  context: ApiContext,
  type: 'SearchResults' | 'AdvancedSearchResults',
  items: readonly ItemRecord[],
  skip: number,
  count: number,
): Reply {
  const { viewer } = context;
  const page = items.slice(skip, skip + count);
  return json({
    'odata.metadata': `${viewer.apiRoot}/$metadata#${type}/ShareFile.Api.Models.${type}@Element`,
    'odata.type': `ShareFile.Api.Models.${type}`,
    PartialResults: skip + page.length < items.length,
    Results: page.map((item, index) => toResult(item, skip + index + 1, viewer)),
    TimedOut: false,
    TotalCount: items.length,
    url: '',
  });
}

function toResult(item: ItemRecord, rank: number, viewer: Viewer): Fields {
  const rights = rightsOf(viewer.account, viewer.user, item);
  const creator = createFindPerson(viewer.account.users)(item.creatorId);
  return {
    Rank: rank,
    Score: 1,
    ItemID: item.id,
    ParentID: item.parent?.id ?? '',
    ParentName: item.parent?.name ?? '',
    ParentSemanticPath: semanticPath(item.parent),
    // GUESS: the same as of the item; the SDK says no more than that it is a text.
    Path: pathOf(item, viewer.settings.pathIncludesItem),
    ItemType: item.kind,
    FileName: item.fileName,
    DisplayName: item.name,
    Size: item.sizeBytes,
    CreatorID: item.creatorId,
    CreatorName: shortName(creator),
    CreatorFirstName: creator.firstName,
    CreatorLastName: creator.lastName,
    CreationDate: toWireDate(item.createdAt),
    Details: item.description,
    MD5: item.kind === 'File' ? item.md5 : '',
    PreviewStatus: 0,
    VirusStatus: item.kind === 'File' ? 1 : 0,
    Url: urlOf(item, viewer),
    CanDownload: rights.canDownload,
    CanView: rights.canView,
    CanDelete: rights.canDelete,
    StreamID: item.streamId,
    AccountID: viewer.account.id,
  };
}

function semanticPath(folder: FolderRecord | undefined): string {
  let path = '';
  for (let each = folder; each; each = each.parent) path = `/${each.name}${path}`;
  return path;
}
