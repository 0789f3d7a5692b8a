import { join } from 'node:path';
import { createOutboundAllowList, createTransport } from '../../world/index.ts';
import type { StreamingTransport, VirtualWorld, World } from '../../world/index.ts';
import { DEFAULT_CREDENTIALS, startMockShareFile } from '../../mock-sharefile/index.ts';
import type { RunningMockShareFile } from '../../mock-sharefile/index.ts';
import { connectorProfiles, startConnector } from '../../reference-connector/index.ts';
import type { RunningConnector } from '../../reference-connector/index.ts';
import { HarnessError } from '../harness-error.ts';
import type { OpenConnectorsAccess, ShareFileAccess } from './access.ts';

type ShareFileOptions = Parameters<typeof startMockShareFile>[0];
type ConnectorOptions = Parameters<typeof startConnector>[0];

/** The ways in which a mock ShareFile misbehaves: sets, lists and clears them. */
export type ShareFileFaults = RunningMockShareFile['faults'];

/**
 * Starts the subject of a run in this process. It lives in the run's world: it takes the time, chance and due work that
 * it is given, asks ShareFile through `transport` at `shareFileUrl`, and listens on `port`.
 */
export type StartSubject = (
  options: ConnectorOptions,
) => Promise<Pick<RunningConnector, 'close' | 'organizationSecret' | 'port' | 'url' | 'userSecret'>>;

/** Who may sign in to a mock ShareFile that was started without other settings. */
export const DEFAULT_SHAREFILE_ACCESS: Omit<ShareFileAccess, 'url'> = DEFAULT_CREDENTIALS;

/** The published versions of the service as settings of the reference connector, by name. */
export const REFERENCE_PROFILES: Readonly<Record<string, NonNullable<ConnectorOptions['settings']>>> =
  connectorProfiles;

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
  /** Folder for the connector's data alone, without which it cannot be restarted. */
  readonly connectorDataDir?: string;
  readonly shareFileSettings?: ShareFileOptions['settings'];
  readonly connectorSettings?: ConnectorOptions['settings'];
  /** Stages of the connector to be replaced, for connectors that are broken on purpose. */
  readonly connectorStages?: ConnectorOptions['stages'];
  /** Starts another subject than the reference connector. */
  readonly startSubject?: StartSubject;
  /** What the connector sends to ShareFile and to callback URLs goes through it, for the same purpose. */
  readonly connectorTransport?: (plain: StreamingTransport) => StreamingTransport;
  /** What ShareFile sends to webhooks goes through it. */
  readonly shareFileTransport?: (plain: StreamingTransport) => StreamingTransport;
}

/** A mock ShareFile and a reference connector that live in one world and meet over HTTP. */
export interface LocalDeployment {
  readonly shareFile: ShareFileAccess;
  /** The mock's change feed: what happened to Items since it was started, by whomever. */
  shareFileChanges(): ReturnType<RunningMockShareFile['changes']>;
  /** None are set at first. */
  readonly shareFileFaults: ShareFileFaults;
  /** Bearer token of the mock's control API, `/_lab/`. */
  readonly controlToken: string;
  readonly connector: OpenConnectorsAccess;
  /**
   * Ends the connector abruptly and starts it again on its port with its secrets: with its data, or as a new one.
   * Rejects with `usage` where the deployment was started without `connectorDataDir`.
   */
  restartConnector(how: ConnectorRestart): Promise<void>;
  close(): Promise<void>;
}

/** How a connector starts again. */
export interface ConnectorRestart {
  /** Whether it finds its instances, bounds, notifications and events again. */
  readonly keep: boolean;
  /** Settings that differ from now on. */
  readonly settings?: ConnectorOptions['settings'];
}

/**
 * Starts the mock ShareFile and the reference connector on loopback.
 * This is the only place where the harness touches the other two parts by import.
 */
export async function startLocalDeployment(options: LocalDeploymentOptions): Promise<LocalDeployment> {
  const { world } = options;
  const allowList = createOutboundAllowList(options.allowedHosts);
  const through = (wrap: ((plain: StreamingTransport) => StreamingTransport) | undefined): StreamingTransport =>
    wrap ? wrap(createTransport(allowList)) : createTransport(allowList);
  const shareFileTransport = through(options.shareFileTransport);
  const connectorTransport = through(options.connectorTransport);
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
  const { connectorDataDir } = options;
  let connectorSettings = options.connectorSettings ?? {};
  let life = 1;
  const { startSubject = startConnector } = options;
  const startLife = (port: number): ReturnType<StartSubject> =>
    startSubject({
      clock: world.clock,
      queue: world.queue,
      // A connector that starts with nothing must not give out the ids of the one before it.
      random: world.random.stream(`reference-connector${life === 1 ? '' : `/${String(life)}`}`),
      transport: connectorTransport,
      shareFileUrl: shareFile.url,
      isAllowedHost: (hostname) => allowList.allows(hostname),
      port,
      ...dataDirOf(options, life),
      settings: connectorSettings,
      stages: options.connectorStages ?? {},
    });
  let connector = await startLife(options.connectorPort ?? 0).catch(async (error: unknown) => {
    await shareFile.close();
    throw error;
  });
  const { userSecret, organizationSecret } = connector;
  return {
    shareFile: { url: shareFile.url, ...shareFile.credentials },
    shareFileFaults: shareFile.faults,
    shareFileChanges: () => shareFile.changes(),
    controlToken: shareFile.controlToken,
    connector: { url: connector.url, userSecret, organizationSecret },
    restartConnector: async ({ keep, settings }) => {
      if (connectorDataDir === undefined) throw noData();
      await connector.close();
      connectorSettings = { ...connectorSettings, ...settings, userSecret, organizationSecret };
      if (!keep) life += 1;
      connector = await startLife(connector.port);
    },
    close: async () => {
      await Promise.all([connector.close(), shareFile.close()]);
      await Promise.all([shareFileTransport.close(), connectorTransport.close()]);
    },
  };
}

function dataDirOf(options: LocalDeploymentOptions, life: number): { readonly dataDir?: string } {
  if (options.connectorDataDir !== undefined) return { dataDir: join(options.connectorDataDir, String(life)) };
  return options.dataDir === undefined ? {} : { dataDir: options.dataDir };
}

function noData(): HarnessError {
  return new HarnessError(
    'usage',
    'The connector was started without a folder for its data, so it cannot start again.',
  );
}
