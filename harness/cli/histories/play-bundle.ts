import { basename } from 'node:path';
import type { Observation, ReproBundle, WireExchange } from '../../../schemas/index.ts';
import { WorldError } from '../../../world/index.ts';
import { createWireRecorder } from '../../bundle/record-wire.ts';
import { redactDocument, redactScenario } from '../../bundle/redact-scenario.ts';
import { redactExchange, secretsOnWire } from '../../bundle/redact-wire.ts';
import { hashOf, toRunLog } from '../../bundle/run-log.ts';
import { toOutcome } from '../../bundle/to-outcome.ts';
import type { StartSubject } from '../../deployment/start-local-deployment.ts';
import { HarnessError } from '../../harness-error.ts';
import { toScenarioFile } from '../../scenario/file/to-scenario-file.ts';
import { parseScenario } from '../../scenario/parse-scenario.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { observeLocal } from '../verify/observe-local.ts';
import { readTool } from '../verify/read-tool.ts';
import { readRequest } from '../verify/use-own-requests.ts';
import { loadSubject } from './load-subject.ts';

/** A run for a bundle. */
export interface BundlePlan {
  readonly command: ReproBundle['command'];
  readonly scenario: Scenario;
  readonly seed?: number;
  /** Epoch milliseconds. */
  readonly startAt?: number;
  /** Path of the module that starts the subject; the reference connector unless given. */
  readonly subject?: string;
  readonly workLimit?: number;
}

/**
 * Makes a run of which everything may be kept, because its secrets are taken out before it begins, and gives its
 * bundle. Compare its `outcome` with that of the run for which it stands: a failure may depend on a secret.
 */
export async function recordBundle(plan: BundlePlan): Promise<ReproBundle> {
  const { command, subject, startAt } = plan;
  const { scenario, documents } = await withOwnDocuments(redactScenario(plan.scenario));
  const seed = plan.seed ?? scenario.seed ?? 1;
  const file = toScenarioFile({ ...scenario, ...(startAt !== undefined && { startAt }) });
  const playable = { seed, scenario: file, documents };
  const played = await playBundle(playable, {
    ...(subject !== undefined && { startSubject: await loadSubject(subject) }),
    ...(plan.workLimit !== undefined && { workLimit: plan.workLimit }),
  });
  return {
    ...{ form: 'sharefile-lab bundle', formVersion: 1, tool: await readTool(), node: process.version, command },
    ...playable,
    subject: subject === undefined ? { kind: 'reference' } : { kind: 'module', module: basename(subject) },
    ...played,
  };
}

/** The bundle of a run in real time, which cannot be made again: what was seen can be judged again and told. */
export async function bundleOfObservation(plan: BundlePlan, seen: Observation): Promise<ReproBundle> {
  const { scenario, documents } = await withOwnDocuments(redactScenario(plan.scenario));
  const file = toScenarioFile(scenario);
  return {
    ...{ form: 'sharefile-lab bundle', formVersion: 1, tool: await readTool(), node: process.version },
    ...{ command: plan.command, seed: seen.seed, subject: { kind: 'external' }, scenario: file, documents, wire: [] },
    notes: ['The run was made in real time; replay judges again what was seen in it.'],
    observation: seen,
    outcome: toOutcome(file, seen, undefined),
    runLogHash: hashOf(toRunLog(seen, [])),
  };
}

/** What a bundle is played with. */
export interface PlayOptions {
  readonly startSubject?: StartSubject;
  readonly workLimit?: number;
}

/** What came of playing a bundle. */
export type PlayedBundle = Pick<ReproBundle, 'observation' | 'outcome' | 'runLogHash' | 'wire'>;

/** Makes the run of a bundle in a lab of its own. */
export async function playBundle(
  { scenario, seed, documents }: Pick<ReproBundle, 'documents' | 'scenario' | 'seed'>,
  options: PlayOptions = {},
): Promise<PlayedBundle> {
  const recorder = createWireRecorder();
  let observation: Observation | undefined;
  let failure: HarnessError | WorldError | undefined;
  try {
    observation = await observeLocal(parseScenario(scenario), {
      ...options,
      seed,
      onClock: recorder.useClock,
      subjectTransport: (plain) => recorder.recordPlain('harness', plain),
      connectorTransport: (plain) => recorder.record('connector', plain),
      shareFileTransport: (plain) => recorder.record('sharefile', plain),
      readDocument: async (path) => documents[path] ?? readRequest(path),
    });
  } catch (error) {
    if (!(error instanceof HarnessError || error instanceof WorldError)) throw error;
    failure = error;
  }
  const wire = withoutSecrets(recorder.exchanges());
  return {
    wire,
    ...(observation && { observation }),
    outcome: toOutcome(scenario, observation, failure),
    runLogHash: hashOf(toRunLog(observation, wire)),
  };
}

function withoutSecrets(wire: readonly WireExchange[]): readonly WireExchange[] {
  const secrets = secretsOnWire(wire);
  return wire.map((exchange) => redactExchange(exchange, secrets));
}

/** The requests of the user's own come with the bundle, without their secrets. */
async function withOwnDocuments(
  scenario: Scenario,
): Promise<{ readonly scenario: Scenario; readonly documents: Readonly<Record<string, string>> }> {
  const documents: Record<string, string> = {};
  const replays = await Promise.all(
    scenario.replays.map(async (replay) => {
      if (replay.document.startsWith('fixtures/documented/')) return replay;
      const document = `./request-of-${replay.id}.txt`;
      documents[document] = redactDocument(await readRequest(replay.document));
      return { ...replay, document };
    }),
  );
  return { scenario: { ...scenario, replays }, documents };
}
