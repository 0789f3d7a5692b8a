import express from 'express';
import type { Express, Request, Response } from 'express';
import { ConnectorError } from '../domain/connector-error.ts';
import type { Clock, Random } from '../ports.ts';
import { BASE_PATH } from './base-path.ts';
import type { ConnectorAnswer } from './connector-request.ts';
import type { Dispatcher } from './dispatcher.ts';
import { statusOf } from './error-status.ts';
import { readBody } from './read-body.ts';
import { sendAnswer } from './send-answer.ts';

/** What the app needs besides the routes. */
export interface AppOptions {
  readonly dispatcher: Dispatcher;
  readonly clock: Clock;
  readonly random: Random;
  readonly bodyLimitBytes: number;
  /** Makes what was written outlive the process; called before an answer is sent. */
  readonly commit: () => void;
}

const REQUEST_ID_LENGTH = 24;
const NO_BODY = Buffer.alloc(0);

/** Builds the Express app, without listening. All requests go through the one dispatcher. */
export function createApp(options: AppOptions): Express {
  const { dispatcher, clock, bodyLimitBytes } = options;
  const requestIds = options.random.stream('request-ids');

  const answerTo = async (request: Request): Promise<ConnectorAnswer> => {
    const { method, url, headers } = request;
    const path = url.startsWith(`${BASE_PATH}/`) ? url.slice(BASE_PATH.length) : undefined;
    if (path !== undefined && headers['content-type']?.toLowerCase().startsWith('multipart/')) {
      return dispatcher.dispatch({ method, url: path, headers, body: NO_BODY, stream: request });
    }
    // Documented: 429 for API requests; an inbound event that is too large is not stored, its status is not published.
    const isEvent = path === undefined || path.startsWith('/events/');
    const body = await readBody(request, bodyLimitBytes, isEvent ? 'body-too-large' : 'api-limit-exceeded');
    if (path === undefined) {
      throw new ConnectorError('not-found', `There is nothing at ${url}; the API is below ${BASE_PATH}.`);
    }
    return dispatcher.dispatch({ method, url: path, headers, body });
  };

  const serve = async (request: Request, response: Response): Promise<void> => {
    const requestId = requestIds.hex(REQUEST_ID_LENGTH);
    const toAnswer = (error: unknown): ConnectorAnswer => toErrorAnswer(error, requestId);
    const answer = await answerTo(request).catch(toAnswer);
    options.commit();
    const common = { date: new Date(clock.now()).toUTCString(), 'elements-request-id': requestId };
    await sendAnswer(request, response, answer, { common, limitBytes: bodyLimitBytes, toAnswer });
  };

  const app = express();
  app.disable('etag');
  app.disable('x-powered-by');
  app.use((request, response) => {
    serve(request, response).catch(() => {
      response.destroy();
    });
  });
  return app;
}

function toErrorAnswer(error: unknown, requestId: string): ConnectorAnswer {
  if (!(error instanceof ConnectorError)) {
    return { status: 500, json: { requestId, message: 'The connector failed; this is a defect of its own.' } };
  }
  const { message, providerMessage } = error;
  return {
    status: statusOf(error),
    json: { requestId, message, ...(providerMessage !== undefined && { providerMessage }) },
  };
}
