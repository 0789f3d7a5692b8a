import type { ReceiverCase } from '../delivery.ts';
import { BODY_CASES } from './body-cases.ts';
import { DELIVERY_CASES } from './delivery-cases.ts';
import { SIGNATURE_CASES } from './signature-cases.ts';

/** All cases, in the order in which they are played. */
export const RECEIVER_CASES: readonly ReceiverCase[] = [...SIGNATURE_CASES, ...BODY_CASES, ...DELIVERY_CASES];
