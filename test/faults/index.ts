import { answerFaults } from './answer-faults.ts';
import { deliveryFaults } from './delivery-faults.ts';
import { notificationFaults } from './notification-faults.ts';
import type { Fault } from './fault.ts';

export type { CheckName, Fault } from './fault.ts';

/** All broken connectors: each is the reference connector with exactly one defect and names the check that catches it. */
export const faults: readonly Fault[] = [...answerFaults, ...notificationFaults, ...deliveryFaults];
