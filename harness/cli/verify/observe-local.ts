import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createOutboundAllowList,
  createTransport,
  createVirtualWorld,
  DEFAULT_START_AT,
} from '../../../world/index.ts';
import type { Clock, Transport } from '../../../world/index.ts';
import type { Observation } from '../../../schemas/index.ts';
import { startCallbackSink } from '../../callbacks/start-callback-sink.ts';
import { startLocalDeployment } from '../../deployment/start-local-deployment.ts';
import type { LocalDeploymentOptions } from '../../deployment/start-local-deployment.ts';
import { createLocalControl } from '../../run/local-control.ts';
import { observeScenario } from '../../run/observe-scenario.ts';
import { createVirtualPace } from '../../run/time/pace.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { createShareFileClient } from '../../sharefile/create-sharefile-client.ts';
import { readTool } from './read-tool.ts';
import { readRequest } from './use-own-requests.ts';

/** How a local run differs from the scenario, and what its connector is made of. */
export interface LocalRunOptions extends Pick<
  LocalDeploymentOptions,
  'connectorSettings' | 'connectorStages' | 'connectorTransport' | 'shareFileTransport' | 'startSubject'
> {
  /** Reads the requests that the scenario names; those of the package, and files, unless given. */
  readonly readDocument?: (path: string) => Promise<string>;
  /** Told the clock of the run's world before anything happens in it. */
  readonly onClock?: (clock: Clock) => void;
  /** What the harness asks and is answered goes through it, for subjects that are broken on purpose. */
  readonly subjectTransport?: (plain: Transport) => Transport;
  readonly seed?: number;
  /** Epoch milliseconds. */
  readonly startAt?: number;
  /** Polls, deliveries and the like after which the run is given up; by default enough for years of one poll each quarter of an hour. */
  readonly workLimit?: number;
}

/** A run that does more than this has no end: it takes minutes already. */
const WORK_LIMIT = 100_000;

/** Runs a scenario against the mock ShareFile and the reference connector in one virtual world. */
export async function observeLocal(scenario: Scenario, options: LocalRunOptions): Promise<Observation> {
  const seed = options.seed ?? scenario.seed ?? 1;
  const world = createVirtualWorld({
    seed,
    startAt: options.startAt ?? scenario.startAt ?? DEFAULT_START_AT,
    workLimit: options.workLimit ?? WORK_LIMIT,
  });
  options.onClock?.(world.clock);
  const { connectorStages, connectorTransport, shareFileTransport, startSubject } = options;
  const { subjectTransport = (plain: Transport): Transport => plain } = options;
  const { sharefile, connector: scenarioSettings } = scenario.settings ?? {};
  // A connector in memory has nothing to start again from.
  const dataDir = scenario.steps.some(({ kind }) => kind === 'restart')
    ? await mkdtemp(join(tmpdir(), 'sharefile-lab-'))
    : undefined;
  const [deployment, sink, tool] = await Promise.all([
    startLocalDeployment({
      world,
      seed,
      ...(sharefile ? { shareFileSettings: sharefile } : {}),
      connectorSettings: { ...scenarioSettings, ...options.connectorSettings },
      ...(connectorStages ? { connectorStages } : {}),
      ...(startSubject ? { startSubject } : {}),
      ...(connectorTransport ? { connectorTransport } : {}),
      ...(shareFileTransport ? { shareFileTransport } : {}),
      ...(dataDir === undefined ? {} : { connectorDataDir: dataDir }),
    }),
    startCallbackSink({ clock: world.clock }),
    readTool(),
  ]);
  const transport = subjectTransport(createTransport(createOutboundAllowList()));
  const { connector, shareFile } = deployment;
  try {
    return await observeScenario(
      {
        transport,
        connector,
        shareFile,
        shareFileClient: createShareFileClient(transport, shareFile),
        sink,
        pace: createVirtualPace(world),
        signatureKey: world.random.stream('harness/signature-key').hex(32),
        local: createLocalControl(transport, deployment),
        readDocument: options.readDocument ?? readRequest,
      },
      scenario,
      { tool, seed, subject: { url: connector.url, kind: 'reference' } },
    );
  } finally {
    world.close();
    await Promise.all([deployment.close(), sink.close(), transport.close()]);
    if (dataDir !== undefined) await rm(dataDir, { recursive: true, force: true });
  }
}
