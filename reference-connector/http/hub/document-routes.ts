import { ConnectorError } from '../../domain/connector-error.ts';
import { splitHubPath } from '../../domain/hub/hub-path.ts';
import { parseDocumentRequest, readSwitch } from '../../domain/hub/parse-document-request.ts';
import { copyItem, moveItem, purgeItem, removeItem } from '../../sharefile/documents/change-documents.ts';
import type { Routes } from '../connector-request.ts';
import { parseJson } from '../read-body.ts';
import { byPathAndById } from './document-context.ts';
import type { DocumentAct, HubOptions } from './document-context.ts';

/** What files and folders have in common: metadata, move, rename, copy, delete. */
export function createDocumentRoutes(options: HubOptions): Routes {
  const { hubOverwriteDefault } = options.settings;
  const show: DocumentAct = (context, placed) => Promise.resolve({ status: 200, json: context.show(placed) });

  const change: DocumentAct = async (context, placed) => {
    const { name, path, tags } = parseDocumentRequest(parseJson(context.request.body));
    // Where it is to be is said by path, its name in there or by itself.
    const target = path ?? placed.path;
    const to = name === undefined ? target : [...splitHubPath(target).folder, name];
    const overwrite = readSwitch(context.request.query, 'overwrite', hubOverwriteDefault);
    const isMoved = path !== undefined || name !== undefined;
    const moved = isMoved ? { item: await moveItem(context.space, placed.item, to, overwrite), path: to } : placed;
    if (tags) options.tags.set(context.instance.id, moved.item, tags);
    return { status: 200, json: context.show(moved) };
  };

  const copy: DocumentAct = async (context, { item }) => {
    const { path } = parseDocumentRequest(parseJson(context.request.body));
    if (!path) throw new ConnectorError('request-not-valid', 'The body must be {"path": "/where/the/copy/goes.txt"}.');
    const overwrite = readSwitch(context.request.query, 'overwrite', hubOverwriteDefault);
    const copied = await copyItem(context.space, item, path, overwrite);
    return { status: 200, json: context.show({ item: copied, path }) };
  };

  const remove: DocumentAct = async ({ request, space, instance }, { item }) => {
    const emptyTrash = readSwitch(request.query, 'emptyTrash', false);
    await removeItem(space, item);
    if (emptyTrash) await purgeItem(space, item);
    options.tags.set(instance.id, item, []);
    return { status: 200, json: {} };
  };

  const of = (kind: 'files' | 'folders'): Routes => ({
    ...byPathAndById(options, 'GET', kind, '/metadata', show),
    ...byPathAndById(options, 'PATCH', kind, '/metadata', change),
    ...byPathAndById(options, 'POST', kind, '/copy', copy),
    ...byPathAndById(options, 'DELETE', kind, '', remove),
  });
  return { ...of('files'), ...of('folders') };
}
