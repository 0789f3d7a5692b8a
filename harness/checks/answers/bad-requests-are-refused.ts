import { readMember } from '../../scenario/body-member.ts';
import { toText } from '../evidence/evidence-of.ts';
import type { Answer } from './check-answers.ts';
import { ANY_INQUIRY, checkAnswers, unlessRefused, unlessStatus } from './check-answers.ts';

/** Bad requests get the status that the page about errors names, and never a 5xx. */
export const badRequestsAreRefused = checkAnswers({
  name: 'bad-requests-are-refused',
  level: 'must',
  broken: 'A bad request was answered with another status than promised',
  rules: [
    { clause: 'OC-7.1-03', asked: 'unknown-path', fault: unlessStatus(404) },
    { clause: 'OC-7.1-03', asked: 'unknown-instance', fault: unlessStatus(404) },
    { clause: 'OC-7.1-04', asked: 'method-not-allowed', fault: unlessStatus(405) },
    { clause: 'OC-7.1-05', asked: 'body-not-json', fault: unlessStatus(400) },
    { clause: 'OC-7.1-06', asked: 'media-type-not-supported', fault: unlessStatus(415) },
    { clause: 'OC-3.8-01', asked: 'where-not-readable', fault: unlessStatus(400) },
    {
      clause: 'OC-7.3-02',
      asked: 'body-too-large',
      // A service may end the connection before it has read all.
      fault: (answer) => (answer.status === 0 ? undefined : unlessRefused(answer)),
    },
    {
      clause: 'OC-7.1-07',
      asked: ANY_INQUIRY,
      fault: ({ status }) => (status >= 500 ? `answered ${status}` : undefined),
    },
  ],
});

/** The secrets are told by their words, and a hub call needs two of them. */
export const authorizationIsReadByItsWords = checkAnswers({
  name: 'authorization-is-read-by-its-words',
  level: 'must',
  broken: 'An Authorization header was read in another way than promised',
  rules: [
    { clause: 'OC-1.6-03', asked: 'authorization-in-another-order', fault: unlessStatus(200) },
    { clause: 'OC-1.6-05', asked: 'hub-call-without-element', fault: unlessStatus(401) },
  ],
});

function unlessErrorBody({ status, body }: Answer): string | undefined {
  if (status < 400) return undefined;
  const lacking = ['requestId', 'message'].filter((name) => typeof readMember(body, [name]) !== 'string');
  return lacking.length === 0 ? undefined : `the error has no ${lacking.join(' and no ')}`;
}

function unlessHex({ status, body }: Answer): string | undefined {
  const id = readMember(body, ['requestId']);
  return status < 400 || (typeof id === 'string' && /^[0-9a-f]{24}$/.test(id))
    ? undefined
    : `requestId is ${toText(id)}; 24 hexadecimal digits are published`;
}

/** Errors have the published members. */
export const errorsHaveThePublishedForm = checkAnswers({
  name: 'errors-have-the-published-form',
  level: 'should',
  broken: 'An error has another form than published',
  rules: [
    { clause: 'OC-7.1-01', asked: ANY_INQUIRY, fault: unlessErrorBody },
    { clause: 'OC-7.1-02', asked: ANY_INQUIRY, fault: unlessHex },
    {
      clause: 'OC-1.6-04',
      asked: 'hub-call-without-element',
      fault: ({ body }) => {
        const message = toText(readMember(body, ['message']));
        return /user/i.test(message) && /organization/i.test(message) && /element/i.test(message)
          ? undefined
          : `the message "${message}" does not name the secrets`;
      },
    },
    {
      clause: 'OC-7.1-08',
      asked: 'create-with-wrong-code',
      fault: ({ body }) =>
        typeof readMember(body, ['providerMessage']) === 'string'
          ? undefined
          : 'the provider refused the code, and providerMessage does not say why',
    },
  ],
});
