import type { Clock } from '../../ports.ts';

/** A notification that somebody posted, as `POST /notifications` keeps it. */
export interface PostedMessage {
  readonly id: number;
  readonly from: string;
  readonly topic: string;
  readonly severity: 'low' | 'medium' | 'high';
  readonly message: string;
  /** Epoch ms. */
  readonly createdAt: number;
  readonly acknowledged: boolean;
}

/** Notifications that were posted to the platform. */
export interface MessageBoard {
  post(message: Omit<PostedMessage, 'id' | 'createdAt' | 'acknowledged'>): PostedMessage;
  byTopics(topics: readonly string[]): readonly PostedMessage[];
  byId(id: number): PostedMessage | undefined;
  acknowledge(id: number): PostedMessage | undefined;
}

/** Messages kept at most; beyond, the oldest go. A limit of this connector. */
const MOST_MESSAGES = 10_000;

/** Builds an empty board. Ids are small, so that they never meet those of events' notifications. */
export function createMessageBoard(clock: Clock): MessageBoard {
  const messages = new Map<number, PostedMessage>();
  let lastId = 0;
  return {
    post(message) {
      lastId += 1;
      const posted = { ...message, id: lastId, createdAt: clock.now(), acknowledged: false };
      messages.set(lastId, posted);
      messages.delete(lastId - MOST_MESSAGES);
      return posted;
    },
    byTopics: (topics) => [...messages.values()].filter(({ topic }) => topics.includes(topic)),
    byId: (id) => messages.get(id),
    acknowledge(id) {
      const message = messages.get(id);
      if (!message) return undefined;
      const acknowledged = { ...message, acknowledged: true };
      messages.set(id, acknowledged);
      return acknowledged;
    },
  };
}
