import type { IncomingMessage, ServerResponse } from 'node:http';
import { ShareFileError } from '../../domain/share-file-error.ts';
import type { Reply } from '../reply.ts';
import { readBody } from '../request/read-body.ts';
import { parseQuery } from '../routing/parse-query.ts';
import { sendReply } from '../send-reply.ts';
import { checkLabAccess } from './check-lab-access.ts';
import type { Lab } from './lab.ts';
import { LabError, toLabErrorReply } from './lab-error.ts';
import { findLabRoute } from './lab-routes.ts';

/** Answers a request to the control API. It is neither journaled nor met by faults. Never rejects. */
export async function answerLab(lab: Lab, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { state } = lab;
  let reply: Reply;
  try {
    reply = await answer(lab, request);
  } catch (error) {
    reply = toLabErrorReply(error);
  }
  const headers = { 'Cache-Control': 'no-store', ...reply.headers };
  sendReply(response, { ...reply, headers }, request.method === 'HEAD', state.clock.now());
}

async function answer(lab: Lab, request: IncomingMessage): Promise<Reply> {
  const { settings } = lab.state;
  checkLabAccess(request, settings, lab.control.controlToken);
  const { url = '', method = '' } = request;
  const [path = '', queryText = ''] = url.split('?', 2);
  const { handler, id } = findLabRoute(method === 'HEAD' ? 'GET' : method, path);
  return handler({
    lab,
    id,
    query: parseQuery(queryText),
    readBody: (maxBytes = settings.maxJsonBytes) => readJsonBody(request, maxBytes),
  });
}

async function readJsonBody(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  try {
    const value: unknown = JSON.parse((await readBody(request, maxBytes)).toString('utf8'));
    return value;
  } catch (error) {
    if (error instanceof ShareFileError && error.code === 'body-too-large') {
      throw new LabError('body-too-large', error.message);
    }
    throw new LabError('bad-request', `The body is not readable as JSON: ${String(error)}`);
  }
}
