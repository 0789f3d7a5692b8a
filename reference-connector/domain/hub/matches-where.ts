import type { CloudFile } from '../../../schemas/index.ts';
import { compileWhere as compile } from '../ceql/compile-where.ts';
import type { WhereTest, WhereValue } from '../ceql/compile-where.ts';
import { readWhere, whereNotReadable } from '../ceql/read-where.ts';

const HINT = "Write where=name LIKE '%.pdf' AND size > 1000.";
const COLUMNS: ReadonlyMap<string, (file: CloudFile) => WhereValue> = new Map<string, (file: CloudFile) => WhereValue>([
  ['id', (file) => file.id],
  ['name', (file) => file.name],
  ['path', (file) => file.path],
  ['size', (file) => file.size],
  ['directory', (file) => file.directory],
  ['createddate', (file) => file.createdDate],
  ['modifieddate', (file) => file.modifiedDate],
  ['tags', (file) => file.tags?.join(',')],
]);

/** Makes a test of documents out of a where clause; throws `where-not-readable` naming what cannot be used. */
export function compileWhere(where: string): WhereTest<CloudFile> {
  return compile(readWhere(where, HINT), (name) => columnOf(name, where));
}

function columnOf(name: string, where: string): (file: CloudFile) => WhereValue {
  const read = COLUMNS.get(name.toLowerCase());
  if (read) return read;
  throw whereNotReadable(where, `documents have no ${name}, only ${[...COLUMNS.keys()].join(', ')}`, HINT);
}
