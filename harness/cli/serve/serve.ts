import { createOutboundAllowList, createSystemWorld, createTransport } from '../../../world/index.ts';
import type { World } from '../../../world/index.ts';
import type { LocalDeployment } from '../../deployment/start-local-deployment.ts';
import { startLocalDeployment } from '../../deployment/start-local-deployment.ts';
import { HarnessError } from '../../harness-error.ts';
import type { Terminal } from '../terminal.ts';
import { formatAddresses, formatCurls, formatInstance } from './banner.ts';
import { untilStopped } from './until-stopped.ts';
import type { ServedInstance } from './wire-instance.ts';

/** What `serve` was asked for. */
export interface ServeFlags {
  readonly sharefilePort: number;
  readonly connectorPort: number;
  readonly sinkPort: number;
  readonly seed: number;
  readonly callbackUrl?: string;
  readonly events: 'polling' | 'webhook';
  readonly interval: number;
  readonly signatureKey?: string;
  readonly allowHost?: readonly string[];
  readonly dataDir?: string;
}

/** Grant codes of printed commands stay valid while the lab is open on a desk. */
const CODE_LIFETIME_SECONDS = 7 * 24 * 3600;

/** Runs both services on the system clock until it is told to stop. */
export async function serve(flags: ServeFlags, terminal: Terminal): Promise<void> {
  const callbackHost = requireAllowedCallback(flags);
  const world = createSystemWorld({
    seed: flags.seed,
    onFailed: (error) => {
      terminal.err(`${error.message}\n`);
    },
  });
  const deployment = await startLocalDeployment({
    world,
    seed: flags.seed,
    shareFilePort: flags.sharefilePort,
    connectorPort: flags.connectorPort,
    ...(flags.dataDir === undefined ? {} : { dataDir: flags.dataDir }),
    allowedHosts: [...(flags.allowHost ?? []), ...callbackHost],
    shareFileSettings: { authorizationCodeLifetimeSeconds: CODE_LIFETIME_SECONDS },
  });
  terminal.out(formatAddresses(deployment, flags.dataDir));
  const closers = [(): Promise<void> => deployment.close()];
  try {
    closers.push(await introduce(flags, terminal, world, deployment));
    await untilStopped();
    terminal.err('\nStopping.\n');
  } finally {
    world.close();
    await Promise.all(closers.map((close) => close()));
  }
}

/** Prints the commands, and makes what they need: a receiver of our own, or an instance for the user's. */
async function introduce(
  flags: ServeFlags,
  terminal: Terminal,
  world: World,
  deployment: LocalDeployment,
): Promise<() => Promise<void>> {
  const { issueCurls, wireInstance } = await import('./wire-instance.ts');
  const transport = createTransport(createOutboundAllowList());
  const signatureKey = flags.signatureKey ?? world.random.stream('serve/signature-key').hex(32);
  if (flags.callbackUrl !== undefined) {
    const options = { callbackUrl: flags.callbackUrl, events: flags.events, interval: flags.interval, signatureKey };
    const instance: ServedInstance = await wireInstance(transport, deployment, options);
    terminal.out(formatInstance(instance, options));
    terminal.out(
      formatCurls(await issueCurls(transport, deployment, { callbackUrl: flags.callbackUrl, signatureKey })),
    );
    return () => transport.close();
  }
  const { startPrintingSink } = await import('./start-printing-sink.ts');
  const sink = await startPrintingSink(world.clock, flags.sinkPort, signatureKey, terminal);
  const curls = await issueCurls(transport, deployment, { callbackUrl: sink.callbackUrl, signatureKey });
  terminal.out(formatCurls(curls, sink.callbackUrl));
  return async () => {
    await Promise.all([sink.close(), transport.close()]);
  };
}

/** The callback URL's host when the user allowed it; throws when the URL is none or its host was not allowed. */
function requireAllowedCallback(flags: ServeFlags): readonly string[] {
  if (flags.callbackUrl === undefined) return [];
  const url = URL.parse(flags.callbackUrl);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new HarnessError(
      'callback-url-not-valid',
      `--callback-url: ${JSON.stringify(flags.callbackUrl)} is not a URL. Write it as http://localhost:3000/events.`,
    );
  }
  createOutboundAllowList(flags.allowHost).check(url.hostname);
  return [url.hostname];
}
