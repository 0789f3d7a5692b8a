import express from 'express';
import type { Express, Request, Response } from 'express';
import { ConnectorError } from '../domain/connector-error.ts';
import type { Clock, Random } from '../ports.ts';
import type { ConnectorAnswer } from './connector-request.ts';
import type { Dispatcher } from './dispatcher.ts';
import { statusOf } from './error-status.ts';
import { readBody } from './read-body.ts';

/** What the app needs besides the routes. */
export interface AppOptions {
  readonly dispatcher: Dispatcher;
  readonly clock: Clock;
  readonly random: Random;
  readonly bodyLimitBytes: number;
}

/** Where the API is below the host. */
export const BASE_PATH = '/elements/api-v2';

/** Exactly what the vendor's suite demands when an Origin is sent. */
const EXPOSED_HEADERS =
  'Elements-Returned-Count, Elements-Total-Count, Elements-Request-Id, Elements-Next-Page-Token, Elements-Trace-Id, Elements-Error, Content-Disposition';
const REQUEST_ID_LENGTH = 24;

/** Builds the Express app, without listening. All requests go through the one dispatcher. */
export function createApp(options: AppOptions): Express {
  const { dispatcher, clock, bodyLimitBytes } = options;
  const requestIds = options.random.stream('request-ids');

  const answerTo = async (request: Request): Promise<ConnectorAnswer> => {
    const { method, url, headers } = request;
    const body = await readBody(request, bodyLimitBytes);
    if (!url.startsWith(`${BASE_PATH}/`)) {
      throw new ConnectorError('not-found', `There is nothing at ${url}; the API is below ${BASE_PATH}.`);
    }
    return dispatcher.dispatch({ method, url: url.slice(BASE_PATH.length), headers, body });
  };

  const serve = async (request: Request, response: Response): Promise<void> => {
    const requestId = requestIds.hex(REQUEST_ID_LENGTH);
    const answer = await answerTo(request).catch((error: unknown) => toErrorAnswer(error, requestId));
    const text = Buffer.from(JSON.stringify(answer.json));
    response.sendDate = false;
    response.writeHead(answer.status, {
      'content-type': 'application/json;charset=UTF-8',
      'content-length': text.length,
      date: new Date(clock.now()).toUTCString(),
      'elements-request-id': requestId,
      ...(request.headers.origin !== undefined && { 'access-control-expose-headers': EXPOSED_HEADERS }),
      // What was not read of a body that is too large must not be taken for the next request.
      ...(answer.status === 413 && { connection: 'close' }),
      ...answer.headers,
    });
    response.end(text);
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
