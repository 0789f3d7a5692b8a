import { answerFaults } from './answers/answer-faults.ts';
import { creationFaults } from './answers/creation-faults.ts';
import { endingFaults } from './answers/ending-faults.ts';
import { inboundFaults } from './answers/inbound-faults.ts';
import { memberFaults } from './answers/member-faults.ts';
import { readingFaults } from './answers/reading-faults.ts';
import { refusalFaults } from './answers/refusal-faults.ts';
import type { Fault } from './fault.ts';
import { callbackFaults } from './notifications/callback-faults.ts';
import { capturedFaults } from './notifications/captured-faults.ts';
import { deliveryFaults } from './notifications/delivery-faults.ts';
import { detectionFaults } from './notifications/detection-faults.ts';
import { notificationFaults } from './notifications/notification-faults.ts';
import { pollingFaults } from './notifications/polling-faults.ts';
import { signatureFaults } from './notifications/signature-faults.ts';

export type { Fault } from './fault.ts';

/** All broken connectors: each is the reference connector with exactly one defect and names what catches it. */
export const faults: readonly Fault[] = [
  ...answerFaults,
  ...memberFaults,
  ...creationFaults,
  ...readingFaults,
  ...refusalFaults,
  ...endingFaults,
  ...notificationFaults,
  ...capturedFaults,
  ...signatureFaults,
  ...detectionFaults,
  ...pollingFaults,
  ...deliveryFaults,
  ...callbackFaults,
  ...inboundFaults,
];
