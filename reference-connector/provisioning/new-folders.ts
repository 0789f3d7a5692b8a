import type { ConnectorInstance } from '../domain/instances/connector-instance.ts';
import type { InstanceStore } from '../domain/instances/instance-store.ts';
import type { ShareFileClients } from '../sharefile/share-file-clients.ts';
import type { EventWiring } from './event-wiring.ts';
import type { FolderWatch } from './folder-watch.ts';
import type { TakeTurn } from './take-turns.ts';

/** Subscribes to folders that come to be below those that an instance has subscribed to one by one. */
export interface NewFolders {
  /** Looks for them from now on, or no more where one subscription covers all there will be. */
  watch(instance: ConnectorInstance): void;
  /** Looks no more. */
  leave(instanceId: number): void;
}

/** What it works with. */
export interface NewFoldersOptions {
  readonly store: InstanceStore;
  readonly clients: ShareFileClients;
  readonly wiring: EventWiring;
  readonly folderWatch: FolderWatch;
  readonly takeTurn: TakeTurn;
}

/** Builds it. */
export function createNewFolders({ store, clients, wiring, folderWatch, takeTurn }: NewFoldersOptions): NewFolders {
  const cover = (id: number): Promise<void> =>
    takeTurn(id, async () => {
      const before = store.byId(id);
      if (!before) return;
      const more = await wiring.subscribe(before, clients.of(before).client, before.watchedFolderIds);
      if (more.subscriptionIds.length === 0) return;
      // Its tokens may have been refreshed meanwhile.
      const current = store.byId(id) ?? before;
      store.save({
        ...current,
        subscriptionIds: [...current.subscriptionIds, ...more.subscriptionIds],
        watchedFolderIds: [...current.watchedFolderIds, ...more.watchedFolderIds],
      });
      wiring.subscribed(current);
    });

  return {
    watch({ id, needsFolderWatch }) {
      if (needsFolderWatch) folderWatch.start(id, () => cover(id));
      else folderWatch.stop(id);
    },
    leave: folderWatch.stop,
  };
}
