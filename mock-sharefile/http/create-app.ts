import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Express } from 'express';
import express from 'express';

/** Answers a request. Never throws. */
export type AnswerRequest = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Builds the one Express app of the mock. It has a single middleware, for each further one costs more than all the
 * routing that is done here; ETag is off because the service sends none. `answerSource` gives what answers, and a
 * promise of it as long as the account is being seeded.
 */
export function createApp(answerSource: () => AnswerRequest | Promise<AnswerRequest>): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use((request, response, next) => {
    const answer = answerSource();
    if (answer instanceof Promise) {
      answer.then((ready) => {
        ready(request, response);
      }, next);
    } else answer(request, response);
  });
  return app;
}
