import { checkAnswers, unlessMember, unlessStatus } from './check-answers.ts';
import { inboundItems, reportedFor } from './inbound-notifications.ts';

/** A deleted instance cannot be used or read any more, a disabled one cannot be used. */
export const endedInstancesAreGone = checkAnswers({
  name: 'ended-instances-are-gone',
  level: 'must',
  broken: 'An instance that was ended is not gone',
  rules: [
    { clause: 'OC-1.5-01', asked: 'delete-instance', fault: unlessStatus(200) },
    { clause: 'OC-1.5-03', asked: 'hub-call-after-deletion', fault: unlessStatus(401) },
    { clause: 'OC-1.5-04', asked: 'read-after-deletion', fault: unlessStatus(404) },
    { clause: 'OC-1.5-10', asked: 'hub-call-while-disabled', fault: unlessStatus(403) },
  ],
});

/** With an instance ends what it had at the provider, and a disabled one is silent. */
export const endedInstancesLeaveNothing = checkAnswers({
  name: 'ended-instances-leave-nothing',
  level: 'should',
  broken: 'An instance that was ended left something behind',
  rules: [
    { clause: 'OC-4.2-07', asked: 'subscriptions-left-at-sharefile', fault: unlessMember([], []) },
    {
      clause: 'OC-1.5-11',
      asked: 'inbound-while-disabled',
      fault: ({ request }, observation) =>
        reportedFor(observation, inboundItems(request.body)).length > 0
          ? 'the event was notified all the same'
          : undefined,
    },
  ],
});
