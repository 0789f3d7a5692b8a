// Generated from schemas/sharefile/fault.schema.json by npm run generate; change the schema, not this file.

/**
 * What happens; `kind` tells which.
 */
export type FaultEffect =
  | StatusEffect
  | LatencyEffect
  | ConnectionResetEffect
  | TruncatedBodyEffect
  | SlowBodyEffect
  | MalformedJsonEffect
  | NumbersAsStringsEffect
  | FractionDigitsEffect
  | MeanwhileEffect
  | WrongContentTypeEffect
  | TokenDiesEffect
  | ItemVisibleLateEffect
  | EqualTimestampsEffect
  | ClockSkewEffect
  | RangeOneByteShortEffect
  | WebhookLostEffect
  | WebhookDuplicatedEffect
  | WebhookReorderedEffect
  | WebhookLateEffect
  | WebhookBurstEffect;

/**
 * One way in which the mock ShareFile misbehaves, and the requests or webhooks for which it does.
 */
export interface Fault {
  /**
   * Name by which the fault can be cleared; given by the mock unless chosen. A fault of the same id is replaced.
   */
  readonly id?: string;
  /**
   * What the fault meets; everything unless given.
   */
  readonly where?: FaultWhere;
  /**
   * What then happens.
   */
  readonly effect: FaultEffect;
}
/**
 * Conditions that must all hold. Requests are counted once method and route agree.
 */
export interface FaultWhere {
  /**
   * HTTP method.
   */
  readonly method?: string;
  /**
   * Route below /sf/v3 such as Items(id)/Children, or one of oauth/authorize, oauth/token, upload, download, webhook.
   */
  readonly route?: string;
  /**
   * Only the nth of them, from 1.
   */
  readonly nth?: number;
  /**
   * Only each nth of them.
   */
  readonly every?: number;
  /**
   * Only so many of them, from 0 to 1, by the world's chance.
   */
  readonly probability?: number;
  /**
   * At most so often.
   */
  readonly times?: number;
}
/**
 * Answers with a status and ShareFile's error body instead of doing what was asked.
 */
export interface StatusEffect {
  /**
   * Tells the effect.
   */
  readonly kind: 'status';
  /**
   * HTTP status.
   */
  readonly status: number;
  /**
   * ExceptionReason of the body; the usual one of the status unless given.
   */
  readonly reason?: string;
  /**
   * Text of the body.
   */
  readonly message?: string;
  /**
   * Value of a Retry-After header; none unless given.
   */
  readonly retryAfterSeconds?: number;
}
/**
 * Waits before anything is done.
 */
export interface LatencyEffect {
  /**
   * Tells the effect.
   */
  readonly kind: 'latency';
  /**
   * How long, in milliseconds.
   */
  readonly ms: number;
  /**
   * Whose milliseconds: the world's (default; a virtual clock must be advanced by somebody who does not wait for the answer) or the machine's.
   */
  readonly clock?: 'world' | 'real';
}
/**
 * Resets the connection.
 */
export interface ConnectionResetEffect {
  /**
   * Tells the effect.
   */
  readonly kind: 'connectionReset';
  /**
   * Whether what was asked is not done at all (default), or done without the client hearing of it.
   */
  readonly when?: 'beforeDoing' | 'afterDoing';
}
/**
 * Announces the whole body, sends its beginning and closes the connection.
 */
export interface TruncatedBodyEffect {
  /**
   * Tells the effect.
   */
  readonly kind: 'truncatedBody';
  /**
   * How much is sent; half of the body unless given.
   */
  readonly bytes?: number;
}
/**
 * Sends the body in pieces with pauses between them.
 */
export interface SlowBodyEffect {
  /**
   * Tells the effect.
   */
  readonly kind: 'slowBody';
  /**
   * Number of pieces.
   */
  readonly pieces: number;
  /**
   * Pause between two pieces, in milliseconds.
   */
  readonly intervalMs: number;
  /**
   * Whose milliseconds, as for latency.
   */
  readonly clock?: 'world' | 'real';
}
/**
 * Leaves out the last character of a JSON body, which then is none; its length agrees.
 */
export interface MalformedJsonEffect {
  /**
   * Tells the effect.
   */
  readonly kind: 'malformedJson';
}
/**
 * Writes numbers of a JSON body as strings, as the service once did (quirk Q10).
 */
