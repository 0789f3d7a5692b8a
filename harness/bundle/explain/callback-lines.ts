import type { Observation } from '../../../schemas/index.ts';
import { notificationsOf } from '../../checks/evidence/seen-notification.ts';
import type { ItemNames } from './item-names.ts';
import type { StoryLine } from './story-line.ts';

/** What was notified, callback by callback, and how the receiver answered. */
export function callbackLines(observation: Observation, nameOf: ItemNames): readonly StoryLine[] {
  return notificationsOf(observation).map(({ callback, receivedAt, events, isRetry, id }) => {
    const { sequence, replay, answeredStatus } = callback;
    const told = events.map(({ eventType, objectId }) => {
      const item = typeof objectId === 'string' ? nameOf(objectId) : 'an Item without objectId';
      return `${String(eventType)} ${item}`;
    });
    const again = isRetry ? ', once more' : '';
    const text =
      `callback ${String(sequence)} to ${replay ?? 'nobody'} (notification ${String(id)}${again}), ` +
      `answered ${String(answeredStatus)}: ${told.length === 0 ? 'no events' : told.join(', ')}`;
    return { at: receivedAt, text };
  });
}
