import type { SchemaName } from '../../schemas/index.ts';
import { isRecord } from './is-record.ts';
import type { Answer } from './validated-client.ts';

/** A value of an answer, and what it is to be. */
export interface Expectation {
  readonly schema: SchemaName;
  readonly value: unknown;
}

const ITEM_SCHEMAS: ReadonlyMap<string, SchemaName> = new Map<string, SchemaName>([
  ['File', 'sharefile/file'],
  ['Folder', 'sharefile/folder'],
  ['Link', 'sharefile/link'],
  ['Note', 'sharefile/note'],
  ['SymbolicLink', 'sharefile/symbolic-link'],
]);

const ENTITY_SCHEMAS: ReadonlyMap<string, SchemaName> = new Map<string, SchemaName>([
  ['AccessControl', 'sharefile/access-control'],
  ['Favorite', 'sharefile/favorite'],
  ['FavoriteFolder', 'sharefile/favorite-folder'],
  ['FileLock', 'sharefile/file-lock'],
  ['Group', 'sharefile/group'],
  ['Metadata', 'sharefile/metadata'],
  ['Share', 'sharefile/share'],
  ['User', 'sharefile/user'],
  ['WebhookSubscription', 'sharefile/webhook-subscription'],
  ['Zone', 'sharefile/zone'],
]);

/** Says what an answer has to be: the feed, each entity in it, and each entity that was asked for with `$expand`. */
export function toExpectations(path: string, { type, status, body }: Answer): readonly Expectation[] {
  if (!type.includes('json')) return [];
  if (path.startsWith('/oauth')) return status === 200 ? [{ schema: 'sharefile/oauth-token', value: body }] : [];
  if (status >= 400) return /\/upload[a-z0-9-]*\.aspx/.test(path) ? [] : [{ schema: 'sharefile/error', value: body }];
  if (!isRecord(body)) return [];
  const query = queryOf(path);
  const isWhole = !query.has('$select');
  const metadata = String(body['odata.metadata']);
  if (!/\$metadata#\w+$/.test(metadata)) return expectEntity(body, query, isWhole);
  const isItems = metadata.endsWith('#Items');
  const values: readonly unknown[] = Array.isArray(body['value']) ? body['value'] : [];
  return [
    { schema: 'sharefile/feed', value: body },
    ...(isItems ? [{ schema: 'sharefile/items-feed', value: body } as const] : []),
    ...values.flatMap((value) => expectEntity(value, query, isWhole)),
  ];
}

function expectEntity(value: unknown, query: URLSearchParams, isWhole: boolean): readonly Expectation[] {
  if (!isRecord(value)) return [];
  const expanded = (query.get('$expand') ?? '').split(',').map((path) => path.split('/')[0] ?? '');
  const below = expanded.flatMap((name) => [value[name] ?? []].flat()).filter((each) => !isStub(each));
  return [value, ...below].flatMap((each: unknown) => {
    const schema = schemaOf(each, isWhole);
    return schema === undefined ? [] : [{ schema, value: each }];
  });
}

/** What the caller may not see is left as it is without `$expand`: as an address. */
function isStub(value: unknown): boolean {
  return isRecord(value) && Object.keys(value).every((name) => name.startsWith('odata.') || /^(Id|url)$/.test(name));
}

function schemaOf(value: unknown, isWhole: boolean): SchemaName | undefined {
  const type = isRecord(value) ? String(value['odata.type']).replace('ShareFile.Api.Models.', '') : '';
  const item = ITEM_SCHEMAS.get(type);
  if (item !== undefined) return isWhole ? item : 'sharefile/item';
  return isWhole ? ENTITY_SCHEMAS.get(type) : undefined;
}

function queryOf(path: string): URLSearchParams {
  const mark = path.indexOf('?');
  const query = new URLSearchParams();
  if (mark === -1) return query;
  for (const [name, value] of new URLSearchParams(path.slice(mark + 1))) query.set(name.toLowerCase(), value);
  return query;
}
