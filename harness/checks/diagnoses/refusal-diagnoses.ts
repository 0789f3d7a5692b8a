import type { Diagnosis, Patient } from './diagnosis.ts';

const REFUSED_FROM = 400;

/** What the answer says, when the instance was refused with one of these statuses. */
function refusal({ replay }: Patient, matches: (status: number, text: string) => boolean): string | undefined {
  const { status, body } = replay.response;
  if (replay.instance || status < REFUSED_FROM) return undefined;
  const text = JSON.stringify(body ?? '');
  return matches(status, text) ? `The instance was refused with ${status}: ${text.slice(0, 200)}` : undefined;
}

/** Why an instance was not made. */
export const REFUSAL_DIAGNOSES: readonly Diagnosis[] = [
  {
    id: 'credentials-refused',
    cure: 'Check both secrets of the authorization header: "User …, Organization …", in that order and with the comma.',
    look: (patient) => refusal(patient, (status) => status === 401 || status === 403),
  },
  {
    id: 'redirect-uri-refused',
    cure: 'Write oauth.callback.url exactly as it is registered at ShareFile; the page prints https;// with a semicolon.',
    look: (patient) => refusal(patient, (status, text) => status === 400 && /redirect/i.test(text)),
  },
  {
    id: 'grant-code-refused',
    cure: 'Complete the OAuth flow again: providerData.code is good for one use and for minutes only.',
    look: (patient) =>
      refusal(patient, (status, text) => status === 400 && /grant|code/i.test(text) && !/redirect/i.test(text)),
  },
  {
    id: 'wrong-path',
    cure: 'Send it to POST {base}/elements/api-v2/instances.',
    look: (patient) => refusal(patient, (status) => status === 404 || status === 405),
  },
  {
    id: 'service-fails',
    cure: 'Look into the log of the service; this is no matter of the request alone.',
    look: (patient) => refusal(patient, (status) => status >= 500),
  },
  {
    id: 'wrong-element',
    cure: 'element.key must be sharefile.',
    look: ({ replay }: Patient): string | undefined => {
      const key = /"element":\{[^}]*"key":"([^"]*)"/.exec(JSON.stringify(replay.request.body ?? {}))?.[1];
      return key === undefined || key === 'sharefile' ? undefined : `The instance is of the element "${key}".`;
    },
  },
];
