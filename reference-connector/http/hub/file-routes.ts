import { ConnectorError } from '../../domain/connector-error.ts';
import { toIsoSeconds } from '../../domain/dates/to-java-date-text.ts';
import { checkNewNames } from '../../domain/hub/check-new-names.ts';
import { parseHubPath, splitHubPath } from '../../domain/hub/hub-path.ts';
import { readSwitch, readTags } from '../../domain/hub/parse-document-request.ts';
import { isDirectory } from '../../domain/hub/to-cloud-file.ts';
import { toContentDisposition } from '../../domain/hub/to-content-disposition.ts';
import { exists, findWay, makeWay } from '../../sharefile/documents/make-folders.ts';
import { findItemIfThere, nameOf } from '../../sharefile/documents/find-item.ts';
import { downloadFile, requestDownload, uploadFile } from '../../sharefile/documents/transfer-files.ts';
import type { HubSettings } from '../../settings/hub-settings.ts';
import { BASE_PATH } from '../base-path.ts';
import type { ConnectorAnswer, InstanceRoute, RoutedRequest, Routes } from '../connector-request.ts';
import { byPathAndById, openDocuments } from './document-context.ts';
import type { DocumentAct, HubOptions } from './document-context.ts';
import { readFilePart } from './read-file-part.ts';

/** Download, upload and links of files. */
export function createFileRoutes(options: HubOptions): Routes {
  const download: DocumentAct = async ({ space }, { item }) => {
    const { body, headers } = await downloadFile(space, item.Id);
    return {
      status: 200,
      json: undefined,
      stream: body,
      headers: {
        'content-type': headers['content-type'] ?? 'application/octet-stream',
        'content-disposition': toContentDisposition(nameOf(item)),
        ...(headers['content-length'] !== undefined && { 'content-length': headers['content-length'] }),
      },
    };
  };

  const upload: InstanceRoute['run'] = async (request, instance) => {
    const context = openDocuments(options, request, instance);
    const { query } = request;
    const path = parseHubPath(query.get('path'));
    const { folder, name } = splitHubPath(path);
    const overwrite = readSwitch(query, 'overwrite', options.settings.hubOverwriteDefault);
    const size = readSize(query);
    const tags = query.has('tags[]') ? readTags(query.getAll('tags[]')) : undefined;
    const there = await findItemIfThere(context.space, path);
    if (there && isDirectory(there)) throw exists(path, 'is a folder');
    // ShareFile itself would keep both and number the second.
    if (there && !overwrite) throw exists(path);
    const way = await findWay(context.space, folder);
    checkNewNames([name]);
    const limitBytes = options.settings.fileStreamingLimitBytes;
    const item = await readFilePart(request, limitBytes, async ({ bytes }) => {
      const parent = await makeWay(context.space, way);
      const description = query.get('description') ?? undefined;
      return uploadFile(context.space, parent, { name, overwrite, description, size, bytes });
    });
    if (tags) options.tags.set(instance.id, item, tags);
    return { status: 200, json: context.show({ item, path }) };
  };

  const links: DocumentAct = async ({ request, space }, { item }): Promise<ConnectorAnswer> => {
    const withRaw = readSwitch(request.query, 'raw', false);
    const { raw, url } = await requestDownload(space, item.Id);
    const expiresAt = Number(URL.parse(url)?.searchParams.get('exp') ?? Number.NaN) * 1000;
    return {
      status: 200,
      json: {
        cloudElementsLink: `${originOf(request)}${BASE_PATH}/hubs/documents/files/${item.Id}`,
        providerLink: url,
        ...viewLinkOf(url, options.settings.providerViewLink),
        expires: Number.isFinite(expiresAt) ? toIsoSeconds(expiresAt) : null,
        ...(withRaw && { raw }),
      },
    };
  };

  return {
    ...byPathAndById(options, 'GET', 'files', '', download, { gives: 'bytes' }),
    'POST /files': { access: 'hub', takes: 'form', run: upload },
    ...byPathAndById(options, 'GET', 'files', '/links', links),
  };
}

function viewLinkOf(url: string, form: HubSettings['providerViewLink']): object {
  if (form === 'absent') return {};
  return { providerViewLink: form === 'null' ? null : url };
}

function readSize(query: URLSearchParams): number | undefined {
  const text = query.get('size');
  if (text === null || text === '') return undefined;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new ConnectorError('request-not-valid', 'size must be the number of bytes.');
}

function originOf({ headers }: RoutedRequest): string {
  return typeof headers['host'] === 'string' ? `http://${headers['host']}` : '';
}
