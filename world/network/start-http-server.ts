import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { WorldError } from '../world-error.ts';

/** An HTTP server that is listening. */
export interface RunningServer {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Stops listening and ends all connections. */
  close(): Promise<void>;
}

/** Where a server listens. */
export interface ListenOptions {
  /** What listens, for the message when the port is taken (`the mock ShareFile`). */
  readonly name: string;
  /** The flag that chooses another port, for the same message (`--sharefile-port`). */
  readonly portFlag: string;
  /** 0 (default) takes any free port. */
  readonly port?: number;
  /** 127.0.0.1 unless given. */
  readonly host?: string;
}

/**
 * Builds (but does not start) an `http.Server` whose requests and responses are born with Express's prototypes.
 * Express otherwise changes both prototypes on every request, which costs more than all its routing.
 */
export function createExpressServer(app: Express): http.Server {
  // Classes, because V8 sees from them how large their objects become; those of a plain function grow step by step.
  class PreparentedRequest extends http.IncomingMessage {}
  class PreparentedResponse<Request extends http.IncomingMessage> extends http.ServerResponse<Request> {}
  Object.setPrototypeOf(PreparentedRequest.prototype, app.request);
  Object.setPrototypeOf(PreparentedResponse.prototype, app.response);
  Object.assign(app, { request: PreparentedRequest.prototype, response: PreparentedResponse.prototype });
  return http.createServer({ IncomingMessage: PreparentedRequest, ServerResponse: PreparentedResponse }, app);
}

/** Listens with `server`. Rejects with `port-in-use` when another program has the port. */
export async function startHttpServer(server: http.Server, options: ListenOptions): Promise<RunningServer> {
  const host = options.host ?? '127.0.0.1';
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? portInUse(options, host) : error);
    });
    server.listen(options.port ?? 0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${String(port)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function portInUse(options: ListenOptions, host: string): WorldError {
  const port = String(options.port);
  return new WorldError(
    'port-in-use',
    `Port ${port} on ${host} is taken, so ${options.name} cannot listen there. ` +
      `Stop the program that has it, or choose another port with ${options.portFlag}.`,
  );
}
