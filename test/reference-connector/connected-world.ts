import { createConnector } from '../../reference-connector/index.ts';
import type { Connector, ConnectorOptions } from '../../reference-connector/index.ts';
import type { ConnectorAnswer } from '../../reference-connector/http/connector-request.ts';
import type { Transport } from '../../reference-connector/ports.ts';
import type { Notification } from '../../schemas/index.ts';
import { createVirtualWorld, WorldError } from '../../world/index.ts';
import type { VirtualWorld } from '../../world/index.ts';
import { createFakeShareFile } from './fake-share-file.ts';
import type { FakeShareFile } from './fake-share-file.ts';

/** A callback as it arrived. */
export interface ArrivedCallback {
  readonly at: number;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly notification: Notification;
}

/** A connector in a virtual world, between a fake ShareFile and a callback URL. */
export interface ConnectedWorld {
  readonly world: VirtualWorld;
  readonly shareFile: FakeShareFile;
  readonly connector: Connector;
  readonly transport: Transport;
  /** Lets later calls go to another connector. */
  use(connector: Connector): void;
  readonly callbacks: ArrivedCallback[];
  /** What the callback URL answers; `undefined` closes the connection. */
  callbackStatus: number | undefined;
  callbackHeaders: Readonly<Record<string, string>>;
  /** Calls the connector with its secrets, without a socket. */
  call(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<ConnectorAnswer>;
  /** Creates an instance from the documented polling body with other configuration, and returns its answer. */
  createInstance(configuration?: Readonly<Record<string, unknown>>, rest?: object): Promise<InstanceBody>;
}

/** What tests read of an instance. */
export interface InstanceBody {
  readonly id: number;
  readonly token: string;
  readonly configuration: Readonly<Record<string, unknown>>;
}

/** Builds the world. Everything runs in this process and in virtual time. */
export function createConnectedWorld(
  options: Partial<ConnectorOptions> & { readonly seed?: number; readonly canFilter?: boolean } = {},
): ConnectedWorld {
  const world = createVirtualWorld({ seed: options.seed ?? 1 });
  const shareFile = createFakeShareFile(world.clock, options.canFilter);
  const callbacks: ArrivedCallback[] = [];
  const transport: Transport = {
    send(request) {
      if (/^(acme|globex)\./.test(new URL(request.url).hostname)) {
        return new Promise((resolve) => {
          resolve(shareFile.answer(request));
        });
      }
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const notification = JSON.parse(body.toString()) as Notification;
      callbacks.push({ at: world.clock.now(), url: request.url, headers: request.headers, body, notification });
      if (connected.callbackStatus === undefined) return Promise.reject(new WorldError('peer-timed-out', 'no answer'));
      return Promise.resolve({
        status: connected.callbackStatus,
        headers: connected.callbackHeaders,
        body: Buffer.alloc(0),
      });
    },
    close: () => Promise.resolve(),
  };
  let current = createConnector({ ...world, transport, publicUrl: 'http://connector.test', ...options });
  const connector = current;
  const authorization = `User ${connector.userSecret}, Organization ${connector.organizationSecret}`;
  const connected: ConnectedWorld = {
    world,
    shareFile,
    connector,
    transport,
    use(other) {
      current = other;
    },
    callbacks,
    callbackStatus: 200,
    callbackHeaders: {},
    call: (method, url, body, headers) =>
      current.dispatch({
        method,
        url,
        headers: { authorization, ...headers },
        body: Buffer.isBuffer(body) ? body : Buffer.from(body === undefined ? '' : JSON.stringify(body)),
      }),
    async createInstance(configuration = {}, rest = {}) {
      const { json } = await connected.call('POST', '/instances', pollingBody(configuration, rest));
      return json as InstanceBody;
    },
  };
  return connected;
}

/** The documented polling body with the fields put right, a known code and a callback URL. */
export function pollingBody(configuration: Readonly<Record<string, unknown>> = {}, rest: object = {}): object {
  return {
    element: { key: 'sharefile' },
    providerData: { code: 'good-code' },
    configuration: {
      'oauth.callback.url': 'https://mycoolapp.com',
      'oauth.api.key': 'client-1',
      'oauth.api.secret': 'secret-1',
      'document.root.folder.name': '/top',
      'sharefile.subdomain': 'acme',
      'event.notification.enabled': true,
      'event.vendor.type': 'polling',
      'event.notification.callback.url': 'https://callback.test/events',
      'event.notification.signature.key': '123456',
      'event.poller.refresh_interval': '15',
      'event.poller.configuration': rightPoller(),
      ...configuration,
    },
    tags: ['Docs'],
    name: 'API Instance with Polling',
    ...rest,
  };
}

/** The documented poller configuration with updated and created date as ShareFile means them. */
export function rightPoller(more: object = {}, dates: object = {}): Readonly<Record<string, unknown>> {
  return {
    documents: {
      url: "/hubs/documents/events/poll/documents?where=lastmodifieddate='${gmtDate:yyyy-MM-dd'T'HH:mm:ss'Z'}'",
      idField: 'Id',
      datesConfiguration: {
        updatedDateField: 'ProgenyEditDate',
        updatedDateFormat: "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'",
        updatedDateTimezone: 'GMT',
        createdDateField: 'CreationDate',
        createdDateFormat: "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'",
        createdDateTimezone: 'GMT',
        ...dates,
      },
      ...more,
    },
  };
}

/** `eventType objectId` of all events of the callbacks, in the order of their arrival. */
export function eventsOf(callbacks: readonly ArrivedCallback[]): readonly string[] {
  return callbacks.flatMap(({ notification }) =>
    notification.message.events.map((event) => `${event.eventType} ${String(event.objectId)}`),
  );
}
