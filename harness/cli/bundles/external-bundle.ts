import type { ReproBundle } from '../../../schemas/index.ts';
import { redactScenario } from '../../bundle/redact-scenario.ts';
import { hashOf, toRunLog } from '../../bundle/run-log.ts';
import { toOutcome } from '../../bundle/to-outcome.ts';
import { toScenarioFile } from '../../scenario/file/to-scenario-file.ts';
import type { ExternalRun } from '../verify/observe-external.ts';
import { readTool } from '../verify/read-tool.ts';
import { withOwnDocuments } from './own-documents.ts';
import type { BundlePlan } from './play-bundle.ts';

const NOTES = [
  'The run was made in real time; replay judges again what was seen in it.',
  'Its wire has all that the harness asked, and the callbacks as they came. What the service asked of ShareFile, and the ' +
    'webhooks that it was sent, are not in it: only the service saw them.',
];

/** The bundle of a run in real time, which cannot be made again: what was seen can be judged again and told. */
export async function toExternalBundle(
  plan: Pick<BundlePlan, 'command' | 'scenario'>,
  { observation, wire }: ExternalRun,
): Promise<ReproBundle> {
  const { scenario, documents } = await withOwnDocuments(redactScenario(plan.scenario));
  const file = toScenarioFile(scenario);
  return {
    ...{ form: 'sharefile-lab bundle', formVersion: 1, tool: await readTool(), node: process.version },
    ...{
      command: plan.command,
      seed: observation.seed,
      subject: { kind: 'external' },
      scenario: file,
      documents,
      wire,
    },
    notes: NOTES,
    observation,
    outcome: toOutcome(file, observation, undefined),
    runLogHash: hashOf(toRunLog(observation, wire)),
  };
}
