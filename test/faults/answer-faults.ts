import type { Fault } from './fault.ts';
import { without } from './without.ts';

/** Defects in what the connector answers to requests. */
export const answerFaults: readonly Fault[] = [
  {
    name: 'the created instance has an id but no token',
    stages: (reference) => ({
      ...reference,
      toInstanceAnswer: (...parts) => without(reference.toInstanceAnswer(...parts), 'token'),
    }),
    caughtBy: 'instance-is-created',
  },
  {
    name: 'the created instance has a token but no id',
    stages: (reference) => ({
      ...reference,
      toInstanceAnswer: (...parts) => without(reference.toInstanceAnswer(...parts), 'id'),
    }),
    caughtBy: 'instance-is-created',
  },
  {
    name: 'a request without the Organization secret is let in',
    stages: (reference) => ({
      ...reference,
      authorize: (sent, secrets, required) =>
        reference.authorize(
          { ...sent, organization: sent.organization ?? secrets.organizationSecret },
          secrets,
          required,
        ),
    }),
    caughtBy: 'user-and-organization-are-required',
  },
  {
    name: 'a request with a wrong User secret is let in',
    stages: (reference) => ({
      ...reference,
      authorize: (sent, secrets, required) =>
        reference.authorize({ ...sent, user: sent.user && secrets.userSecret }, secrets, required),
    }),
    caughtBy: 'user-and-organization-are-required',
  },
];
