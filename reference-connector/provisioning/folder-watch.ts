import { WorldError } from '../../world/index.ts';
import { ConnectorError } from '../domain/connector-error.ts';
import type { Clock, ScheduledWork, WorkQueue } from '../ports.ts';

/** Looks again and again for folders that came to be below one whose webhook subscriptions do not cover them. */
export interface FolderWatch {
  /** Calls `cover` every interval from now on; does nothing for an instance that is watched already. */
  start(instanceId: number, cover: () => Promise<void>): void;
  stop(instanceId: number): void;
}

/** What the watch depends on. */
export interface FolderWatchOptions {
  readonly clock: Clock;
  readonly queue: WorkQueue;
  readonly settings: { readonly folderWatchMinutes: number };
}

/** Builds the watch. What ShareFile refuses is asked again at the next beat. */
export function createFolderWatch({ clock, queue, settings }: FolderWatchOptions): FolderWatch {
  const scheduled = new Map<number, ScheduledWork>();

  const schedule = (instanceId: number, cover: () => Promise<void>): void => {
    const work = queue.schedule({
      dueAt: clock.now() + settings.folderWatchMinutes * 60_000,
      kind: 'watch-folders',
      lane: `folders:${String(instanceId)}`,
      async run() {
        await cover().catch((error: unknown) => {
          if (!(error instanceof ConnectorError || error instanceof WorldError)) throw error;
        });
        if (scheduled.has(instanceId)) schedule(instanceId, cover);
      },
    });
    scheduled.set(instanceId, work);
  };

  return {
    start(instanceId, cover) {
      if (settings.folderWatchMinutes > 0 && !scheduled.has(instanceId)) schedule(instanceId, cover);
    },
    stop(instanceId) {
      scheduled.get(instanceId)?.cancel();
      scheduled.delete(instanceId);
    },
  };
}
