import type { FileRecord } from '../../../domain/items/item-record.ts';
import type { Share } from '../../../domain/shares/share.ts';
import { ShareFileError } from '../../../domain/share-file-error.ts';
import { ERROR_TABLE } from '../../error-table.ts';
import type { Reply } from '../../reply.ts';
import { html } from '../../reply.ts';
import type { Exchange } from '../../request/request-context.ts';
import { aliasesOf } from '../find-share.ts';
import { itemsOfShare } from '../shared-items.ts';
import { downloadShare, downloadWithAlias } from '../visiting/share-downloads.ts';
import { receiveFiles } from './receive-files.ts';
import type { SharePage } from './share-pages.ts';
import { downloadPage, linkErrorPage, requestPage } from './share-pages.ts';
import type { LinkVisit } from './visit-link.ts';
import { visitLink } from './visit-link.ts';

/** A path that a link leads to. */
interface LinkPath {
  readonly prefix: string;
  readonly id: string;
  readonly path: string;
  /** What stands behind the id: nothing, or `/download`. */
  readonly rest: string;
}

/** Answers for the link of a share, as people open it in a browser; undefined for paths that are none. */
export function answerLink(exchange: Exchange): Promise<Reply> | undefined {
  const link = parseLinkPath(exchange);
  return link && answerPage(exchange, link);
}

async function answerPage(exchange: Exchange, link: LinkPath): Promise<Reply> {
  try {
    return await answer(exchange, link);
  } catch (error) {
    if (!(error instanceof ShareFileError)) throw error;
    const page = html(linkErrorPage(error.message), ERROR_TABLE[error.code].status);
    const headers = {
      ...(error.allow && { Allow: error.allow.join(', ') }),
      ...(error.code === 'not-authenticated' && { 'WWW-Authenticate': CHALLENGE }),
      // What is left of a form that is too long is not read, so the connection cannot be used again.
      ...(exchange.method === 'POST' && { Connection: 'close' }),
    };
    return { ...page, headers };
  }
}

const CHALLENGE = 'Basic realm="ShareFile", charset="UTF-8"';

async function answer(exchange: Exchange, link: LinkPath): Promise<Reply> {
  const visit = await visitLink(exchange, link.id, link.prefix);
  const handlers = HANDLERS[visit.share.kind];
  const answerMethod = handlers.get(`${exchange.method}${link.rest}`);
  if (answerMethod) return answerMethod(visit, link);
  const message = `The page ${link.path}${link.rest} cannot be asked with ${exchange.method}.`;
  const allow = ['GET', 'POST'].filter((method) => handlers.has(`${method}${link.rest}`));
  throw new ShareFileError('method-not-allowed', message, { allow });
}

type PageHandler = (visit: LinkVisit, link: LinkPath) => Reply | Promise<Reply>;

const HANDLERS: Readonly<Record<Share['kind'], ReadonlyMap<string, PageHandler>>> = {
  Send: new Map<string, PageHandler>([
    ['GET', showItems],
    ['GET/download', download],
  ]),
  Request: new Map<string, PageHandler>([
    ['GET', (visit, link) => showForm(visit, link, [])],
    ['POST', async (visit, link) => showForm(visit, link, await receiveFiles(visit))],
  ]),
};

function showItems(visit: LinkVisit, link: LinkPath): Reply {
  noteReading(visit);
  return html(downloadPage(toSharePage(visit, link), itemsOfShare(visit.context, visit.share)));
}

function download({ context, aliasId }: LinkVisit): Reply {
  return aliasId === undefined ? downloadShare(context) : downloadWithAlias(context);
}

function showForm(visit: LinkVisit, link: LinkPath, received: readonly FileRecord[]): Reply {
  noteReading(visit);
  const names = received.map((file) => file.name);
  return html(requestPage(toSharePage(visit, link), names));
}

/** GUESS: a recipient has read a share once he has opened its page. */
function noteReading({ context, aliasId }: LinkVisit): void {
  const aliases = aliasesOf(context);
  const alias = aliases.get(aliasId ?? '');
  if (alias && !alias.isRead) aliases.set(alias.id, { ...alias, isRead: true });
}

function toSharePage({ context, share, aliasId }: LinkVisit, { path }: LinkPath): SharePage {
  return { share, path, asksWho: share.requireUserInfo && context.isVisitor === true && aliasId === undefined };
}

function parseLinkPath({ path, state }: Exchange): LinkPath | undefined {
  const { sendLinkPrefix, requestLinkPrefix } = state.settings;
  return toLinkPath(path, sendLinkPrefix) ?? toLinkPath(path, requestLinkPrefix);
}

function toLinkPath(path: string, prefix: string): LinkPath | undefined {
  if (!path.startsWith(`/${prefix}`)) return undefined;
  const [, id, rest = ''] = /^([0-9a-z]+)(\/download)?\/?$/i.exec(path.slice(prefix.length + 1)) ?? [];
  return id === undefined ? undefined : { prefix, id: id.toLowerCase(), path: `/${prefix}${id}`, rest };
}
