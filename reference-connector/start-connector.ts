import { createExpressServer, openStore, startHttpServer } from '../world/index.ts';
import { createConnector } from './create-connector.ts';
import type { Connector, ConnectorOptions } from './connector-options.ts';
import { BASE_PATH } from './http/base-path.ts';
import { connectorProfiles } from './settings/settings.ts';

/** A connector that listens. */
export interface RunningConnector extends Connector {
  /** `http://127.0.0.1:PORT/elements/api-v2`. */
  readonly url: string;
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  readonly port: number;
  /** Stops listening. What is due in the world stays due, but with a store, where another connector goes on with it. */
  close(): Promise<void>;
}

/** Where it listens, and keeps its data. */
export interface StartConnectorOptions {
  readonly port?: number;
  readonly host?: string;
  /** Folder in which everything that was acknowledged outlives the process; in memory unless given. */
  readonly dataDir?: string;
}

/**
 * Starts a connector on a port of 127.0.0.1, any free one unless given. Rejects with the world's `port-in-use`.
 *
 * @example
 * const connector = await startConnector({ ...world, transport, shareFileUrl: mock.url });
 * console.log(connector.url);
 */
export async function startConnector(options: ConnectorOptions & StartConnectorOptions): Promise<RunningConnector> {
  const { dataDir } = options;
  const store = dataDir === undefined ? options.store : await openStore(dataDir, 'reference-connector');
  const connector = createConnector({ ...options, ...(store && { store }) });
  await connector.restore();
  const http = createExpressServer(connector.app);
  const { fileStreamingSeconds = connectorProfiles.sap.fileStreamingSeconds } = options.settings ?? {};
  http.requestTimeout = fileStreamingSeconds * 1000;
  const server = await startHttpServer(http, {
    name: 'the reference connector',
    portFlag: '--connector-port',
    ...(options.port !== undefined && { port: options.port }),
    ...(options.host !== undefined && { host: options.host }),
  });
  if (options.publicUrl === undefined) connector.setPublicUrl(server.url);
  return {
    ...connector,
    url: `${server.url}${BASE_PATH}`,
    origin: server.url,
    port: server.port,
    async close() {
      await server.close();
      if (store) connector.end();
      if (dataDir !== undefined) store?.close();
    },
  };
}
