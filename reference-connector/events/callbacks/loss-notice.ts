import type { NotificationRecord } from '../notification-record.ts';
import type { MessageBoard } from './message-board.ts';
import { topicOf } from './to-delivery-answer.ts';

/** Says on the message board what is lost: at the first of an instance, the tenth, the hundredth, … */
export interface LossNotice {
  /** A notification that went because too many waited. */
  overflow(record: NotificationRecord): void;
  /** An event that was never sent because it is larger than `limitBytes`. */
  tooLarge(instanceId: number, sizeBytes: number, limitBytes: number): void;
}

/** Builds the notice; overflows and large events are counted apart. */
export function createLossNotice(board: MessageBoard): LossNotice {
  const sayOverflow = createCountedNotice(board);
  const sayTooLarge = createCountedNotice(board);
  return {
    overflow({ instanceId, id, droppedBecause = '' }) {
      sayOverflow(instanceId, (number) => [
        `Notification ${id} is lost, ${number}, ${droppedBecause}.`,
        'Release the queue with PUT /notifications/subscriptions/deliveries, and compare with ShareFile what is missing.',
      ]);
    },
    tooLarge(instanceId, sizeBytes, limitBytes) {
      sayTooLarge(instanceId, (number) => [
        `An event of ${String(sizeBytes)} bytes is lost, ${number}: it is larger than ${String(limitBytes)} bytes`,
        '(eventLimitBytes). Poll more often, and compare with ShareFile what is missing.',
      ]);
    },
  };
}

type CountedNotice = (instanceId: number, toWords: (number: string) => readonly string[]) => void;

function createCountedNotice(board: MessageBoard): CountedNotice {
  const lost = new Map<number, number>();
  return (instanceId, toWords) => {
    const count = (lost.get(instanceId) ?? 0) + 1;
    lost.set(instanceId, count);
    if (!/^10*$/.test(String(count))) return;
    board.post({
      topic: topicOf(instanceId),
      severity: 'high',
      from: 'reference-connector',
      message: toWords(`number ${String(count)} of its instance`).join(' '),
    });
  };
}
