import type { Fault } from '../fault.ts';
import { answering, isObject, replacing } from '../modifiers.ts';
import type { Answer } from '../modifiers.ts';
import { without } from '../without.ts';

const CREATION = /^POST \/instances$/;

/** Changes the answer to a creation that succeeded. */
function created(change: (body: object) => object): ReturnType<typeof answering> {
  return answering(CREATION, ({ status, body }) => (status === 200 && isObject(body) ? { body: change(body) } : {}));
}

/** Changes the answer to a creation that was refused. */
function refused(change: (answer: Answer) => Partial<Answer>): ReturnType<typeof answering> {
  return answering(CREATION, (answer) => (answer.status === 401 ? change(answer) : {}));
}

/** Defects in what the connector answers to a creation, and in whom it lets in. */
export const answerFaults: readonly Fault[] = [
  {
    name: 'the created instance has an id but no token',
    ...replacing(
      'toInstanceAnswer',
      (answer) =>
        (...parts) =>
          without(answer(...parts), 'token'),
    ),
    caughtBy: 'instance-is-created',
    clause: 'PAGE-INST-02',
  },
  {
    name: 'the created instance has a token but no id',
    ...replacing(
      'toInstanceAnswer',
      (answer) =>
        (...parts) =>
          without(answer(...parts), 'id'),
    ),
    caughtBy: 'instance-is-created',
    clause: 'PAGE-INST-02',
  },
  {
    name: 'a creation is answered with 201',
    ...answering(CREATION, ({ status }) => (status === 200 ? { status: 201 } : {})),
    caughtBy: 'instance-is-created',
    clause: 'OC-1.1-01',
  },
  {
    name: 'the instance gets a name of the connector',
    ...created((body) => ({ ...body, name: 'sharefile-1' })),
    caughtBy: 'instance-is-created',
    clause: 'PAGE-INST-03',
  },
  {
    name: 'the tags are lost',
    ...created((body) => ({ ...body, tags: [] })),
    caughtBy: 'instance-is-created',
    clause: 'PAGE-INST-05',
  },
  {
    name: 'the element is called by the key of older documentation',
    ...created((body) => ({ ...body, element: { key: 'shareFile' } })),
    caughtBy: 'instance-is-created',
    clause: 'PAGE-INST-08',
  },
  {
    name: 'a request without the Organization secret is let in',
    ...replacing(
      'authorize',
      (authorize) => (sent, secrets, required) =>
        authorize({ ...sent, organization: sent.organization ?? secrets.organizationSecret }, secrets, required),
    ),
    caughtBy: 'user-and-organization-are-required',
    clause: 'OC-1.6-01',
  },
  {
    name: 'a request with a wrong User secret is let in',
    ...replacing(
      'authorize',
      (authorize) => (sent, secrets, required) =>
        authorize({ ...sent, user: sent.user && secrets.userSecret }, secrets, required),
    ),
    caughtBy: 'user-and-organization-are-required',
    clause: 'OC-1.6-01',
  },
  {
    name: 'missing secrets are answered with 403',
    ...refused(() => ({ status: 403 })),
    caughtBy: 'user-and-organization-are-required',
    clause: 'OC-1.6-01',
  },
  {
    name: 'a refusal hands out a token',
    ...refused(() => ({ body: { message: 'No.', token: 'c2VjcmV0' } })),
    caughtBy: 'user-and-organization-are-required',
    clause: 'OC-1.6-02',
  },
  {
    name: 'a refusal says nothing',
    ...refused(() => ({ body: {} })),
    caughtBy: 'user-and-organization-are-required',
    clause: 'OC-7.1-01',
  },
  {
    name: 'the deletion of an instance is answered with 404',
    ...answering(/^DELETE \/instances\/\d+$/, () => ({ status: 404 })),
    caughtBy: 'nothing-after-the-instance-is-deleted',
    clause: 'OC-1.5-01',
  },
];
