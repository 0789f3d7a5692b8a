import { basename } from 'node:path';
import type { Observation, ReproBundle } from '../../../schemas/index.ts';
import { WorldError } from '../../../world/index.ts';
import { createWireRecorder } from '../../bundle/record-wire.ts';
import { redactScenario } from '../../bundle/redact-scenario.ts';
import { redactWire } from '../../bundle/redact-wire.ts';
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
import { loadSubject } from '../histories/load-subject.ts';
import { withOwnDocuments } from './own-documents.ts';

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
  const wire = redactWire(recorder.exchanges());
  return {
    wire,
    ...(observation && { observation }),
    outcome: toOutcome(scenario, observation, failure),
    runLogHash: hashOf(toRunLog(observation, wire)),
  };
}
