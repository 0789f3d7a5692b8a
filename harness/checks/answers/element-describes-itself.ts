import { readMember } from '../../scenario/body-member.ts';
import type { Answer } from './check-answers.ts';
import { checkAnswers, unlessMember, unlessStatus } from './check-answers.ts';

function unlessBothMethods({ body }: Answer): string | undefined {
  const methods = readMember(body, ['events', 'methods']);
  const all: readonly unknown[] = Array.isArray(methods) ? methods : [];
  const isBoth = readMember(body, ['events', 'supported']) === true && all.includes('polling');
  return isBoth && all.includes('webhook')
    ? undefined
    : 'events.supported and events.methods do not say polling and webhook';
}

function oauthQuery({ body }: Answer): URLSearchParams | undefined {
  const url = readMember(body, ['oauthUrl']);
  return typeof url === 'string' ? URL.parse(url)?.searchParams : undefined;
}

function unlessComplete(answer: Answer): string | undefined {
  const query = oauthQuery(answer);
  const sent = new URL(answer.request.url).searchParams;
  if (!query) return 'oauthUrl is no URL';
  const wrong = [
    ...(query.get('client_id') === sent.get('apiKey') ? [] : ['client_id']),
    ...(query.get('response_type') === 'code' ? [] : ['response_type']),
    ...(query.get('redirect_uri') === sent.get('callbackUrl') ? [] : ['redirect_uri']),
  ];
  return wrong.length === 0 ? undefined : `oauthUrl has another ${wrong.join(' and ')} than was asked for`;
}

/** The element says which events it has, and where its users authorize it. */
export const elementDescribesItself = checkAnswers({
  name: 'element-describes-itself',
  level: 'must',
  broken: 'The element describes itself in another way than promised',
  rules: [
    { clause: 'OC-1.5-07', asked: 'unknown-element', fault: unlessStatus(404) },
    { clause: 'OC-1.5-08', asked: 'element-metadata', fault: unlessBothMethods },
    { clause: 'OC-1.7-01', asked: 'oauth-url', fault: unlessMember(['element'], 'sharefile') },
    { clause: 'OC-1.7-02', asked: 'oauth-url', fault: unlessComplete },
    {
      clause: 'PAGE-PARAM-04',
      asked: 'oauth-url',
      fault: (answer) => (oauthQuery(answer)?.get('redirect_uri') ? undefined : 'oauthUrl leads back to nowhere'),
    },
  ],
});
