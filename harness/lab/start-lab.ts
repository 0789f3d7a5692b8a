import { createOutboundAllowList, createTransport, createVirtualWorld } from '../../world/index.ts';
import { startCallbackSink } from '../callbacks/start-callback-sink.ts';
import type { OpenConnectorsAccess, ShareFileAccess } from '../deployment/access.ts';
import { startLocalDeployment } from '../deployment/start-local-deployment.ts';
import type { LocalDeploymentOptions, ShareFileFaults } from '../deployment/start-local-deployment.ts';
import { createVirtualPace } from '../run/time/pace.ts';
import { readPackageFile } from '../run/read-package-file.ts';
import type { RunContext } from '../run/run-context.ts';
import { createShareFileClient } from '../sharefile/create-sharefile-client.ts';
import type { ShareFileClient } from '../sharefile/create-sharefile-client.ts';
import { createLabCallbacks } from './lab-callbacks.ts';
import type { LabCallbacks } from './lab-callbacks.ts';
import { createLabInstance } from './lab-instance.ts';
import type { LabInstance, LabInstanceOptions } from './lab-instance.ts';
import { interceptShareFile } from './intercept-sharefile.ts';
import type { ShareFileInterception } from './intercept-sharefile.ts';

/**
 * How much time goes by before the lab is handed over, as it would between provisioning and a user's first change.
 * A change in the very instant of the first poll's lower bound is not "updated since" and would never be reported.
 */
const SETTLING_IN_MS = 1_000;

/** What a lab is started with. */
export interface LabOptions extends Pick<
  LocalDeploymentOptions,
  'allowedHosts' | 'connectorSettings' | 'connectorStages' | 'shareFileSettings'
> {
  /** Makes the lab repeatable: ids, names in the account, secrets. 1 unless given. */
  readonly seed?: number;
  /** The first instant, as an ISO text, a Date or epoch milliseconds; a fixed one unless given. */
  readonly startAt?: string | number | Date;
  /** The instance that is ready from the start, made from the documented request: `polling` unless given. */
  readonly instance?: 'polling' | 'webhook' | 'none';
}

/** A ShareFile account, a connector and a callback receiver in one virtual world, over real HTTP on loopback. */
export interface Lab extends AsyncDisposable {
  /** Acts in the ShareFile account and sets its faults; also says where it is and who may sign in. */
  readonly sharefile: ShareFileClient & ShareFileAccess & { readonly faults: ShareFileFaults };
  /** Where the Open Connectors API is, and its secrets. */
  readonly connector: OpenConnectorsAccess;
  /** What the lab's own callback receiver got. */
  readonly callbacks: LabCallbacks;
  /** The instance that was ready from the start; undefined with `instance: 'none'`. */
  readonly instance: LabInstance | undefined;
  /** The present instant of the lab's clock in epoch milliseconds. */
  now(): number;
  /** Moves the clock (`15m`, or milliseconds), running polls, deliveries and retries as they come due. */
  advance(duration: string | number): Promise<void>;
  /** Runs all that is due at the present instant. */
  settled(): Promise<void>;
  /** Creates a further connector instance from the documented request. */
  createInstance(options?: LabInstanceOptions): Promise<LabInstance>;
  /** Sends this process's calls to ShareFile's real hosts to the lab's account, until restored or closed. */
  interceptShareFile(): ShareFileInterception;
  close(): Promise<void>;
}

/**
 * Starts a lab. Labs do not know of one another; each takes free ports.
 *
 * @example
 * await using lab = await startLab({ seed: 1 });
 * const file = await lab.sharefile.upload('/top/a.txt', 'hello');
 * await lab.advance('15m');
 * const callback = await lab.callbacks.waitFor({ eventType: 'CREATED', objectId: file.Id });
 */
export async function startLab(options: LabOptions = {}): Promise<Lab> {
  const seed = options.seed ?? 1;
  const world = createVirtualWorld({
    seed,
    ...(options.startAt === undefined ? {} : { startAt: toInstant(options.startAt) }),
  });
  const [deployment, sink] = await Promise.all([
    startLocalDeployment({ ...options, world, seed }),
    startCallbackSink({ clock: world.clock }),
  ]);
  const transport = createTransport(createOutboundAllowList());
  const { connector, shareFile } = deployment;
  const client = createShareFileClient(transport, shareFile);
  const interceptions = new Set<ShareFileInterception>();
  const context: RunContext = {
    transport,
    connector,
    shareFile,
    shareFileClient: client,
    sink,
    pace: createVirtualPace(world),
    signatureKey: world.random.stream('lab/signature-key').hex(32),
    readDocument: readPackageFile,
  };
  const close = async (): Promise<void> => {
    world.close();
    for (const interception of interceptions) interception.restore();
    await Promise.all([deployment.close(), sink.close(), transport.close()]);
  };
  const createInstance = (instanceOptions: LabInstanceOptions = {}): Promise<LabInstance> =>
    createLabInstance(context, instanceOptions);
  const mode = options.instance ?? 'polling';
  try {
    const instance = mode === 'none' ? undefined : await createInstance({ mode, name: mode });
    await world.advance(SETTLING_IN_MS);
    return {
      sharefile: { ...shareFile, ...client, faults: deployment.shareFileFaults },
      connector,
      callbacks: createLabCallbacks(world, sink),
      instance,
      now: () => world.clock.now(),
      advance: world.advance,
      settled: world.settled,
      createInstance,
      interceptShareFile: () => {
        const interception = interceptShareFile(transport, shareFile.url);
        interceptions.add(interception);
        return interception;
      },
      close,
      [Symbol.asyncDispose]: close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function toInstant(startAt: string | number | Date): number {
  const instant = new Date(startAt).getTime();
  if (Number.isNaN(instant))
    throw new RangeError(`startAt: ${String(startAt)} is no instant. Write 2026-03-02T09:00:00Z.`);
  return instant;
}
