import { readMember } from '../../scenario/body-member.ts';
import { toText } from '../evidence/evidence-of.ts';
import type { Answer } from './check-answers.ts';
import { ANY_INQUIRY, checkAnswers } from './check-answers.ts';

/** The headers that a browser may read, as published. */
const EXPOSED = [
  'Elements-Returned-Count',
  'Elements-Total-Count',
  'Elements-Request-Id',
  'Elements-Next-Page-Token',
  'Elements-Trace-Id',
  'Elements-Error',
  'Content-Disposition',
];

/** Inquiries that the subject did not answer itself. */
function isUnanswered({ status, name }: Answer): boolean {
  return status === 0 || name === 'subscriptions-left-at-sharefile';
}

function unlessExposed({ headers }: Answer): string | undefined {
  const exposed = headers['access-control-expose-headers'] ?? '';
  const toSorted = (names: readonly string[]): string =>
    names
      .map((name) => name.trim().toLowerCase())
      .sort()
      .join(', ');
  return toSorted(exposed.split(',')) === toSorted(EXPOSED)
    ? undefined
    : `Access-Control-Expose-Headers is "${exposed}"; the seven published ones are promised`;
}

/** Answers carry the ids, counts and page tokens that are published. */
export const answersCarryThePublishedHeaders = checkAnswers({
  name: 'answers-carry-the-published-headers',
  level: 'should',
  broken: 'An answer lacks a published header',
  rules: [
    {
      clause: 'OC-7.2-01',
      asked: ANY_INQUIRY,
      fault: (answer) =>
        isUnanswered(answer) || answer.headers['elements-request-id'] ? undefined : 'it has no elements-request-id',
    },
    {
      clause: 'OC-7.2-02',
      asked: ANY_INQUIRY,
      fault: ({ headers, body }) => {
        const id = readMember(body, ['requestId']);
        return id === undefined || id === headers['elements-request-id']
          ? undefined
          : `its requestId is ${toText(id)}; elements-request-id is ${toText(headers['elements-request-id'])}`;
      },
    },
    { clause: 'OC-7.2-03', asked: 'with-origin', fault: unlessExposed },
    {
      clause: 'OC-7.2-04',
      asked: 'first-page',
      fault: ({ headers, body }) =>
        Array.isArray(body) && headers['elements-returned-count'] === String(body.length)
          ? undefined
          : `elements-returned-count is ${toText(headers['elements-returned-count'])}`,
    },
    {
      clause: 'OC-7.2-05',
      asked: 'next-page',
      fault: ({ status, body, request }) => {
        if (status !== 200 || !Array.isArray(body)) return `answered ${status} and no list`;
        return body.length > 0 ? undefined : `${request.url} is empty`;
      },
    },
  ],
});
