import { createOutboundAllowList, createRandom, createTransport, WorldError } from '../../../world/index.ts';
import type { Clock } from '../../../world/index.ts';
import type { Observation, WireExchange } from '../../../schemas/index.ts';
import { createWireRecorder } from '../../bundle/record-wire.ts';
import { redactWire } from '../../bundle/redact-wire.ts';
import { startCallbackSink } from '../../callbacks/start-callback-sink.ts';
import { HarnessError } from '../../harness-error.ts';
import { observeScenario } from '../../run/observe-scenario.ts';
import { createRealPace } from '../../run/time/real-pace.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { createShareFileClient } from '../../sharefile/create-sharefile-client.ts';
import type { Terminal } from '../terminal.ts';
import { createProgressLine } from './create-progress-line.ts';
import type { ProgressLine } from './create-progress-line.ts';
import { readTool } from './read-tool.ts';
import { readRequest } from './use-own-requests.ts';
import { requireReachable, requireUrl, toAccess } from './external-access.ts';
import type { AccessFlags } from './external-access.ts';

/** What a run against an implementation elsewhere can be told. */
export interface ExternalFlags extends AccessFlags {
  readonly target?: string;
  readonly seed?: number;
  readonly interval?: number;
  readonly sinkPort?: number;
  readonly sinkUrl?: string;
}

/** How a run against another's implementation gets through time. */
export interface OutsideTime {
  readonly clock: Clock;
  /** Waits for that many milliseconds. */
  readonly sleep: (durationMs: number) => Promise<void>;
  /** Resolves when the run is to end before its time; it then leaves nothing behind. Never unless given. */
  readonly untilStopped?: () => Promise<void>;
}

/** What is left of a run against an implementation elsewhere. */
export interface ExternalRun {
  readonly observation: Observation;
  /** What the harness asked, and the callbacks as they came; without secrets. */
  readonly wire: readonly WireExchange[];
}

/** What one of several runs has for itself. */
export interface OwnSurroundings {
  /** Instead of the line that tells of a single run. */
  readonly progress?: ProgressLine;
  /** Folder in ShareFile that the scenario makes, and that is deleted after it. */
  readonly folder?: string;
}

const DOCUMENTED_INTERVAL_MINUTES = 15;

/** The factor by which a run shortens the durations of a scenario, when polls come every `interval` minutes. */
export function scaleOf(interval = DOCUMENTED_INTERVAL_MINUTES): number {
  return interval / DOCUMENTED_INTERVAL_MINUTES;
}

/** Runs a scenario against an implementation that already runs, at the pace of `time`. */
export async function observeExternal(
  scenario: Scenario,
  target: string,
  flags: ExternalFlags,
  terminal: Terminal,
  time: OutsideTime,
  own: OwnSurroundings = {},
): Promise<ExternalRun> {
  const { connector, shareFile } = toAccess(target, flags);
  if (scenario.settings) terminal.err('The settings of the scenario are for the local services; they are left out.\n');
  const sinkUrl =
    flags.sinkUrl === undefined ? undefined : requireUrl('--sink-url', flags.sinkUrl, 'callback-url-not-valid');
  const seed = flags.seed ?? scenario.seed ?? 1;
  const signatureKey = createRandom(seed).stream('harness/signature-key').hex(32);
  // The user names both hosts by flag, which allows them; nothing else is called.
  const hosts = [new URL(connector.url).hostname, new URL(shareFile.url).hostname];
  const recorder = createWireRecorder();
  recorder.useClock(time.clock);
  const transport = recorder.recordPlain('harness', createTransport(createOutboundAllowList(hosts)));
  let isStopped = false;
  void time.untilStopped?.().then(() => (isStopped = true));
  const progress = own.progress ?? createProgressLine(terminal);
  const shareFileClient = createShareFileClient(transport, shareFile);
  const sink = await startCallbackSink({
    clock: time.clock,
    ...(flags.sinkPort === undefined ? {} : { port: flags.sinkPort }),
    // A sink that others are to reach cannot stay on loopback.
    ...(sinkUrl === undefined ? {} : { publicUrl: sinkUrl, host: '0.0.0.0' }),
  });
  sink.onReceived((callback) => {
    recorder.recordReceived(sink.url + callback.path, callback);
  });
  try {
    await requireReachable(transport, 'subject-unreachable', '--target', connector.url);
    await requireReachable(transport, 'sharefile-unreachable', '--sharefile-url', shareFile.url);
    const observation = await observeScenario(
      {
        transport,
        connector,
        shareFile,
        shareFileClient,
        sink,
        pace: createRealPace({
          ...time,
          sink,
          onWaiting: (waiting) => {
            if (isStopped) throw interrupted();
            progress.show(waiting);
          },
          scale: scaleOf(flags.interval),
        }),
        signatureKey,
        ...(flags.interval === undefined ? {} : { refreshIntervalMinutes: flags.interval }),
        readDocument: readRequest,
      },
      scenario,
      { tool: await readTool(), seed, subject: { url: connector.url, kind: 'external' } },
    );
    const { userSecret, organizationSecret } = connector;
    const secrets = [userSecret, organizationSecret, shareFile.password, shareFile.clientSecret, signatureKey];
    return { observation, wire: redactWire(recorder.exchanges(), secrets) };
  } catch (error) {
    throw error instanceof WorldError && error.code.startsWith('peer-')
      ? new HarnessError('subject-unreachable', `The run broke off: ${error.message}`, { cause: error })
      : error;
  } finally {
    progress.end();
    // What is left behind there is no reason to lose the run.
    if (own.folder !== undefined) await shareFileClient.delete(own.folder).catch(() => undefined);
    await Promise.all([sink.close(), transport.close()]);
  }
}

function interrupted(): HarnessError {
  return new HarnessError('interrupted', 'The run was ended before its time. What it had made there was deleted.');
}
