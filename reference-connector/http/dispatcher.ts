import { ConnectorError } from '../domain/connector-error.ts';
import type { Secrets } from '../domain/authorize.ts';
import type { ConnectorInstance } from '../domain/instances/connector-instance.ts';
import type { InstanceStore } from '../domain/instances/instance-store.ts';
import { parseAuthorization } from '../domain/parse-authorization.ts';
import type { ConnectorStages } from '../stages.ts';
import type { ClientSettings } from '../settings/client-settings.ts';
import { checkMediaTypes } from './check-media-types.ts';
import { toAuthorizationHint } from './clients/authorization-hint.ts';
import { toUtf8Body } from './clients/decode-body.ts';
import type { ConnectorAnswer, ConnectorRequest, Route, RoutedRequest } from './connector-request.ts';
import type { RouteTable } from './route-table.ts';

/** The one way into the connector's routes. */
export interface Dispatcher {
  /**
   * Finds the route, checks the caller's secrets and runs it; `noteInstance` is told which instance a hub call is for.
   * Throws ConnectorErrors.
   */
  dispatch(request: ConnectorRequest, noteInstance?: (id: number) => void): Promise<ConnectorAnswer>;
  /** Runs a hub route as an instance, without HTTP and without secrets: how the poller queries. */
  queryAs(instance: ConnectorInstance, url: string): Promise<ConnectorAnswer>;
  /** The methods at a URL below the base path; throws `not-found`. */
  methodsAt(url: string): readonly string[];
}

/** What the dispatcher works with. */
export interface DispatcherOptions {
  readonly table: RouteTable;
  readonly store: InstanceStore;
  readonly secrets: Secrets;
  readonly stages: ConnectorStages;
  readonly settings: Pick<ClientSettings, 'authorizationKeywords' | 'authorizationHints'>;
}

/** The text that client code recognises a 401 by. */
const UNAUTHORIZED = 'Invalid Organization or User secret, or invalid Element token provided.';
const NO_BODY = Buffer.alloc(0);
const NO_QUERY = new URLSearchParams();

/** Builds the dispatcher. */
export function createDispatcher({ table, store, secrets, stages, settings }: DispatcherOptions): Dispatcher {
  const callerOf = (route: Route, request: ConnectorRequest): ConnectorInstance | undefined => {
    const { authorization } = request.headers;
    const header = typeof authorization === 'string' ? authorization : undefined;
    const sent = parseAuthorization(header, settings.authorizationKeywords);
    const required = route.access === 'platform' ? 'user-and-organization' : 'user-and-element';
    const instance = sent.element === undefined ? undefined : store.byToken(sent.element);
    const isKnown = stages.authorize(sent, secrets, required) && (sent.element === undefined || instance !== undefined);
    if (isKnown) return instance;
    const hint =
      settings.authorizationHints === 'none'
        ? undefined
        : toAuthorizationHint(header, required, settings.authorizationKeywords);
    throw new ConnectorError(
      'credentials-not-valid',
      UNAUTHORIZED,
      {},
      hint === undefined ? {} : { 'elements-error': hint },
    );
  };

  const find = (request: ConnectorRequest): { route: Route; routed: RoutedRequest } => {
    const { url } = request;
    const at = url.indexOf('?');
    const { route, params } = table.find(request.method, at < 0 ? url : url.slice(0, at));
    const query = at < 0 ? NO_QUERY : new URLSearchParams(url.slice(at + 1));
    const { method, headers, body, stream } = request;
    // Written out: a spread costs more than finding the route.
    const routed = { method, url, headers, body, params, query };
    return { route, routed: stream ? { ...routed, stream } : routed };
  };

  return {
    async dispatch(request, noteInstance) {
      const { route, routed: found } = find(request);
      if (route.access === 'open') return route.run(found);
      const instance = callerOf(route, request);
      checkMediaTypes(route, request);
      const routed = { ...found, body: toUtf8Body(request) };
      if (route.access === 'platform') return route.run(instance ? { ...routed, caller: instance } : routed);
      if (!instance) throw new ConnectorError('credentials-not-valid', UNAUTHORIZED);
      if (route.access === 'instance') return route.run(routed, instance);
      noteInstance?.(instance.id);
      if (instance.disabled) throw disabled(instance);
      const answer = await route.run(routed, instance);
      return { ...answer, headers: { ...answer.headers, 'elements-element-instance-id': String(instance.id) } };
    },
    methodsAt: (url) => table.methodsOf(url.split('?', 1)[0] ?? ''),
    async queryAs(instance, url) {
      const { route, routed } = find({ method: 'GET', url, headers: {}, body: NO_BODY });
      if (route.access === 'hub') return route.run(routed, instance);
      throw new ConnectorError('not-found', `${routed.url} cannot be polled: it is no resource of a hub.`);
    },
  };
}

function disabled(instance: ConnectorInstance): ConnectorError {
  return new ConnectorError(
    'instance-disabled',
    `The instance ${String(instance.id)} is disabled; enable it with PUT /instances/${String(instance.id)}/enabled.`,
  );
}