export interface NumbersAsStringsEffect {
  /**
   * Tells the effect.
   */
  readonly kind: 'numbersAsStrings';
  /**
   * Names of the members; all numbers unless given.
   *
   * @minItems 1
   */
  readonly members?: readonly string[];
}
/**
 * Writes the stamps of a JSON body with that many fraction digits, as servers of other times and kinds do (quirk Q3). What is cut off is gone; what is added lies below the millisecond.
 */
export interface FractionDigitsEffect {
  /**
   * Tells the effect.
   */
  readonly kind: 'fractionDigits';
  /**
   * How many digits; none leaves the point out, too.
   */
  readonly digits: number;
}
/**
 * Somebody else changes something just before the request is answered: between two pages of a listing, or while a poll is under way.
 */
export interface MeanwhileEffect {
  /**
   * Tells the effect.
   */
  readonly kind: 'meanwhile';
  /**
   * Path of a file that appears, or gets a new version: /top/Folder/file.txt. The folder must be there.
   */
  readonly upload?: string;
  /**
   * Path of a file or folder that goes into the recycle bin, if it is there.
   */
  readonly delete?: string;
}
/**
 * Announces the body as something else.
 */
export interface WrongContentTypeEffect {
  /**
   * Tells the effect.
   */
  readonly kind: 'wrongContentType';
  /**
   * Value of the Content-Type header; text/html unless given.
   */
  readonly contentType?: string;
}
/**
 * Revokes the access token that the request carries.
 */
export interface TokenDiesEffect {
  /**
   * Tells the effect.
   */
  readonly kind: 'tokenDies';
  /**
   * Whether this request is refused already (default: afterAnswer, the next one is).
   */
  readonly when?: 'beforeAnswer' | 'afterAnswer';
}
/**
 * Children, ByPath and $filter show items only when their stamp is some seconds old.
 */
export interface ItemVisibleLateEffect {
  /**
   * Tells the effect.
   */
  readonly kind: 'itemVisibleLate';
  /**
   * How far listings lag behind, in seconds of the world's clock.
   */
  readonly seconds: number;
}
/**
 * Rounds the stamps of what is written down, so that several become equal.
 */
export interface EqualTimestampsEffect {
  /**
   * Tells the effect.
   */
  readonly kind: 'equalTimestamps';
  /**
   * Stamps are multiples of this many milliseconds.
   */
  readonly toMs: number;
}
/**
 * Shifts the stamps of what is written against the clock that everybody else sees.
 */
export interface ClockSkewEffect {
  /**
   * Tells the effect.
   */
  readonly kind: 'clockSkew';
  /**
   * How far, in milliseconds; negative is behind.
   */
  readonly ms: number;
}
/**
 * Answers a Range request with one byte less (quirk Q17).
 */
export interface RangeOneByteShortEffect {
  /**
   * Tells the effect.
   */
  readonly kind: 'rangeOneByteShort';
}
/**
 * Never sends the webhook.
 */
export interface WebhookLostEffect {
  /**
   * Tells the effect.
   */
  readonly kind: 'webhookLost';
}
/**
 * Sends the webhook several times.
 */
export interface WebhookDuplicatedEffect {
  /**
   * Tells the effect.
   */
  readonly kind: 'webhookDuplicated';
  /**
   * How often it is sent in all; 2 unless given.
   */
  readonly copies?: number;
}
/**
 * Sends the webhook after the next one of the same subscription.
 */
export interface WebhookReorderedEffect {
  /**
   * Tells the effect.
   */
  readonly kind: 'webhookReordered';
  /**
   * It goes out by itself when no other one came for so long; 60 unless given.
   */
  readonly withinSeconds?: number;
}
/**
 * Sends the webhook later.
 */
export interface WebhookLateEffect {
  /**
   * Tells the effect.
   */
  readonly kind: 'webhookLate';
  /**
   * How much later, in seconds.
   */
  readonly seconds: number;
}
/**
 * Holds webhooks back and sends all of them together.
 */
export interface WebhookBurstEffect {
  /**
   * Tells the effect.
   */
  readonly kind: 'webhookBurst';
  /**
   * How long after the first one that is held back.
   */
  readonly seconds: number;
}
