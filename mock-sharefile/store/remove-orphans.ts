import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Removes the contents that no file has: those of uploads that were under way when the process ended. */
export function removeOrphans(directory: string, isHeld: (blobId: string) => boolean): void {
  for (const name of readdirSync(directory)) if (!isHeld(name)) rmSync(path.join(directory, name), { force: true });
}
