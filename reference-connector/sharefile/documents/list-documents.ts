import type { HubPath } from '../../domain/hub/hub-path.ts';
import { isJsonObject } from '../../domain/json-reading.ts';
import { readFeed } from '../share-file-item.ts';
import type { RawItem } from '../share-file-item.ts';
import type { DocumentSpace } from './document-space.ts';
import { nameOf } from './find-item.ts';

/** An Item and where it is. */
export interface PlacedItem {
  readonly item: RawItem;
  readonly path: HubPath;
}

/** Part of what is in a folder, and how much there is. Without a part, all. */
export async function listChildren(
  { client }: DocumentSpace,
  folder: PlacedItem,
  part?: { readonly from: number; readonly size: number },
): Promise<{ readonly total: number; readonly children: readonly PlacedItem[] }> {
  const range = part ? `&$top=${String(part.size)}&$skip=${String(part.from)}` : '';
  const items: RawItem[] = [];
  let total: unknown;
  let next: string | undefined = `Items(${folder.item.Id})/Children?includeDeleted=false${range}`;
  while (next !== undefined) {
    const body = await client.call('GET', next);
    const feed = readFeed(body);
    items.push(...feed.items);
    total ??= isJsonObject(body) ? body['odata.count'] : undefined;
    // A next link is followed only where all was asked for.
    next = part || feed.nextLink === undefined ? undefined : /\/sf\/v3\/(.+)$/.exec(feed.nextLink)?.[1];
  }
  const children = items.map((item) => ({ item, path: [...folder.path, nameOf(item)] }));
  const known = typeof total === 'number' ? total : (part?.from ?? 0) + items.length;
  return { total: part ? known : items.length, children };
}
