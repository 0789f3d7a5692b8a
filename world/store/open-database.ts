import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { WorldError } from '../world-error.ts';

/** The form of the rows. It grows when a program could no longer read what an older one wrote, or the other way round. */
const FORMAT_VERSION = 2;

/**
 * Opens the database of that name in a folder, which is made if it is not there. The database is locked by SQLite itself for as long
 * as it is open (locking mode EXCLUSIVE): the operating system takes the lock back when the process dies, however it
 * dies. WAL with synchronous=NORMAL: what is committed outlives the process; a power failure may cost the last
 * transactions, but never the consistency. Only its owner may read the file, and what is deleted is overwritten, because
 * there are secrets in it. Throws `data-dir-unusable`.
 */
export function openDatabase(directory: string, name: string): Database.Database {
  const database = openFile(directory, name);
  try {
    database.exec(
      'PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON;',
    );
    checkVersion(database, directory);
    database.exec(`
      CREATE TABLE IF NOT EXISTS collections (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
      PRAGMA user_version=${String(FORMAT_VERSION)};`);
  } catch (error) {
    database.close();
    throw toRefusal(error, directory);
  }
  return database;
}

/** Closes a database and gives its lock back at once; without this, SQLite waits for the garbage collector to do so. */
export function closeDatabase(database: Database.Database): void {
  database.exec('PRAGMA journal_mode=DELETE; PRAGMA locking_mode=NORMAL;');
  database.prepare('SELECT 1 FROM collections LIMIT 1').get();
  database.close();
}

function openFile(directory: string, name: string): Database.Database {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const file = path.join(directory, `${name}.db`);
    // SQLite gives the journal the mode of the database, so it has to be right before the first byte is written.
    closeSync(openSync(file, 'a', 0o600));
    chmodSync(file, 0o600);
    return new Database(file, { timeout: 0 });
  } catch (error) {
    throw toRefusal(error, directory);
  }
}

function checkVersion(database: Database.Database, directory: string): void {
  const [version] = database.prepare('PRAGMA user_version').raw().all().flat();
  // 0 is what SQLite gives a database that is new.
  if (typeof version !== 'number' || version === 0 || version === FORMAT_VERSION) return;
  const [age, cure] =
    version > FORMAT_VERSION ? ['a newer', 'Update the program'] : ['an older', 'Remove what is in it'];
  throw new WorldError(
    'data-dir-unusable',
    `${directory} was written by ${age} version of this program (format ${version}; this one knows ${FORMAT_VERSION}). ` +
      `${cure}, or name another folder.`,
  );
}

/** Gives what is told of a folder that cannot be used; what is already told stays as it is. */
export function toRefusal(error: unknown, directory: string): unknown {
  if (!(error instanceof Error) || error instanceof WorldError) return error;
  const reason = reasonOf(error, 'code' in error ? String(error.code) : '');
  return new WorldError('data-dir-unusable', `The data folder ${directory} cannot be used, for ${reason}`, {
    cause: error,
  });
}

function reasonOf({ message }: Error, code: string): string {
  if (code === 'SQLITE_BUSY') return 'another process keeps its data there. Stop it, or name another folder.';
  if (/^E[A-Z]+$/.test(code) || ['SQLITE_CANTOPEN', 'SQLITE_READONLY'].includes(code)) {
    return `it cannot be written to: ${message}. Give this user the right to, or name another folder.`;
  }
  if (code === 'SQLITE_FULL') return 'its disk is full. Make room, or name another folder.';
  return `what is in it is broken: ${message}. Put back a copy of it, name another folder, or remove what is in this one.`;
}
