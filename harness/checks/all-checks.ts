import type { Check } from './check.ts';
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
  instanceIsCreated,
  notificationMatchesSchema,
  signatureIsValid,
  eventIdsAreUnique,
  objectIdNamesTheItem,
  eventTypeFollowsTheDates,
  eachChangeIsNotifiedOnce,
  ledgerBalances,
  batchesKeepTheirLimit,
  pollingKeepsItsInterval,
  nothingAfterTheInstanceIsDeleted,
  retriesKeepTheirIds,
];
