import { ConnectorError } from '../../domain/connector-error.ts';
import { compileWhere } from '../../domain/hub/matches-where.ts';
import { parseDocumentRequest, readSwitch } from '../../domain/hub/parse-document-request.ts';
import { createFolder } from '../../sharefile/documents/make-folders.ts';
import { listChildren } from '../../sharefile/documents/list-documents.ts';
import type { InstanceRoute, Routes } from '../connector-request.ts';
import { pageOf, readPageRequest, toPage } from '../list-answer.ts';
import { parseJson } from '../read-body.ts';
import { byPathAndById, openDocuments, pageLimitsOf } from './document-context.ts';
import type { DocumentAct, HubOptions } from './document-context.ts';

/** New folders, and what is in a folder. */
export function createFolderRoutes(options: HubOptions): Routes {
  const limits = pageLimitsOf(options.settings);
  const create: InstanceRoute['run'] = async (request, instance) => {
    const context = openDocuments(options, request, instance);
    const { path, tags } = parseDocumentRequest(parseJson(request.body));
    if (!path) throw new ConnectorError('request-not-valid', 'The body must be {"path": "/the/new/folder"}.');
    const item = await createFolder(context.space, path);
    if (tags) options.tags.set(instance.id, item, tags);
    return { status: 200, json: context.show({ item, path }) };
  };

  const contents: DocumentAct = async (context, folder) => {
    const { query } = context.request;
    const asked = readPageRequest(query, limits);
    const fetchTags = readSwitch(query, 'fetchTags', options.settings.hubFetchTagsDefault);
    const where = query.get('where');
    const isWanted = where === null || where === '' ? undefined : compileWhere(where);
    // ShareFile pages by itself what need not be looked at here.
    const { children, total } = await listChildren(context.space, folder, isWanted ? undefined : asked);
    const documents = children.map((child) => ({ ...context.show(child), ...(!fetchTags && { tags: [] }) }));
    const page = isWanted ? toPage(documents.filter(isWanted), query, limits) : pageOf(documents, total, asked);
    return { ...page, json: page.items };
  };

  return {
    'POST /folders': { access: 'hub', run: create },
    ...byPathAndById(options, 'GET', 'folders', '/contents', contents),
  };
}
