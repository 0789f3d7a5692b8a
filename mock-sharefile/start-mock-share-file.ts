import { createExpressServer, startHttpServer } from '../world/index.ts';
import type { MockShareFile } from './create-mock-share-file.ts';
import { createMockShareFile } from './create-mock-share-file.ts';
import type { MockShareFileOptions } from './mock-share-file-options.ts';

/** A mock that listens. */
export interface RunningMockShareFile extends MockShareFile {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Starts a mock ShareFile. It listens first and seeds then, so that it is reachable at once.
 * Rejects with `port-in-use`, and if `dataDir` cannot be used; with `dataDir` it resolves when the data is read.
 * @example
 * const sharefile = await startMockShareFile({ ...createSystemWorld({ onFailed }), transport, port: 8080 });
 */
export async function startMockShareFile(
  options: MockShareFileOptions & { readonly port?: number; readonly host?: string },
): Promise<RunningMockShareFile> {
  const mock = createMockShareFile(options);
  const server = await startHttpServer(createExpressServer(mock.app), {
    name: 'the mock ShareFile',
    portFlag: '--sharefile-port',
    ...(options.port !== undefined && { port: options.port }),
    ...(options.host !== undefined && { host: options.host }),
  });
  // A mock that cannot get ready (its data folder is in use, say) must not keep the port.
  mock.ready.catch(() => server.close());
  if (options.dataDir !== undefined) await mock.ready;
  return { ...mock, url: server.url, port: server.port, close: () => server.close().then(() => mock.close()) };
}
