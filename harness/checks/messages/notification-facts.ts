import type { Evidence, Observation } from '../../../schemas/index.ts';
import { readMember } from '../../scenario/body-member.ts';
import { evidenceOf, toText } from '../evidence/evidence-of.ts';
import { notificationsOf } from '../evidence/seen-notification.ts';
import type { SeenNotification } from '../evidence/seen-notification.ts';
import { checkFacts } from './check-facts.ts';
import type { FactRule } from './check-facts.ts';

const JAVA_DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} \d\d \d\d:\d\d:\d\d [A-Z]{3,4} \d{4}$/;
const ISO_SECONDS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const EVENT_TYPES = ['CREATED', 'UPDATED', 'DELETED', 'UNKNOWN'];

/** Clocks of two machines may differ. */
const SKEW_MS = 60_000;

function withBody(observation: Observation): readonly SeenNotification[] {
  return notificationsOf(observation).filter(({ body }) => body !== undefined);
}

function toEvidence(notification: SeenNotification, text: string, clause: string): Evidence {
  return evidenceOf(notification, text, clause);
}

type Rule = FactRule<SeenNotification>;

/** A rule about one member of the body. */
function member(
  clause: string,
  path: readonly string[],
  isRight: (value: unknown, notification: SeenNotification) => boolean,
  promise: string,
  concerns?: Rule['concerns'],
): Rule {
  return {
    clause,
    ...(concerns && { concerns }),
    fault: (notification) => {
      const value = readMember(notification.body, path);
      return isRight(value, notification) ? undefined : `${path.join('.')} is ${toText(value)}; ${promise}`;
    },
  };
}

/** A rule about one member of each event. */
function eventMember(
  clause: string,
  name: string,
  isRight: (value: unknown, notification: SeenNotification) => boolean,
  promise: string,
): Rule {
  return {
    clause,
    fault: (notification) => {
      const values = notification.events.map((_, index) =>
        readMember(notification.body, ['message', 'events', index, name]),
      );
      const other = values.findIndex((value) => !isRight(value, notification));
      return other === -1 ? undefined : `events[${other}].${name} is ${toText(values[other])}; ${promise}`;
    },
  };
}

const matching = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);
const isPolled = ({ replay }: SeenNotification): boolean => replay?.mode === 'polling';
const resourceOf = ({ replay }: SeenNotification): string => replay?.eventConfiguration.resource ?? 'documents';

const shared = {
  things: withBody,
  toEvidence,
  kept: 'The notifications are as the captured ones',
  idle: 'No notification came.',
} as const;

/** What receivers rely on in a notification. */
export const notificationSaysWhatItIsAbout = checkFacts<SeenNotification>({
  ...shared,
  name: 'notification-says-what-it-is-about',
  level: 'must',
  broken: 'A notification does not say what it is about',
  rules: [
    member(
      'OC-5.1-12',
      ['createdDate'],
      (value, { receivedAt }) => typeof value === 'string' && Math.abs(receivedAt - Date.parse(value)) <= SKEW_MS,
      'the time of the notification in UTC is promised',
      ({ isRetry }) => !isRetry,
    ),
    member(
      'OC-5.1-13',
      ['message', 'instance_id'],
      (value, { body }) => typeof value === 'number' && value === readMember(body, ['message', 'instanceId']),
      'a number, the same as instanceId, is promised',
    ),
    member(
      'OC-5.1-18',
      ['message', 'raw', 'objectType'],
      (value, seen) => value === resourceOf(seen) && Array.isArray(readMember(seen.raw, [resourceOf(seen)])),
      'the polled resource, and a member of its name, are promised',
      isPolled,
    ),
    eventMember('OC-5.1-19', 'eventType', (value) => EVENT_TYPES.includes(String(value)), 'one of four is promised'),
    eventMember('OC-5.1-20', 'objectType', (value, seen) => value === resourceOf(seen), 'the resource is promised'),
  ],
});

/** The envelope and the message in the details of the captured samples. */
export const notificationIsAsCaptured = checkFacts<SeenNotification>({
  ...shared,
  name: 'notification-is-as-captured',
  level: 'should',
  broken: 'A notification departs from the captured ones',
  rules: [
    member('OC-5.1-08', ['createdDate'], matching(JAVA_DATE), "Java's Date.toString is what was captured"),
    member('OC-5.1-09', ['severity'], matching(/^(?:low|medium|high)$/), 'low, medium or high is documented'),
    member('OC-5.1-10', ['action'], (value) => value === 'create', 'create was captured'),
    member('OC-5.1-10', ['user'], matching(/^[^@\s]+@[^@\s]+$/), 'an address was captured'),
    member('OC-5.1-11', ['id'], matching(/^\d+$/), 'digits, as text, were captured'),
    member(
      'OC-5.1-14',
      ['message', 'eventId'],
      matching(/^[\w-]{20}$/),
      '20 characters of URL-safe base64 were captured',
    ),
    member(
      'OC-5.1-15',
      ['message', 'instanceTags'],
      (value, { replay }) => JSON.stringify(value) === JSON.stringify(readMember(replay?.response.body, ['tags'])),
      'the tags of the instance are captured',
      ({ replay }) => Array.isArray(readMember(replay?.response.body, ['tags'])),
    ),
    member(
      'OC-5.1-16',
      ['message', 'instanceName'],
      (value, { replay }) => value === replay?.instance?.name,
      'the name of the instance was captured',
      ({ replay }) => replay?.instance !== undefined,
    ),
    {
      clause: 'OC-5.1-17',
      fault: ({ body }, [first]) => {
        const names = ['accountId', 'companyId', 'userId'];
        const other = names.find((name) => {
          const value = readMember(body, ['message', name]);
          return typeof value !== 'number' || value !== readMember(first?.body, ['message', name]);
        });
        return other && `message.${other} is no number, or another than in the first notification`;
      },
    },
    eventMember('OC-5.1-21', 'elementKey', (value) => value === 'sharefile', 'sharefile is promised'),
    eventMember('OC-5.1-21', 'hubKey', (value) => value === 'documents', 'documents is promised'),
    eventMember('OC-5.1-22', 'date', matching(ISO_SECONDS), 'ISO 8601 with whole seconds was captured'),
    eventMember('OC-5.1-22', 'pollDate', matching(ISO_SECONDS), 'ISO 8601 with whole seconds was captured'),
  ],
});

/** What came of a webhook shows ShareFile's own words. */
export const webhookPayloadIsShareFiles = checkFacts<SeenNotification>({
  ...shared,
  things: (observation) => withBody(observation).filter(({ replay }) => replay?.mode === 'webhook'),
  idle: 'No notification of a webhook came.',
  name: 'webhook-payload-is-sharefiles',
  level: 'must',
  broken: "raw of a webhook's notification is not what ShareFile sent",
  rules: [
    ...['WebhookSubscriptionId', 'AccountInfo.AccountId', 'Event.OperationName', 'Event.Resource.Id'].map(
      (path): Rule => ({
        clause: 'SF-6.2-01',
        fault: ({ raw }) =>
          typeof readMember(raw, path.split('.')) === 'string'
            ? undefined
            : `raw has no ${path}, which ShareFile sends`,
      }),
    ),
    {
      clause: 'OC-5.3-01',
      fault: ({ raw, events }) =>
        events.every(({ objectId }) => objectId === readMember(raw, ['Event', 'Resource', 'Id']))
          ? undefined
          : 'raw is the body of another event than the notification',
    },
  ],
});
