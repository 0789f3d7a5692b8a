import type { Observation } from '../../../schemas/index.ts';
import { isRecord, readMember } from '../../scenario/body-member.ts';
import { toText } from '../evidence/evidence-of.ts';
import { notificationsOf } from '../evidence/seen-notification.ts';
import type { Answer } from './check-answers.ts';
import { checkAnswers } from './check-answers.ts';

function unlessComplete({ status, body }: Answer): string | undefined {
  if (status !== 200) return `answered ${status}`;
  const lacking = ['id', 'eventDate', 'status', 'providerData'].filter(
    (name) => readMember(body, [name]) === undefined,
  );
  return lacking.length === 0 ? undefined : `the event has no ${lacking.join(', no ')}`;
}

/** The instance of a path such as `/instances/7/events`. */
function instanceIn({ request: { url } }: Answer): number {
  return Number(/\/instances\/(\d+)/.exec(url)?.[1]);
}

/** eventIds of the callbacks of one instance that the receiver took. */
function takenEventIds(answer: Answer, observation: Observation): ReadonlySet<unknown> {
  const taken = notificationsOf(observation).filter(
    ({ callback, replay }) => replay?.instance?.id === instanceIn(answer) && callback.answeredStatus < 300,
  );
  return new Set(taken.map(({ eventId }) => eventId));
}

function loggedEvents({ body }: Answer): readonly unknown[] {
  return Array.isArray(body) ? body : [];
}

/** An event in the log has its documented members. */
export const loggedEventsHaveTheirMembers = checkAnswers({
  name: 'logged-events-have-their-members',
  level: 'must',
  broken: 'An event in the log departs from its documented form',
  rules: [
    { clause: 'OC-6-02', asked: 'logged-event', fault: unlessComplete },
    {
      clause: 'OC-6-04',
      asked: 'logged-event',
      fault: ({ body }) => {
        const data = readMember(body, ['providerData']);
        return typeof data === 'string' ? undefined : `providerData is ${toText(data)}; text is promised`;
      },
    },
    {
      clause: 'OC-5.5-07',
      asked: 'subscriptions',
      fault: ({ body }, { replays }) => unlessSubscribed(body, replays),
    },
  ],
});

/** What was notified is in the log, as notified. */
export const eventsAreLogged = checkAnswers({
  name: 'events-are-logged',
  level: 'should',
  broken: 'The event log does not show what was notified',
  rules: [
    {
      clause: 'OC-6-01',
      asked: 'event-log',
      fault: ({ status, body }) =>
        status === 200 && Array.isArray(body) ? undefined : `answered ${status} and no array`,
    },
    {
      clause: 'OC-6-03',
      asked: 'event-log',
      fault: (answer, observation) => {
        const taken = takenEventIds(answer, observation);
        const other = loggedEvents(answer).find(
          (event) => taken.has(readMember(event, ['id'])) && readMember(event, ['status']) !== 'NOTIFIED',
        );
        if (other === undefined) return undefined;
        return `event ${toText(readMember(other, ['id']))} was taken and is ${toText(readMember(other, ['status']))}`;
      },
    },
    {
      clause: 'OC-6-05',
      asked: 'event-log',
      fault: (answer, observation) => {
        const logged = new Set(loggedEvents(answer).map((event) => readMember(event, ['id'])));
        const taken = takenEventIds(answer, observation);
        return taken.size === 0 || [...logged].some((id) => taken.has(id))
          ? undefined
          : 'no event in the log has the eventId of a callback';
      },
    },
  ],
});

function unlessSubscribed(body: unknown, replays: Observation['replays']): string | undefined {
  const all: readonly unknown[] = Array.isArray(body) ? body : [];
  const topics = new Map(
    all.flatMap((one) => {
      const names = readMember(one, ['topics']);
      return Array.isArray(names) ? names.map((topic: unknown) => [topic, one] as const) : [];
    }),
  );
  const alive = replays.filter(({ instance, deletedAt }) => instance && !deletedAt);
  for (const { instance } of alive) {
    const topic = `instance-${instance?.id ?? ''}-sharefile-events`;
    const subscription = topics.get(topic);
    if (!isRecord(subscription)) return `there is none with the topic ${topic}`;
    if (typeof readMember(subscription, ['config', 'url']) !== 'string') return `${topic} has no config.url`;
    if (typeof subscription['active'] !== 'boolean') return `${topic} does not say whether it is active`;
  }
  return undefined;
}
