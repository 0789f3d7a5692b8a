import type { Clock, Collection } from '../../ports.ts';

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

/** Builds a board with what was kept. Ids are small, so that they never meet those of events' notifications. */
export function createMessageBoard(clock: Clock, kept?: Collection<PostedMessage>): MessageBoard {
  const messages = new Map(Array.from(kept?.values() ?? [], (message) => [message.id, message]));
  let lastId = Math.max(0, ...messages.keys());

  const put = (message: PostedMessage): PostedMessage => {
    messages.set(message.id, message);
    kept?.set(String(message.id), message);
    return message;
  };
  return {
    post(message) {
      lastId += 1;
      if (messages.delete(lastId - MOST_MESSAGES)) kept?.delete(String(lastId - MOST_MESSAGES));
      return put({ ...message, id: lastId, createdAt: clock.now(), acknowledged: false });
    },
    byTopics: (topics) => [...messages.values()].filter(({ topic }) => topics.includes(topic)),
    byId: (id) => messages.get(id),
    acknowledge(id) {
      const message = messages.get(id);
      return message && put({ ...message, acknowledged: true });
    },
  };
}
