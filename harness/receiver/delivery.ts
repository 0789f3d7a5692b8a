/** What an answer is to be: 2xx, 4xx, or anything at all as long as the receiver goes on working. */
export type WantedAnswer = 'accept' | 'reject' | 'survive';

/** One POST to the receiver. */
export interface Delivery {
  readonly body: string | Buffer;
  /** What the signature header holds; absent when there is none. */
  readonly signature?: string;
  /** Content type; application/json unless given. */
  readonly contentType?: string;
  /** In how many parts the body is sent, a pause before each; 1 unless given. */
  readonly parts?: number;
}

/** Deliveries that are sent side by side, and what each is to be answered with. */
export interface ReceiverStep {
  readonly deliveries: readonly Delivery[];
  readonly wanted: WantedAnswer;
}

/** One way in which a connector, or a stranger, may call a callback URL. */
export interface ReceiverCase {
  readonly name: string;
  readonly level: 'must' | 'should';
  /** What the receiver has to do, in a sentence. */
  readonly promise: string;
  /** What to change when it does not. */
  readonly fix: string;
  /** Whether it says nothing of a receiver that checks no signatures. */
  readonly needsKey: boolean;
  readonly steps: (kit: ReceiverKit) => readonly ReceiverStep[];
}

/** What cases are made of. */
export interface ReceiverKit {
  /** A notification with as many events as are named, each time with new ids. */
  notification(
    events?: readonly NotifiedChange[],
    more?: Readonly<Record<string, unknown>>,
  ): Readonly<Record<string, unknown>>;
  /** A delivery of that body, signed over its very bytes; unsigned when there is no key. */
  signed(body: string | Buffer): Delivery;
  /** What the signature header must hold for that body. */
  signatureOf(body: string | Buffer): string | undefined;
  /** The same with a key that is no longer, or never was, the right one. */
  staleSignatureOf(body: string | Buffer): string;
  /** How many deliveries come at once in a burst. */
  readonly burst: number;
}

/** One event to be notified. */
export interface NotifiedChange {
  readonly eventType: 'CREATED' | 'UPDATED' | 'DELETED';
  readonly objectId?: string;
}
