import { readMember } from '../../scenario/body-member.ts';
import { toText } from '../evidence/evidence-of.ts';
import type { Answer } from './check-answers.ts';
import { checkAnswers, unlessMember, unlessRefused, unlessStatus } from './check-answers.ts';

const INTERVAL = ['configuration', 'event.poller.refresh_interval'];

function unlessPlain({ status, body }: Answer): string | undefined {
  const name = readMember(body, ['name']);
  const tags = readMember(body, ['tags']);
  if (status !== 200) return `answered ${status}`;
  const shown = `${toText(name)} with tags ${toText(tags)}`;
  return name === 'sharefile-lab in bold' && JSON.stringify(tags) === '["sharefile-lab in italics"]'
    ? undefined
    : `the instance is ${shown}; markup is stripped and the text stays`;
}

/** Creation takes every documented form of its members, leaves out what is optional, and trusts no wrong credentials. */
export const creationTakesWhatIsDocumented = checkAnswers({
  name: 'creation-takes-what-is-documented',
  level: 'must',
  broken: 'A creation in another documented form went wrong',
  rules: [
    { clause: 'OC-1.2-01', asked: 'create-with-other-types', fault: unlessStatus(200) },
    { clause: 'PAGE-PARAM-11', asked: 'create-with-other-types', fault: unlessMember(INTERVAL, '60') },
    { clause: 'PAGE-PARAM-08', asked: 'create-without-tags', fault: unlessStatus(200) },
    { clause: 'OC-1.2-05', asked: 'create-with-markup', fault: unlessPlain },
    { clause: 'PAGE-INST-06', asked: 'create-without-events', fault: unlessMember(['eventsEnabled'], false) },
    { clause: 'PAGE-PARAM-07', asked: 'create-without-events', fault: unlessStatus(200) },
    { clause: 'PAGE-PARAM-12', asked: 'create-without-poller-configuration', fault: unlessStatus(200) },
    { clause: 'PAGE-PARAM-01', asked: 'create-with-wrong-code', fault: unlessRefused },
    { clause: 'PAGE-PARAM-02', asked: 'create-with-wrong-client-id', fault: unlessRefused },
    { clause: 'PAGE-PARAM-03', asked: 'create-with-wrong-client-secret', fault: unlessRefused },
  ],
});

/** Creation takes what other pages show, and says clearly what it does not take. */
export const creationIsLenientAndClear = checkAnswers({
  name: 'creation-is-lenient-and-clear',
  level: 'should',
  broken: 'A creation was taken or refused in an unhelpful way',
  rules: [
    { clause: 'OC-1.2-03', asked: 'create-with-configuration-as-text', fault: unlessStatus(200) },
    {
      clause: 'OC-1.2-04',
      asked: 'create-without-tags',
      fault: unlessMember(['tags'], ['sharefile-lab without tags']),
    },
    {
      clause: 'OC-1.2-06',
      asked: 'create-without-subdomain',
      fault: ({ status, body }) => {
        const message = toText(readMember(body, ['message']));
        if (status < 400 || status > 499) return `answered ${status}; it had to be refused`;
        return message.includes('sharefile.subdomain') ? undefined : `"${message}" does not name the missing key`;
      },
    },
    {
      clause: 'OC-3.1-01',
      asked: 'create-with-interval-0',
      fault: ({ status, body }) =>
        (status >= 400 && status < 500) || Number(readMember(body, INTERVAL)) > 0
          ? undefined
          : `answered ${status} with the interval as it was sent`,
    },
    { clause: 'OC-3.4-02', asked: 'create-with-damaged-format', fault: unlessRefused },
    {
      clause: 'OC-4.1-01',
      asked: 'create-with-vendor-type-webhooks',
      fault: ({ status }) => (status === 200 || (status >= 400 && status < 500) ? undefined : `answered ${status}`),
    },
  ],
});
