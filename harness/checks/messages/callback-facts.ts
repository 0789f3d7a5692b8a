import type { Evidence, ReceivedCallback } from '../../../schemas/index.ts';
import { readMember } from '../../scenario/body-member.ts';
import { SIGNATURE_HEADER } from '../expected-signature.ts';
import { evidenceOf, toText } from '../evidence/evidence-of.ts';
import { notificationsOf } from '../evidence/seen-notification.ts';
import type { SeenNotification } from '../evidence/seen-notification.ts';
import { checkFacts } from './check-facts.ts';

function toEvidence(notification: SeenNotification, text: string, clause: string): Evidence {
  return evidenceOf(notification, text, clause);
}

/** Path and query of the callback URL that was configured. */
function configuredPath({ replay }: SeenNotification): string | undefined {
  const url = readMember(replay?.request.body, ['configuration', 'event.notification.callback.url']);
  const parsed = typeof url === 'string' ? URL.parse(url) : null;
  return parsed ? parsed.pathname + parsed.search : undefined;
}

/** A sink behind a proxy sees the end of the path only. */
function isConfigured({ path }: ReceivedCallback, configured: string): boolean {
  return path === configured || configured.endsWith(path);
}

const shared = {
  things: notificationsOf,
  toEvidence,
  idle: 'No callback came.',
} as const;

/** Callbacks go where they were asked for and give nothing away. */
export const callbacksGoWhereTheyAreAskedFor = checkFacts<SeenNotification>({
  ...shared,
  name: 'callbacks-go-where-they-are-asked-for',
  level: 'must',
  broken: 'A callback went elsewhere, or holds a secret',
  kept: 'The callbacks came to their URLs and hold no secret',
  rules: [
    {
      clause: 'OC-5.4-09',
      concerns: (seen) => configuredPath(seen) !== undefined,
      fault: (seen) => {
        const configured = configuredPath(seen) ?? '';
        return isConfigured(seen.callback, configured)
          ? undefined
          : `it came to ${seen.callback.path}; ${configured} was configured`;
      },
    },
    {
      clause: 'OC-5.4-11',
      fault: ({ callback: { leaks = [] } }) => (leaks.length === 0 ? undefined : `it holds ${leaks.join(' and ')}`),
    },
    {
      clause: 'PAGE-PARAM-16',
      concerns: ({ replay }) => replay?.eventConfiguration.signed === false,
      fault: ({ events }) => (events.length > 0 ? undefined : 'without a signature key no event came in it'),
    },
  ],
});

/** The headers of a callback. */
export const callbacksCarryTheirHeaders = checkFacts<SeenNotification>({
  ...shared,
  name: 'callbacks-carry-their-headers',
  level: 'should',
  broken: 'A callback lacks a header',
  kept: 'The callbacks carry their headers',
  rules: [
    {
      clause: 'OC-5.4-06',
      fault: ({ callback: { headers } }) =>
        /^application\/(?:[\w.-]+\+)?json\b/i.test(headers['content-type'] ?? '')
          ? undefined
          : `its Content-Type is ${toText(headers['content-type'])}; it holds JSON`,
    },
    {
      clause: 'OC-5.4-10',
      concerns: ({ isRetry, callback }) => !isRetry && 'elements-webhook-id' in callback.headers,
      fault: (seen, all) => {
        const id = seen.callback.headers['elements-webhook-id'];
        const twin = firstWith(all).get(id);
        return twin === undefined || twin === seen || twin.id === seen.id
          ? undefined
          : `its elements-webhook-id ${toText(id)} is that of callback ${twin.callback.sequence}`;
      },
    },
  ],
});

const firsts = new WeakMap<readonly SeenNotification[], ReadonlyMap<unknown, SeenNotification>>();

/** The first callback of each elements-webhook-id. */
function firstWith(all: readonly SeenNotification[]): ReadonlyMap<unknown, SeenNotification> {
  const known = firsts.get(all);
  if (known) return known;
  const first = new Map(all.toReversed().map((one) => [one.callback.headers['elements-webhook-id'], one]));
  firsts.set(all, first);
  return first;
}

/** Without a key there is nothing to sign with. */
export const nothingIsSignedWithoutAKey = checkFacts<SeenNotification>({
  ...shared,
  name: 'nothing-is-signed-without-a-key',
  level: 'note',
  broken: 'A callback is signed though no key was given',
  kept: 'No callback is signed where no key was given',
  idle: 'No callback came for an instance without a signature key.',
  rules: [
    {
      clause: 'OC-5.4-04',
      concerns: ({ replay }) => replay?.eventConfiguration.signed === false,
      fault: ({ callback: { headers } }) =>
        SIGNATURE_HEADER in headers ? `it has ${SIGNATURE_HEADER}, and nobody knows with which key` : undefined,
    },
  ],
});
