import express from 'express';
import type { Express, Request, Response } from 'express';
import { ConnectorError } from '../domain/connector-error.ts';
import type { HubSettings } from '../settings/hub-settings.ts';
import type { Clock, Random } from '../ports.ts';
import type { ClientSettings } from '../settings/client-settings.ts';
import { BASE_PATH } from './base-path.ts';
import { answerOptions } from './clients/answer-options.ts';
import { refusePackedBody } from './clients/decode-body.ts';
import type { ConnectorAnswer } from './connector-request.ts';
import type { Dispatcher } from './dispatcher.ts';
import { statusOf } from './error-status.ts';
import { readBody } from './read-body.ts';
import { sendAnswer } from './send-answer.ts';

/** The settings that concern all answers. */
export type AnswerSettings = Pick<HubSettings, 'unsupportedApiStatus' | 'traceIdAnswers' | 'refusedBodyDrainBytes'> &
  Pick<ClientSettings, 'crossOriginCalls'> & {
    readonly bodyLimitBytes: number;
    /** Status of a call for which ShareFile refused the instance's tokens (B-20). */
    readonly refusedTokenStatus: number;
  };

/** What the app needs besides the routes. */
export interface AppOptions {
  readonly dispatcher: Dispatcher;
  readonly clock: Clock;
  readonly random: Random;
  readonly settings: AnswerSettings;
  /** Makes what was written outlive the process; called before an answer is sent. */
  readonly commit: () => void;
}

const REQUEST_ID_LENGTH = 24;
const NO_BODY = Buffer.alloc(0);

/** Builds the Express app, without listening. All requests go through the one dispatcher. */
export function createApp(options: AppOptions): Express {
  const { dispatcher, clock, settings } = options;
  const { bodyLimitBytes, refusedBodyDrainBytes } = settings;
  const requestIds = options.random.stream('request-ids');

  const answerTo = async (request: Request, noteInstance: (id: number) => void): Promise<ConnectorAnswer> => {
    const { method, url, headers } = request;
    const path = url.startsWith(`${BASE_PATH}/`) ? url.slice(BASE_PATH.length) : undefined;
    if (path !== undefined && method === 'OPTIONS') {
      return answerOptions(request, dispatcher.methodsAt(path), settings.crossOriginCalls === 'allowed');
    }
    refusePackedBody(request);
    if (path !== undefined && headers['content-type']?.toLowerCase().startsWith('multipart/')) {
      return dispatcher.dispatch({ method, url: path, headers, body: NO_BODY, stream: request }, noteInstance);
    }
    // Documented: 429 for API requests; an inbound event that is too large is not stored, its status is not published.
    const isEvent = path === undefined || path.startsWith('/events/');
    const body = await readBody(request, bodyLimitBytes, isEvent ? 'body-too-large' : 'api-limit-exceeded');
    if (path === undefined) {
      const where = `the API is below ${BASE_PATH}, for example ${BASE_PATH}/instances`;
      throw new ConnectorError('not-found', `There is nothing at ${url.slice(0, 200)}; ${where}.`);
    }
    return dispatcher.dispatch({ method, url: path, headers, body }, noteInstance);
  };

  const serve = async (request: Request, response: Response): Promise<void> => {
    const requestId = requestIds.hex(REQUEST_ID_LENGTH);
    const toAnswer = (error: unknown): ConnectorAnswer => toErrorAnswer(error, requestId, settings);
    let instanceId: number | undefined;
    const answer = await answerTo(request, (id) => (instanceId = id)).catch(toAnswer);
    options.commit();
    const common = {
      date: new Date(clock.now()).toUTCString(),
      'elements-request-id': requestId,
      ...(settings.traceIdAnswers === 'all' && { 'elements-trace-id': requestId }),
      // Refusals of a hub call name their instance as well.
      ...(instanceId !== undefined && { 'elements-element-instance-id': String(instanceId) }),
    };
    const limits = {
      limitBytes: bodyLimitBytes,
      drainBytes: refusedBodyDrainBytes,
      areOtherOriginsAllowed: settings.crossOriginCalls === 'allowed',
    };
    await sendAnswer(request, response, answer, { common, ...limits, toAnswer });
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

function toErrorAnswer(error: unknown, requestId: string, settings: AnswerSettings): ConnectorAnswer {
  if (!(error instanceof ConnectorError)) {
    return { status: 500, json: { requestId, message: 'The connector failed; this is a defect of its own.' } };
  }
  const { message, providerMessage, headers } = error;
  return {
    status: statusOf(error, settings),
    headers,
    json: { requestId, message, ...(providerMessage !== undefined && { providerMessage }) },
  };
}
