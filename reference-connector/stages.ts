import { authorize } from './domain/authorize.ts';
import { decideEventType } from './domain/events/decide-event-type.ts';
import { detectChanges } from './domain/events/detect-changes.ts';
import { parseWebhookEvents } from './domain/events/parse-webhook-events.ts';
import { pollWindow, nextPollAt } from './domain/events/poll-timing.ts';
import type { PreparedCallback } from './domain/events/notification/prepared-callback.ts';
import { serializeNotification } from './domain/events/notification/serialize-notification.ts';
import { signatureOf } from './domain/events/notification/signature.ts';
import { splitChanges } from './domain/events/notification/split-changes.ts';
import { toNotification } from './domain/events/notification/to-notification.ts';
import type { DateTemplate, TemplateMoment } from './domain/dates/date-template.ts';
import type { DetectedChange } from './domain/events/detected-change.ts';
import { toInstanceAnswer } from './domain/instances/to-instance-answer.ts';

/**
 * The steps between a request or a change and its notification, each replaceable by itself: a connector with one step
 * replaced is broken in exactly one way, which is how the checks are shown to catch it.
 */
export interface ConnectorStages {
  /** Whether the sent secrets suffice. */
  readonly authorize: typeof authorize;
  /** What POST and GET on instances answer. */
  readonly toInstanceAnswer: typeof toInstanceAnswer;
  /** Bounds of a poll. */
  readonly pollWindow: typeof pollWindow;
  /** When the next poll is due. */
  readonly nextPollAt: typeof nextPollAt;
  /** The URL of a poll, date templates filled in. */
  readonly renderPollUrl: (template: DateTemplate, moment: TemplateMoment) => string;
  readonly detectChanges: typeof detectChanges;
  readonly decideEventType: typeof decideEventType;
  readonly parseWebhookEvents: typeof parseWebhookEvents;
  /** Batches of one notification each. */
  readonly splitChanges: (changes: readonly DetectedChange[], limit: number) => readonly (readonly DetectedChange[])[];
  readonly toNotification: typeof toNotification;
  /** The bytes of a notification, made once. */
  readonly serialize: typeof serializeNotification;
  /** The signature header over those bytes. */
  readonly sign: typeof signatureOf;
  /** What a repeated attempt sends; the same as the first. */
  readonly toRepeatedAttempt: (first: PreparedCallback, attempt: number) => PreparedCallback;
  /** Whether due work of an instance ends with it. */
  readonly endsWithItsInstance: (work: 'polls' | 'callbacks') => boolean;
}

/** The stages of the honest connector. */
export const referenceStages: ConnectorStages = {
  authorize,
  toInstanceAnswer,
  pollWindow,
  nextPollAt,
  renderPollUrl: (template, moment) => template.render(moment),
  detectChanges,
  decideEventType,
  parseWebhookEvents,
  splitChanges,
  toNotification,
  serialize: serializeNotification,
  sign: signatureOf,
  toRepeatedAttempt: (first) => first,
  endsWithItsInstance: () => true,
};
