import { createOutboundAllowList, createTransport } from '../../world/index.ts';
import type { Transport, VirtualWorld, World } from '../../world/index.ts';
import { DEFAULT_CREDENTIALS, startMockShareFile } from '../../mock-sharefile/index.ts';
import { startConnector } from '../../reference-connector/index.ts';
import type { OpenConnectorsAccess, ShareFileAccess } from './access.ts';

type ShareFileOptions = Parameters<typeof startMockShareFile>[0];
type ConnectorOptions = Parameters<typeof startConnector>[0];

/** Who may sign in to a mock ShareFile that was started without other settings. */
export const DEFAULT_SHAREFILE_ACCESS: Omit<ShareFileAccess, 'url'> = DEFAULT_CREDENTIALS;

/** What the provider and the subject are started with. */
export interface LocalDeploymentOptions {
  readonly world: World | VirtualWorld;
  /** Chooses the names in the seeded account. */
  readonly seed: number;
  /** 0 (default) takes a free port. */
  readonly shareFilePort?: number;
  readonly connectorPort?: number;
  /** Hosts besides loopback that both may send requests to. */
  readonly allowedHosts?: readonly string[];
  /** Folder in which the ShareFile account and the connector's data outlive the process; in memory unless given. */
  readonly dataDir?: string;
  readonly shareFileSettings?: ShareFileOptions['settings'];
  readonly connectorSettings?: ConnectorOptions['settings'];
  /** Stages of the connector to be replaced, for connectors that are broken on purpose. */
  readonly connectorStages?: ConnectorOptions['stages'];
}

/** A mock ShareFile and a reference connector that live in one world and meet over HTTP. */
export interface LocalDeployment {
  readonly shareFile: ShareFileAccess;
  /** Bearer token of the mock's control API, `/_lab/`. */
  readonly controlToken: string;
  readonly connector: OpenConnectorsAccess;
  close(): Promise<void>;
}

/**
 * Starts the mock ShareFile and the reference connector on loopback.
 * This is the only place where the harness touches the other two parts by import.
 */
export async function startLocalDeployment(options: LocalDeploymentOptions): Promise<LocalDeployment> {
  const { world } = options;
  const allowList = createOutboundAllowList(options.allowedHosts);
  const transports: Transport[] = [createTransport(allowList), createTransport(allowList)];
  const [shareFileTransport, connectorTransport] = transports as [Transport, Transport];
  const shareFile = await startMockShareFile({
    clock: world.clock,
    queue: world.queue,
    random: world.random.stream('mock-sharefile'),
    transport: shareFileTransport,
    seed: options.seed,
    port: options.shareFilePort ?? 0,
    ...(options.dataDir === undefined ? {} : { dataDir: options.dataDir }),
    ...('advance' in world ? { advance: (duration: string | number) => world.advance(duration) } : {}),
    settings: options.shareFileSettings ?? {},
  });
  const connector = await startConnector({
    clock: world.clock,
    queue: world.queue,
    random: world.random.stream('reference-connector'),
    transport: connectorTransport,
    shareFileUrl: shareFile.url,
    isAllowedHost: (hostname) => allowList.allows(hostname),
    port: options.connectorPort ?? 0,
    ...(options.dataDir === undefined ? {} : { dataDir: options.dataDir }),
    settings: options.connectorSettings ?? {},
    stages: options.connectorStages ?? {},
  }).catch(async (error: unknown) => {
    await shareFile.close();
    throw error;
  });
  return {
    shareFile: { url: shareFile.url, ...shareFile.credentials },
    controlToken: shareFile.controlToken,
    connector: {
      url: connector.url,
      userSecret: connector.userSecret,
      organizationSecret: connector.organizationSecret,
    },
    close: async () => {
      await Promise.all([connector.close(), shareFile.close()]);
      await Promise.all(transports.map((transport) => transport.close()));
    },
  };
}
