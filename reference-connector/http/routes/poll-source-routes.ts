import { rootFolderOf } from '../../domain/hub/root-folder.ts';
import { parsePollWhere } from '../../domain/ceql/parse-poll-where.ts';
import type { PollWhere } from '../../domain/ceql/parse-poll-where.ts';
import type { ShareFileClients } from '../../sharefile/share-file-clients.ts';
import type { Routes } from '../connector-request.ts';

const EVERYTHING: PollWhere = { since: -Infinity, test: () => true };

/** The poll source: what changed in the account, as ShareFile's raw Items and not as normalised documents. */
export function createPollSourceRoutes(clients: ShareFileClients): Routes {
  return {
    'GET /events/poll/documents': {
      access: 'hub',
      run: async (request, instance) => {
        const where = request.query.get('where');
        // Without a where clause the whole collection is asked for (documented).
        const { since, test } = where === null ? EVERYTHING : parsePollWhere(where);
        const rootFolder = rootFolderOf(instance);
        const changed = await clients.of(instance).changedItems(rootFolder, since);
        const items = test === EVERYTHING.test ? changed : changed.filter(test);
        return { status: 200, json: items, headers: { 'elements-returned-count': String(items.length) } };
      },
    },
  };
}
