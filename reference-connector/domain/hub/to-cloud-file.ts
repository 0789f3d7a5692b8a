import type { CloudFile } from '../../../schemas/index.ts';
import { parseIsoStamp } from '../dates/parse-iso-stamp.ts';
import { toIsoSeconds } from '../dates/to-java-date-text.ts';
import type { JsonObject } from '../json-reading.ts';
import type { HubPath } from './hub-path.ts';
import { toHubPath } from './hub-path.ts';

/** The members of an Item that can be taken for a document's modifiedDate. */
export type ModifiedDateMember = 'ProgenyEditDate' | 'ClientModifiedDate' | 'CreationDate';

/** A ShareFile Item at its place in the hub, in the form that all providers share. */
export function toCloudFile(
  item: JsonObject,
  path: HubPath,
  tags: readonly string[],
  modifiedDateOf: ModifiedDateMember,
): CloudFile {
  const { Id: id, Name: name, FileSizeBytes: size } = item;
  const createdDate = toDate(readDate(item['CreationDate']));
  const modifiedDate = toDate(modifiedAtOf(item, modifiedDateOf));
  return {
    ...(typeof id === 'string' && { id }),
    ...(typeof name === 'string' && { name }),
    path: toHubPath(path),
    size: typeof size === 'number' && Number.isSafeInteger(size) && size >= 0 ? size : 0,
    directory: isDirectory(item),
    ...(createdDate && { createdDate }),
    ...(modifiedDate && { modifiedDate }),
    tags,
  };
}

/** Whether an Item is a folder, by its type, or by its id where it has none. */
export function isDirectory(item: JsonObject): boolean {
  const { 'odata.type': type, Id: id } = item;
  if (typeof type === 'string') return type.endsWith('.Folder') || type.endsWith('.SymbolicLink');
  return typeof id === 'string' && /^fo/i.test(id);
}

/**
 * When an Item was changed last, epoch ms; undefined where nothing tells. Which of ShareFile's dates it is, is not
 * published; folders of some kinds lack each but that of creation.
 */
export function modifiedAtOf(item: JsonObject, modifiedDateOf: ModifiedDateMember): number | undefined {
  return readDate(item[modifiedDateOf]) ?? readDate(item['CreationDate']);
}

/** ShareFile writes the year 1 where it does not know the date. */
function readDate(stamp: unknown): number | undefined {
  const instant = typeof stamp === 'string' ? parseIsoStamp(stamp) : undefined;
  return instant === undefined || instant < 0 ? undefined : instant;
}

function toDate(instant: number | undefined): string | undefined {
  return instant === undefined ? undefined : toIsoSeconds(instant);
}
