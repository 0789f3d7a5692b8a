import { referenceStages, startConnector as startReference } from '../../../../reference-connector/index.ts';
import type { StartSubject } from '../../../../harness/deployment/start-local-deployment.ts';

/** The reference connector, which forgets the tenth event of a notification. */
export const startConnector: StartSubject = (options) =>
  startReference({
    ...options,
    stages: {
      splitChanges: (changes, limit) => referenceStages.splitChanges(changes, limit).map((part) => part.slice(0, 9)),
    },
  });
