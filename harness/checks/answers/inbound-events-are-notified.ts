import { isSuccess } from '../../is-success.ts';
import type { Observation } from '../../../schemas/index.ts';
import { readMember } from '../../scenario/body-member.ts';
import type { Answer } from './check-answers.ts';
import { checkAnswers, unlessRefused } from './check-answers.ts';
import { inboundItems, inquiryNotifications, reportedFor } from './inbound-notifications.ts';

const LIMIT = 20;

function unlessReported({ request }: Answer, observation: Observation): string | undefined {
  const items = inboundItems(request.body);
  const seen = new Set(reportedFor(observation, items).map(({ objectId }) => objectId));
  const missing = items.filter((id) => !seen.has(id));
  return missing.length === 0 ? undefined : `${missing.length} of ${items.length} events did not come as notifications`;
}

function unlessOnce({ request }: Answer, observation: Observation): string | undefined {
  const items = inboundItems(request.body);
  const { length } = reportedFor(observation, items);
  return length === items.length ? undefined : `${items.length} events came in and ${length} were notified`;
}

function unlessTaken({ status }: Answer): string | undefined {
  return isSuccess(status) ? undefined : `answered ${status}; a 2xx is promised`;
}

/** The parts of the batch's split. */
function partsOf({ request }: Answer, observation: Observation): ReturnType<typeof inquiryNotifications> {
  const items = new Set(inboundItems(request.body));
  return inquiryNotifications(observation).filter(({ events }) => events.some(({ objectId }) => items.has(objectId)));
}

function unlessLimited(answer: Answer, observation: Observation): string | undefined {
  const largest = Math.max(0, ...partsOf(answer, observation).map(({ events }) => events.length));
  return largest <= LIMIT ? undefined : `a notification holds ${largest} events; at most ${LIMIT} by webhook`;
}

/** Every part of the split repeats the same, whole body. */
function unlessWhole(answer: Answer, observation: Observation): string | undefined {
  const items = inboundItems(answer.request.body);
  const part = partsOf(answer, observation).find(({ raw }) => {
    const text = raw === undefined ? '' : JSON.stringify(raw);
    return items.some((id) => typeof id === 'string' && !text.includes(id));
  });
  return part && `callback ${part.callback.sequence} shows only a part of what came in`;
}

function unlessSilent({ request }: Answer, observation: Observation): string | undefined {
  const changes = reportedFor(observation, inboundItems(request.body)).filter(
    ({ eventType }) => eventType !== 'UNKNOWN',
  );
  return changes.length === 0 ? undefined : `it was notified as ${String(changes[0]?.eventType)}`;
}

/** Events that come in for an instance are taken and notified, each once, in notifications of at most 20. */
export const inboundEventsAreNotified = checkAnswers({
  name: 'inbound-events-are-notified',
  level: 'must',
  broken: 'Events that came in were not taken or notified as promised',
  rules: [
    { clause: 'OC-4.2-01', asked: 'inbound-batch', fault: unlessReported },
    { clause: 'OC-4.2-04', asked: 'inbound-batch', fault: unlessTaken },
    { clause: 'OC-4.4-01', asked: 'inbound-batch', fault: unlessLimited },
    { clause: 'OC-4.4-02', asked: 'inbound-batch', fault: unlessWhole },
    { clause: 'OC-4.4-03', asked: 'inbound-batch', fault: unlessOnce },
    { clause: 'OC-4.3-02', asked: 'inbound-download', fault: unlessSilent },
    {
      clause: 'OC-7.3-01',
      asked: 'inbound-too-large',
      fault: (_, observation) =>
        inquiryNotifications(observation).some(({ callback }) => callback.bodyBase64.length > 8 * 1024 * 1024)
          ? 'an event above 8 MB was dispatched'
          : undefined,
    },
  ],
});

/** The other ways to name an instance, and none. */
export const inboundEventsFindTheirInstance = checkAnswers({
  name: 'inbound-events-find-their-instance',
  level: 'should',
  broken: 'Events that came in did not find their instance, or no instance was told apart from one',
  rules: [
    { clause: 'OC-4.2-02', asked: 'inbound-by-header', fault: unlessReported },
    { clause: 'OC-4.2-06', asked: 'inbound-for-nobody', fault: unlessRefused },
    {
      clause: 'OC-4.2-03',
      asked: 'read-webhook-instance',
      fault: ({ body }) => {
        const id = readMember(body, ['configuration', 'event.notification.subscription.id']);
        return typeof id === 'string' && id !== '' ? undefined : 'event.notification.subscription.id is empty';
      },
    },
  ],
});
