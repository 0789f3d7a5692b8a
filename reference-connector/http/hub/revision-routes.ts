import { ConnectorError } from '../../domain/connector-error.ts';
import type { HubPath } from '../../domain/hub/hub-path.ts';
import type { DocumentSpace } from '../../sharefile/documents/document-space.ts';
import { readFeed } from '../../sharefile/share-file-item.ts';
import type { RawItem } from '../../sharefile/share-file-item.ts';
import type { ConnectorAnswer, Routes } from '../connector-request.ts';
import { toPage } from '../list-answer.ts';
import { byPathAndById, pageLimitsOf } from './document-context.ts';
import type { DocumentAct, DocumentContext, HubOptions } from './document-context.ts';

/** The versions of a file, newest first. Their form is not published; they are documents at the path of the file. */
export function createRevisionRoutes(options: HubOptions): Routes {
  const show = (context: DocumentContext, item: RawItem, path: HubPath): unknown =>
    options.settings.revisionForm === 'raw' ? item : context.show({ item, path });

  const list: DocumentAct = async (context, { item, path }): Promise<ConnectorAnswer> => {
    const versions = await versionsOf(context.space, item);
    const page = toPage(versions, context.request.query, pageLimitsOf(options.settings));
    return { ...page, json: page.items.map((version) => show(context, version, path)) };
  };
  const one: DocumentAct = async (context, { item, path }): Promise<ConnectorAnswer> => {
    const wanted = context.request.params['revisionId'] ?? '';
    const versions = await versionsOf(context.space, item);
    const version = versions.find(({ Id }) => Id === wanted);
    if (version) return { status: 200, json: show(context, version, path) };
    throw new ConnectorError('not-found', `No revision found with ID ${wanted.slice(0, 40)}.`);
  };
  return {
    ...byPathAndById(options, 'GET', 'files', '/revisions', list),
    ...byPathAndById(options, 'GET', 'files', '/revisions/:revisionId', one),
  };
}

const MOST_VERSIONS = 1000;

/** A ShareFile without the feed of versions still has the present one. */
async function versionsOf({ client }: DocumentSpace, item: RawItem): Promise<readonly RawItem[]> {
  const streamId = item['StreamID'];
  if (typeof streamId !== 'string') return [item];
  try {
    const path = `Items(${encodeURIComponent(streamId)})/Stream?$top=${String(MOST_VERSIONS)}`;
    const versions = readFeed(await client.call('GET', path)).items;
    return versions.length > 0 ? versions : [item];
  } catch (error) {
    if (error instanceof ConnectorError && error.providerStatus === 501) return [item];
    throw error;
  }
}
