export type { Clock, InboundResponse, Random, Transport, WorkQueue } from '../world/index.ts';
