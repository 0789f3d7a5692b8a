import type { ShareFileClient } from './share-file-client.ts';
import { readFeed } from './share-file-item.ts';
import type { RawItem } from './share-file-item.ts';

/** Everything in a feed of ShareFile, page after page, as far as it has Ids. */
export async function readWholeFeed(client: ShareFileClient, path: string): Promise<readonly RawItem[]> {
  const items: RawItem[] = [];
  let next: string | undefined = path;
  while (next !== undefined) {
    const feed = readFeed(await client.call('GET', next));
    items.push(...feed.items);
    next = feed.nextLink === undefined ? undefined : /\/sf\/v3\/(.+)$/.exec(feed.nextLink)?.[1];
  }
  return items;
}
