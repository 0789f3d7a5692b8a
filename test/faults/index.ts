import { answerFaults } from './answer-faults.ts';
import { deliveryFaults } from './delivery-faults.ts';
import { detectionFaults } from './detection-faults.ts';
import type { Fault } from './fault.ts';
import { notificationFaults } from './notification-faults.ts';
import { pollingFaults } from './polling-faults.ts';
import { signatureFaults } from './signature-faults.ts';

export type { Fault } from './fault.ts';

/** All broken connectors: each is the reference connector with exactly one defect and names what catches it. */
export const faults: readonly Fault[] = [
  ...answerFaults,
  ...notificationFaults,
  ...signatureFaults,
  ...detectionFaults,
  ...pollingFaults,
  ...deliveryFaults,
];
