import type { SchemaName } from '../../../schemas/index.ts';
import type { Sent } from './hub-world.ts';

/** A request, the status, what the body keeps to, and members that it has. `PATH` and `ID` stand for a new file's. */
export type ResourceRow = readonly [
  method: string,
  path: string,
  sent: Sent,
  status: number,
  kept?: SchemaName | undefined,
  has?: object,
];

const FILE = 'open-connectors/cloud-file';
const FOLDER = 'open-connectors/folder';
const DOCUMENTS = 'open-connectors/documents';
const REVISION = 'open-connectors/revision';
const LINK = 'open-connectors/document-link';
const ERROR = 'open-connectors/error';
const none: Sent = {};

/** The resources of the documents hub, in the order of the protocol reference (2.2). The file is `/t/N/a.txt` with `hello`. */
export const resourceRows: readonly ResourceRow[] = [
  // /files, /files/{id}
  ['GET', '/files?path=PATH/a.txt', none, 200],
  ['GET', '/hubs/documents/files?path=PATH/a.txt', none, 200],
  ['GET', '/hubs/crap/files/ID', none, 200],
  ['GET', '/files?path=PATH', none, 400, ERROR],
  ['GET', '/files?path=PATH/no.txt', none, 404, ERROR],
  [
    'POST',
    '/files?path=PATH/new/deep/b.txt',
    { file: 'b' },
    200,
    FILE,
    { name: 'b.txt', size: 1, directory: false, tags: [] },
  ],
  ['POST', '/files?path=PATH/b.txt&tags[]=x&tags[]=y', { file: '' }, 200, FILE, { size: 0, tags: ['x', 'y'] }],
  ['POST', '/files?path=PATH/b.txt&size=1&description=why', { file: 'b' }, 200, FILE, { size: 1 }],
  ['POST', '/files?path=PATH/a.txt&overwrite=false', { file: 'b' }, 409, ERROR],
  ['POST', '/files?path=PATH/a.txt', { file: 'b' }, 409, ERROR],
  ['POST', '/files?path=PATH/a.txt&overwrite=true', { file: 'longer' }, 200, FILE, { name: 'a.txt', size: 6 }],
  ['DELETE', '/files?path=PATH/a.txt', none, 200],
  ['DELETE', '/files?path=PATH/a.txt&emptyTrash=true', none, 200],
  ['DELETE', '/files/ID', none, 200],
  ['DELETE', '/files?path=PATH/no.txt', none, 404, ERROR],
  // /files/metadata, /files/{id}/metadata
  [
    'GET',
    '/files/metadata?path=PATH/a.txt',
    none,
    200,
    FILE,
    { name: 'a.txt', size: 5, directory: false, tags: ['Docs'] },
  ],
  ['GET', '/files/ID/metadata', none, 200, FILE, { name: 'a.txt', size: 5 }],
  ['GET', '/files/metadata?path=PATH/no.txt', none, 404, ERROR],
  [
    'PATCH',
    '/files/metadata?path=PATH/a.txt',
    { json: { name: 'c.txt' } },
    200,
    FILE,
    { name: 'c.txt', tags: ['Docs'] },
  ],
  [
    'PATCH',
    '/files/ID/metadata',
    { json: { path: '/moved/c.txt', tags: ['x'] } },
    200,
    FILE,
    { path: '/moved/c.txt', tags: ['x'] },
  ],
  ['PATCH', '/files/ID/metadata', { json: { tags: [] } }, 200, FILE, { name: 'a.txt', tags: [] }],
  ['PATCH', '/files/metadata?path=PATH/a.txt', { json: { path: '/t/z.txt' } }, 409, ERROR],
  // /files/copy, /files/{id}/copy
  [
    'POST',
    '/files/copy?path=PATH/a.txt',
    { json: { path: '/copies/one.txt' } },
    200,
    FILE,
    { path: '/copies/one.txt', size: 5 },
  ],
  ['POST', '/files/ID/copy', { json: { path: '/copies/two.txt' } }, 200, FILE, { name: 'two.txt' }],
  ['POST', '/files/ID/copy', { json: { path: '/t/z.txt' } }, 409, ERROR],
  ['POST', '/files/ID/copy?overwrite=true', { json: { path: '/t/z.txt' } }, 200, FILE, { path: '/t/z.txt', size: 5 }],
  // /files/links, /files/{id}/links
  ['GET', '/files/links?path=PATH/a.txt', none, 200, LINK],
  ['GET', '/files/ID/links?raw=true', none, 200, LINK],
  ['GET', '/files/links?path=PATH', none, 400, ERROR],
  // /files/revisions
  ['GET', '/files/revisions?path=PATH/a.txt', none, 200, DOCUMENTS],
  ['GET', '/files/ID/revisions', none, 200, DOCUMENTS],
  ['GET', '/files/ID/revisions/ID', none, 200, REVISION, { size: 5 }],
  ['GET', '/files/ID/revisions/fi0', none, 404, ERROR],
  // /folders, /folders/{id}
  ['POST', '/folders', { json: { path: '/made/by/row' } }, 200, FOLDER, { name: 'row', directory: true, tags: [] }],
  ['POST', '/folders', { json: { path: '/t' } }, 409, ERROR],
  ['DELETE', '/folders?path=PATH', none, 200],
  ['DELETE', '/folders/FOLDER', none, 200],
  ['DELETE', '/folders?path=PATH/no', none, 404, ERROR],
  // /folders/contents, /folders/{id}/contents
  ['GET', '/folders/contents?path=PATH', none, 200, DOCUMENTS],
  ['GET', '/folders/FOLDER/contents?pageSize=1&fetchTags=false', none, 200, DOCUMENTS],
  ['GET', "/folders/contents?path=PATH&where=size > 1 AND name LIKE '%25.txt'", none, 200, DOCUMENTS],
  ['GET', '/folders/contents?path=PATH/a.txt', none, 400, ERROR],
  // /folders/metadata, /folders/{id}/metadata, /folders/copy
  ['GET', '/folders/metadata?path=/', none, 200, FOLDER, { path: '/', directory: true }],
  ['GET', '/folders/FOLDER/metadata', none, 200, FOLDER, { directory: true }],
  ['PATCH', '/folders/FOLDER/metadata', { json: { tags: ['z'] } }, 200, FOLDER, { tags: ['z'], directory: true }],
  ['PATCH', '/folders/metadata?path=PATH', { json: { name: 'renamed' } }, 200, FOLDER, { name: 'renamed' }],
  [
    'POST',
    '/folders/FOLDER/copy',
    { json: { path: '/copies/folder' } },
    200,
    FOLDER,
    { path: '/copies/folder', directory: true },
  ],
  // /search, /storage, /ping, /objects
  ['GET', '/search?text=a.txt&path=PATH', none, 200, DOCUMENTS],
  ['GET', '/storage', none, 404, ERROR, { message: 'This API is not currently supported for this element.' }],
  ['GET', '/ping', none, 200, 'open-connectors/ping', { endpoint: 'sharefile' }],
  ['GET', '/objects', none, 200, 'open-connectors/object-names'],
  ['GET', "/events/poll/documents?where=lastmodifieddate='2999-01-01T00:00:00Z'", none, 200],
];
