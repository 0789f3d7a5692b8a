import type { FileLock } from '../../domain/annotations/file-lock.ts';
import { toWireDate } from '../../domain/dates/wire-date.ts';
import type { FileRecord } from '../../domain/items/item-record.ts';
import type { Entity } from '../entities/entity.ts';
import type { ApiContext } from '../request/request-context.ts';
import { reachOf } from '../request/request-context.ts';

/** Writes the lock on a file. */
export function toLockEntity(context: ApiContext, file: FileRecord, lock: FileLock): Entity {
  return {
    set: 'FileLock',
    type: 'FileLock',
    id: lock.id,
    path: `Items(${file.id})/FileLock(${lock.id})`,
    members: {
      LockId: lock.id,
      ExpirationTimeInMinutes: lock.minutes,
      ExpirationDate: toWireDate(lock.expiresAt),
    },
    expand: (name) => (name === 'Owner' ? reachOf(context).user(lock.ownerId) : undefined),
  };
}
