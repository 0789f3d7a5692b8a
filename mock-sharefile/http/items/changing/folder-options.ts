import type { ItemRecord } from '../../../domain/items/item-record.ts';
import { ShareFileError } from '../../../domain/share-file-error.ts';
import { requireRight } from '../../access-controls/require-right.ts';
import type { Reply } from '../../reply.ts';
import { NO_CONTENT } from '../../reply.ts';
import type { ApiContext } from '../../request/request-context.ts';
import { countParameter, parseQuery } from '../../routing/parse-query.ts';
import type { Route } from '../../routing/route.ts';
import { resolveFolder } from '../resolve-item.ts';

/** What is asked of a folder before its options change. No folder of the mock comes from a template. */
export const FOLDER_OPTION_ROUTES: readonly Route[] = [
  ['POST Items()/RemoveTemplateAssociation', removeTemplateAssociation],
  ['POST Items()/CheckTemplateOwned', checkTemplateOwned],
  ['POST Items()/CheckVersioningViolation', checkVersioningViolation],
];

function removeTemplateAssociation(context: ApiContext): Reply {
  requireRight(context, resolveFolder(context), 'canManagePermissions');
  return NO_CONTENT;
}

/** GUESS: it refuses what a template owns, and says nothing of all else. */
function checkTemplateOwned(context: ApiContext): Reply {
  resolveFolder(context);
  return NO_CONTENT;
}

/** GUESS: refused while a file below the folder has more versions than there may be. */
function checkVersioningViolation(context: ApiContext): Reply {
  const most = countParameter(parseQuery(context.exchange.queryText), 'newMaxVersions');
  if (most === undefined) throw new ShareFileError('bad-request', 'The parameter newMaxVersions is missing.');
  const violation = findMoreVersions(resolveFolder(context), most);
  if (!violation) return NO_CONTENT;
  throw new ShareFileError('name-taken', `${violation.name} has more than ${String(most)} versions.`);
}

function findMoreVersions(item: ItemRecord, most: number): ItemRecord | undefined {
  if (item.kind === 'File') return hasMoreVersions(item, most) ? item : undefined;
  if (item.kind !== 'Folder') return undefined;
  for (const child of item.children.values()) {
    const found = findMoreVersions(child, most);
    if (found) return found;
  }
  return undefined;
}

function hasMoreVersions(file: ItemRecord, most: number): boolean {
  let count = 0;
  for (let each: ItemRecord | undefined = file; each?.kind === 'File' && count <= most; each = each.previous)
    count += 1;
  return count > most;
}
