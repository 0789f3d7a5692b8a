import type { NotificationRecord } from '../notification-record.ts';
import type { MessageBoard } from './message-board.ts';
import { topicOf } from './to-delivery-answer.ts';

/** Says on the message board that notifications are lost: at the first of an instance, the tenth, the hundredth, … */
export function createOverflowNotice(board: MessageBoard): (record: NotificationRecord) => void {
  const lost = new Map<number, number>();
  return ({ instanceId, id, droppedBecause = '' }) => {
    const count = (lost.get(instanceId) ?? 0) + 1;
    lost.set(instanceId, count);
    if (!/^10*$/.test(String(count))) return;
    board.post({
      topic: topicOf(instanceId),
      severity: 'high',
      from: 'reference-connector',
      message:
        `Notification ${id} is lost, number ${String(count)} of its instance, ${droppedBecause}. ` +
        'Release the queue with PUT /notifications/subscriptions/deliveries, and compare with ShareFile what is missing.',
    });
  };
}
