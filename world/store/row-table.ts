import type Database from 'libsql';
import type { RowChange } from './store.ts';

/** The rows of one name. */
export interface RowTable {
  /** Gives ids and texts in the order in which the rows were first written. */
  read(): Iterable<unknown>;
  write(change: RowChange): void;
}

/**
 * Gives the table of that name, made if it is not there. Each name has a table of its own: rows then lie in the order in
 * which they are read, and reading them is a tenth of what it is through an index over all names.
 */
export function openTable(database: Database.Database, name: string): RowTable {
  database.prepare('INSERT INTO collections (name) VALUES (?) ON CONFLICT DO NOTHING').run(name);
  const [number] = database.prepare('SELECT number FROM collections WHERE name = ?').raw().all(name).flat();
  // By number, for the names of tables know neither every character nor case.
  const table = `rows_${String(number)}`;
  database.exec(`CREATE TABLE IF NOT EXISTS ${table} (id TEXT NOT NULL PRIMARY KEY, json TEXT NOT NULL)`);
  const put = database.prepare(
    `INSERT INTO ${table} (id, json) VALUES (?, ?) ON CONFLICT DO UPDATE SET json = excluded.json`,
  );
  const remove = database.prepare(`DELETE FROM ${table} WHERE id = ?`);
  return {
    read: () => database.prepare(`SELECT id, json FROM ${table} ORDER BY rowid`).raw().iterate(),
    write({ id, value }) {
      if (value === undefined) remove.run(id);
      else put.run(id, JSON.stringify(value));
    },
  };
}
