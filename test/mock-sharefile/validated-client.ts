import { AssertionError } from 'chai';
import supertest from 'supertest';
import { violationsOf } from '../../schemas/index.ts';
import { isRecord } from './is-record.ts';
import { toExpectations } from './to-expectations.ts';
import { undeclaredMembers } from './undeclared-members.ts';

export { isRecord };

/** How a test sends a request. */
export interface RequestOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | object;
}

/** An answer; `body` is what its JSON says, or the bytes of what is no JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly type: string;
  readonly text: string | undefined;
  readonly body: unknown;
}

/** Sends requests to a server and holds every answer against its schema. */
export type ValidatedClient = (method: string, path: string, options?: RequestOptions) => Promise<Answer>;

/** Builds a client whose answers are known to have the shape of the service's. */
export function createValidatedClient(origin: string): ValidatedClient {
  return async (method, path, options = {}) => {
    const request = supertest(origin)
      [methodName(method)](path.startsWith('http') ? path.slice(new URL(path).origin.length) : path)
      .set({ ...options.headers })
      .redirects(0)
      .ok(() => true);
    // A string goes out as it stands; superagent would otherwise give it a media type of its own.
    if (typeof options.body === 'string' && options.headers?.['Content-Type'] === undefined) {
      request.set('Content-Type', 'application/octet-stream');
    }
    const response: Answer = await (options.body === undefined ? request : request.send(options.body));
    for (const { schema, value } of method === 'HEAD' ? [] : toExpectations(path, response)) {
      const violations = violationsOf(schema, value);
      if (violations.length === 0) continue;
      throw new AssertionError(`${method} ${path} does not answer with a ${schema}: ${JSON.stringify(violations)}`);
    }
    const undeclared = path.startsWith('/sf/') ? undeclaredMembers(response.body) : [];
    if (undeclared.length > 0) {
      throw new AssertionError(
        `${method} ${path} shows what $metadata does not declare; add it to mock-sharefile/domain/model: ${undeclared.join(' ')}`,
      );
    }
    return response;
  };
}

function methodName(method: string): 'get' | 'post' | 'patch' | 'put' | 'delete' | 'head' {
  const name = method.toLowerCase();
  if (name === 'get' || name === 'post' || name === 'patch' || name === 'put' || name === 'delete') return name;
  if (name === 'head') return name;
  throw new Error(`No test sends ${method}.`);
}
