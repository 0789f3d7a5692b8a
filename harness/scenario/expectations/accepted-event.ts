import type { Observation } from '../../../schemas/index.ts';
import { isValid } from '../../../schemas/index.ts';
import { parseJson } from '../../member-of.ts';

/** A normalized event as it came in a callback that the receiver took. */
export interface AcceptedEvent {
  /** Id of the replay; null when the callback URL belongs to none. */
  readonly replay: string | null;
  readonly eventType: string;
  /** Empty when the event names none. */
  readonly objectId: string;
  /** Epoch milliseconds. */
  readonly receivedAt: number;
}

/** The events of all callbacks that were answered with 2xx, in the order of their arrival. */
export function acceptedEvents(observation: Observation): readonly AcceptedEvent[] {
  return observation.callbacks.filter(isAccepted).flatMap(({ replay, receivedAt, bodyBase64 }) => {
    const body = parseJson(Buffer.from(bodyBase64, 'base64').toString('utf8'));
    if (!isValid('open-connectors/notification', body)) return [];
    return body.message.events.map(({ eventType, objectId }) => ({
      replay,
      eventType,
      objectId: objectId ?? '',
      receivedAt: Date.parse(receivedAt),
    }));
  });
}

/** Whether the receiver took the callback, so that it need not come again. */
export function isAccepted({ answeredStatus }: Observation['callbacks'][number]): boolean {
  return answeredStatus >= 200 && answeredStatus < 300;
}
