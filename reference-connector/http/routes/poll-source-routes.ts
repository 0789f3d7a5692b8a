import { parseChangedSince } from '../../domain/ceql/parse-changed-since.ts';
import type { ShareFileClients } from '../../sharefile/share-file-clients.ts';
import type { Routes } from '../connector-request.ts';

/** The poll source: what changed in the account, as ShareFile's raw Items and not as normalised documents. */
export function createPollSourceRoutes(clients: ShareFileClients): Routes {
  return {
    'GET /events/poll/documents': {
      access: 'hub',
      run: async (request, instance) => {
        const where = request.query.get('where');
        // Without a where clause the whole collection is asked for (documented).
        const since = where === null ? -Infinity : parseChangedSince(where);
        const rootFolder = instance.configuration['document.root.folder.name'] ?? '/top';
        const items = await clients.of(instance).changedItems(rootFolder, since);
        return { status: 200, json: items, headers: { 'elements-returned-count': String(items.length) } };
      },
    },
  };
}
