import type { Readable } from 'node:stream';
import type { ConnectorInstance } from '../domain/instances/connector-instance.ts';

/** A request as routes see it, whether it came over HTTP or from the connector's own poller. */
export interface ConnectorRequest {
  readonly method: string;
  /** Path and query below `/elements/api-v2`. */
  readonly url: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  /** A multipart body, which is not read beforehand; `body` is empty then. */
  readonly stream?: Readable;
}

/** A request that a route was found for. */
export interface RoutedRequest extends ConnectorRequest {
  /** Decoded values of the path's variables. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The instance of the Element token, where a platform caller sent one besides: lists then show that instance only. */
  readonly caller?: ConnectorInstance;
}

/** What a route answers; `json` is left as a value, so that the poller can use it as it is. */
export interface ConnectorAnswer {
  readonly status: number;
  readonly json: unknown;
  /** Bytes to be sent in place of `json`, as they come. */
  readonly stream?: Readable;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A route that needs no instance: `open` to everybody, or for `platform` callers (User and Organization). */
export interface PlatformRoute {
  readonly access: 'open' | 'platform';
  readonly run: (request: RoutedRequest) => ConnectorAnswer | Promise<ConnectorAnswer>;
}

/**
 * A route that acts for the instance of the Element token: an `instance` route manages it, a `hub` route uses it and
 * is closed while it is disabled.
 */
export interface InstanceRoute {
  readonly access: 'instance' | 'hub';
  /** Takes a form with a file instead of JSON. */
  readonly takes?: 'form';
  /** Gives a file's bytes instead of JSON. */
  readonly gives?: 'bytes';
  readonly run: (request: RoutedRequest, instance: ConnectorInstance) => ConnectorAnswer | Promise<ConnectorAnswer>;
}

/** What answers one method on one path. */
export type Route = PlatformRoute | InstanceRoute;

/** Routes by method and path: `GET /instances/:id`. */
export type Routes = Readonly<Record<string, Route>>;
