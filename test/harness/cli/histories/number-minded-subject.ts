import { referenceStages, startConnector as startReference } from '../../../../reference-connector/index.ts';
import { memberOf } from '../../../../harness/member-of.ts';
import type { StartSubject } from '../../../../harness/deployment/start-local-deployment.ts';

/** The reference connector, which takes a number from 700 in a name for a status and then does not poll that Item. */
export const startConnector: StartSubject = (options) =>
  startReference({
    ...options,
    stages: {
      detectChanges: (poll, rules) =>
        referenceStages.detectChanges(
          { ...poll, records: poll.records.filter((record) => !/[7-9]\d{2}/.test(nameOf(record))) },
          rules,
        ),
    },
  });

function nameOf(record: unknown): string {
  const name = memberOf(record, 'Name');
  return typeof name === 'string' ? name : '';
}
