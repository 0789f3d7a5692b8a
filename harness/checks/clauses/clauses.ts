import type { Clause } from './clause.ts';
import { DELIVERY_CLAUSES } from './delivery-clauses.ts';
import { INSTANCE_CLAUSES } from './instance-clauses.ts';
import { NOTIFICATION_CLAUSES } from './notification-clauses.ts';
import { PAGE_CLAUSES } from './page-clauses.ts';
import { PARAMETER_CLAUSES } from './parameter-clauses.ts';
import { PLATFORM_CLAUSES } from './platform-clauses.ts';
import { POLLING_CLAUSES } from './polling-clauses.ts';
import { WEBHOOK_CLAUSES } from './webhook-clauses.ts';

/** All clauses, those of the page first. */
export const CLAUSES: readonly Clause[] = [
  ...PAGE_CLAUSES,
  ...PARAMETER_CLAUSES,
  ...INSTANCE_CLAUSES,
  ...POLLING_CLAUSES,
  ...WEBHOOK_CLAUSES,
  ...NOTIFICATION_CLAUSES,
  ...DELIVERY_CLAUSES,
  ...PLATFORM_CLAUSES,
];
