import { ConnectorError } from '../domain/connector-error.ts';
import { parseRootFolder, toItemsPath } from '../domain/hub/root-folder.ts';
import { notValid } from '../domain/json-reading.ts';
import type { ShareFileClient } from './share-file-client.ts';
import { isRawItem, isWalked } from './share-file-item.ts';

/**
 * The id of the folder that `document.root.folder.name` names: a place (`/top`, `home`) or a path. Throws
 * `configuration-not-valid` where ShareFile has none, and for a file.
 */
export async function resolveRootId(client: ShareFileClient, rootFolder: string): Promise<string> {
  const root = parseRootFolder(rootFolder);
  if (root.names.length === 0) return root.place;
  const item = await client.call('GET', toItemsPath(root)).catch((error: unknown) => {
    if (error instanceof ConnectorError && error.providerStatus === 404) throw noFolder(rootFolder, 'is not there');
    throw error;
  });
  if (!isRawItem(item)) {
    throw new ConnectorError('provider-answered-badly', 'ShareFile answered no Item for document.root.folder.name.');
  }
  if (!isWalked(item)) throw noFolder(rootFolder, 'is no folder');
  return item.Id;
}

function noFolder(rootFolder: string, why: string): ConnectorError {
  return notValid(
    'document.root.folder.name',
    `is ${JSON.stringify(rootFolder.slice(0, 200))}, which ${why} in the ShareFile account. ` +
      'Name a folder that is (/Reports, /top/Reports), or a place: /top, home, allshared.',
  );
}
