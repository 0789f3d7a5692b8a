import { ShareFileError } from '../domain/share-file-error.ts';
import { answerApi } from './answer-api.ts';
import { showSignIn, submitSignIn } from './oauth/authorize.ts';
import { answerToken } from './oauth/token.ts';
import type { Reply } from './reply.ts';
import { html } from './reply.ts';
import type { Exchange } from './request/request-context.ts';
import { answerLink } from './shares/pages/answer-link.ts';
import { completeUpload, receiveUpload } from './transfers/uploads/receive-upload.ts';
import { sendFile } from './transfers/downloads/send-file.ts';

const API_ROOT = '/sf/v3';

type ExchangeHandler = (exchange: Exchange) => Reply | Promise<Reply>;

/** What is not API: method and path in lower case, without a slash at the end. */
const OTHER_ROUTES: ReadonlyMap<string, ExchangeHandler> = new Map<string, ExchangeHandler>([
  ['GET /oauth/authorize', showSignIn],
  ['POST /oauth/authorize', submitSignIn],
  ['GET /oauth/index.aspx', showSignIn],
  ['POST /oauth/index.aspx', submitSignIn],
  ['GET /oauth/token', answerToken],
  ['POST /oauth/token', answerToken],
  ['POST /upload.aspx', receiveUpload],
  ['PUT /upload.aspx', receiveUpload],
  ['POST /upload-streaming-2.aspx', receiveUpload],
  ['POST /upload-threaded-2.aspx', receiveUpload],
  ['POST /upload-threaded-finish.aspx', completeUpload],
  ['GET /upload-threaded-finish.aspx', completeUpload],
  ['GET /download.ashx', sendFile],
]);

/** Answers any request. Throws, or rejects with, whatever `toErrorReply` understands. */
export function dispatch(exchange: Exchange): Reply | Promise<Reply> {
  const { path, method, plane, state } = exchange;
  if (isApiPath(path)) return answerApi(exchange, path.slice(API_ROOT.length));
  const key = path.toLowerCase().replace(/\/$/, '');
  const handler = OTHER_ROUTES.get(`${method} ${key}`);
  if (handler) return handler(exchange);
  if (plane.kind === 'api') return { status: 404 };
  const link = answerLink(exchange);
  if (link) return link;
  if (plane.kind === 'application' && state.settings.applicationPlaneShell && method === 'GET') return html(SHELL);
  throw new ShareFileError(
    'route-not-found',
    `There is nothing at ${method} ${path}. The API is below ${API_ROOT}, sign-in at /oauth/authorize and /oauth/token.`,
  );
}

/** Quirk Q20: the application's hosts answer every unknown path with their page, which traps clients of the API. */
const SHELL =
  '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>ShareFile</title></head><body></body></html>\n';

function isApiPath(path: string): boolean {
  const end = API_ROOT.length;
  const start = path.startsWith(API_ROOT) ? API_ROOT : path.slice(0, end).toLowerCase();
  return start === API_ROOT && (path.length === end || path.charCodeAt(end) === SLASH);
}

const SLASH = 47;
