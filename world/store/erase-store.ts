import { rmSync } from 'node:fs';
import path from 'node:path';

/** Removes what a folder holds of the store of that name, which must be closed, so that it can be begun again. */
export function eraseStore(directory: string, name: string): void {
  for (const ending of ['.db', '.db-wal', '.db-shm']) rmSync(path.join(directory, name + ending), { force: true });
}
