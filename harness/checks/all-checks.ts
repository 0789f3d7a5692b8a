import type { Check } from './check.ts';
import { answersCarryThePublishedHeaders } from './answers/answers-carry-the-published-headers.ts';
import {
  authorizationIsReadByItsWords,
  badRequestsAreRefused,
  errorsHaveThePublishedForm,
} from './answers/bad-requests-are-refused.ts';
import {
  creationIsLenientAndClear,
  creationTakesWhatIsDocumented,
} from './answers/creation-takes-what-is-documented.ts';
import { elementDescribesItself } from './answers/element-describes-itself.ts';
import { endedInstancesAreGone, endedInstancesLeaveNothing } from './answers/ended-instances-are-gone.ts';
import { eventsAreLogged, loggedEventsHaveTheirMembers } from './answers/events-are-logged.ts';
import { inboundEventsAreNotified, inboundEventsFindTheirInstance } from './answers/inbound-events-are-notified.ts';
import { instancesCanBeRead, instancesCanBeReadInOtherWays } from './answers/instances-can-be-read.ts';
import { pollSourceGivesRawRecords } from './answers/poll-source-gives-raw-records.ts';
import { batchesAreFilled } from './messages/batches-are-filled.ts';
import {
  callbacksCarryTheirHeaders,
  callbacksGoWhereTheyAreAskedFor,
  nothingIsSignedWithoutAKey,
} from './messages/callback-facts.ts';
import {
  createdInstanceHasItsMembers,
  createdInstanceIsAsPublished,
  secretsAreMasked,
} from './messages/instance-answers.ts';
import {
  notificationIsAsCaptured,
  notificationSaysWhatItIsAbout,
  webhookPayloadIsShareFiles,
} from './messages/notification-facts.ts';
import { refusedCallbacksComeAgain } from './messages/refused-callbacks-come-again.ts';
import { restIsSilent } from './messages/rest-is-silent.ts';
import { batchesKeepTheirLimit } from './rules/batches-keep-their-limit.ts';
import { eachChangeIsNotifiedOnce } from './rules/each-change-is-notified-once.ts';
import { eventIdsAreUnique } from './rules/event-ids-are-unique.ts';
import { eventTypeFollowsTheDates } from './rules/event-type-follows-the-dates.ts';
import { instanceIsCreated } from './rules/instance-is-created.ts';
import { ledgerBalances } from './rules/ledger-balances.ts';
import { nothingAfterTheInstanceIsDeleted } from './rules/nothing-after-the-instance-is-deleted.ts';
import { notificationMatchesSchema } from './rules/notification-matches-schema.ts';
import { objectIdNamesTheItem } from './rules/object-id-names-the-item.ts';
import { pollingKeepsItsInterval } from './rules/polling-keeps-its-interval.ts';
import { retriesKeepTheirIds } from './rules/retries-keep-their-ids.ts';
import { signatureIsValid } from './rules/signature-is-valid.ts';
import { userAndOrganizationAreRequired } from './rules/user-and-organization-are-required.ts';

/** All checks, in the order in which a report shows them: from the request to its consequences. */
export const ALL_CHECKS: readonly Check[] = [
  userAndOrganizationAreRequired,
  authorizationIsReadByItsWords,
  instanceIsCreated,
  createdInstanceHasItsMembers,
  createdInstanceIsAsPublished,
  secretsAreMasked,
  creationTakesWhatIsDocumented,
  creationIsLenientAndClear,
  instancesCanBeRead,
  instancesCanBeReadInOtherWays,
  elementDescribesItself,
  pollSourceGivesRawRecords,
  notificationMatchesSchema,
  notificationSaysWhatItIsAbout,
  notificationIsAsCaptured,
  webhookPayloadIsShareFiles,
  callbacksGoWhereTheyAreAskedFor,
  callbacksCarryTheirHeaders,
  signatureIsValid,
  nothingIsSignedWithoutAKey,
  eventIdsAreUnique,
  objectIdNamesTheItem,
  eventTypeFollowsTheDates,
  eachChangeIsNotifiedOnce,
  ledgerBalances,
  batchesKeepTheirLimit,
  batchesAreFilled,
  restIsSilent,
  pollingKeepsItsInterval,
  inboundEventsAreNotified,
  inboundEventsFindTheirInstance,
  refusedCallbacksComeAgain,
  retriesKeepTheirIds,
  eventsAreLogged,
  loggedEventsHaveTheirMembers,
  nothingAfterTheInstanceIsDeleted,
  endedInstancesAreGone,
  endedInstancesLeaveNothing,
  badRequestsAreRefused,
  errorsHaveThePublishedForm,
  answersCarryThePublishedHeaders,
];
