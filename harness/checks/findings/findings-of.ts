import type { Finding, Observation } from '../../../schemas/index.ts';
import { configurationFindings } from './configuration-findings.ts';
import { documentFindings } from './document-findings.ts';
import { outcomeFindings } from './outcome-findings.ts';

/** What a run shows about the documentation itself; never a failure of the subject. */
export function findingsOf(observation: Observation): readonly Finding[] {
  return [...documentFindings(observation), ...configurationFindings(observation), ...outcomeFindings(observation)];
}
