import type { Evidence } from '../../../schemas/index.ts';
import type { Check } from '../check.ts';
import { judgeBy, skip } from '../check.ts';
import { evidenceOf, toText } from '../evidence/evidence-of.ts';
import { notificationsOf } from '../evidence/seen-notification.ts';
import type { SeenNotification } from '../evidence/seen-notification.ts';

/** No two notifications share an id; parts of one poll may share the eventId, which is not documented either way. */
export const eventIdsAreUnique: Check = {
  name: 'event-ids-are-unique',
  clauses: ['OC-5.1-03'],
  level: 'must',
  judge: (observation) => {
    const notifications = notificationsOf(observation).filter(({ isRetry, body }) => !isRetry && body !== undefined);
    if (notifications.length < 2) return skip('Fewer than two notifications came.');
    const against = [...sharedIds(notifications, 'eventId'), ...sharedIds(notifications, 'id')];
    return judgeBy(
      against,
      'Two notifications share an id',
      `${notifications.length} notifications have as many distinct ids, and no two events share an eventId.`,
    );
  },
};

function sharedIds(notifications: readonly SeenNotification[], member: 'eventId' | 'id'): readonly Evidence[] {
  const first = new Map<unknown, SeenNotification>();
  return notifications.flatMap((notification) => {
    const id = notification[member];
    const earlier = first.get(id);
    if (id === undefined) return [];
    if (!earlier) {
      first.set(id, notification);
      return [];
    }
    if (member === 'eventId' && isSamePoll(earlier, notification)) return [];
    return [evidenceOf(notification, `its ${member} ${toText(id)} is that of callback ${earlier.callback.sequence}`)];
  });
}

function isSamePoll(one: SeenNotification, other: SeenNotification): boolean {
  return one.replay === other.replay && one.replay?.mode === 'polling' && one.pollAt === other.pollAt;
}
