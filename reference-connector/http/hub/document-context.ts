import { rootFolderOf } from '../../domain/hub/root-folder.ts';
import type { CloudFile } from '../../../schemas/index.ts';
import { ConnectorError } from '../../domain/connector-error.ts';
import type { HubPath } from '../../domain/hub/hub-path.ts';
import { parseHubPath } from '../../domain/hub/hub-path.ts';
import type { TagStore } from '../../domain/hub/tag-store.ts';
import { isDirectory, toCloudFile } from '../../domain/hub/to-cloud-file.ts';
import type { ConnectorInstance } from '../../domain/instances/connector-instance.ts';
import type { HubSettings } from '../../settings/hub-settings.ts';
import type { Clock } from '../../ports.ts';
import type { DocumentSpace } from '../../sharefile/documents/document-space.ts';
import { findItemAt, findItemById, nameOf, noDocument } from '../../sharefile/documents/find-item.ts';
import type { PlacedItem } from '../../sharefile/documents/list-documents.ts';
import { placeOf } from '../../sharefile/documents/place-of.ts';
import type { RawItem } from '../../sharefile/share-file-item.ts';
import type { SendToShareFile, StreamFromShareFile } from '../../sharefile/send-to-share-file.ts';
import type { ShareFileClients } from '../../sharefile/share-file-clients.ts';
import type { ConnectorAnswer, InstanceRoute, RoutedRequest, Routes } from '../connector-request.ts';
import type { PageLimits } from '../list-answer.ts';

/** What the documents hub works with. */
export interface HubOptions {
  readonly clients: ShareFileClients;
  readonly send: SendToShareFile;
  readonly stream: StreamFromShareFile;
  readonly tags: TagStore;
  readonly clock: Clock;
  readonly wait: DocumentSpace['wait'];
  readonly settings: HubSettings;
}

/** A request of the hub, with what it is about. */
export interface DocumentContext {
  readonly request: RoutedRequest;
  readonly instance: ConnectorInstance;
  readonly space: DocumentSpace;
  /** A document as the hub shows it. */
  show(placed: PlacedItem): CloudFile;
}

/** What is done with a document that a request names. */
export type DocumentAct = (context: DocumentContext, placed: PlacedItem) => Promise<ConnectorAnswer>;

/** Opens the documents of the instance for a request. */
export function openDocuments(
  { clients, send, stream, wait, tags, settings }: HubOptions,
  request: RoutedRequest,
  instance: ConnectorInstance,
): DocumentContext {
  const { idsOutsideRootFolder, copyOntoItself, asyncOperationWaitSeconds } = settings;
  const rootFolder = rootFolderOf(instance);
  return {
    request,
    instance,
    space: {
      client: clients.of(instance).client,
      send,
      stream,
      wait,
      rootFolder,
      idsOutsideRootFolder,
      copyOntoItself,
      asyncOperationWaitSeconds,
    },
    show: ({ item, path }) => toCloudFile(item, path, tags.of(instance.id, item), settings.modifiedDateOf),
  };
}

/** The page sizes of the hub. */
export function pageLimitsOf({ hubPageSize, hubLargestPageSize }: HubSettings): PageLimits {
  return { usual: hubPageSize, largest: hubLargestPageSize };
}

/** The two routes that act on a document: named by `path` in the query, and by its id. Wrong kinds are refused (400). */
export function byPathAndById(
  options: HubOptions,
  method: string,
  kind: 'files' | 'folders',
  suffix: string,
  act: DocumentAct,
  traits: Pick<InstanceRoute, 'gives'> = {},
): Routes {
  const byPath: InstanceRoute['run'] = async (request, instance) => {
    const context = openDocuments(options, request, instance);
    const asked = parseHubPath(request.query.get('path'));
    const item = await findItemAt(context.space, asked);
    checkKind(item, kind);
    return act(context, { item, path: asWritten(asked, item) });
  };
  const byId: InstanceRoute['run'] = async (request, instance) => {
    const context = openDocuments(options, request, instance);
    const { id = '' } = request.params;
    const item = await findItemById(context.space, id);
    const path = await placeOf(context.space, item);
    if (!path) throw noDocument(id);
    checkKind(item, kind);
    return act(context, { item, path });
  };
  return {
    [`${method} /${kind}${suffix}`]: { access: 'hub', run: byPath, ...traits },
    [`${method} /${kind}/:id${suffix}`]: { access: 'hub', run: byId, ...traits },
  };
}

/** The last name as ShareFile writes it, since case does not matter when it is asked for. */
function asWritten(asked: HubPath, item: RawItem): HubPath {
  return asked.length === 0 ? [] : [...asked.slice(0, -1), nameOf(item)];
}

function checkKind(item: RawItem, kind: 'files' | 'folders'): void {
  if (isDirectory(item) === (kind === 'folders')) return;
  const [met, instead] = kind === 'files' ? ['a folder', '/folders'] : ['a file', '/files'];
  throw new ConnectorError('request-not-valid', `${nameOf(item)} is ${met}; use ${instead}.`);
}
