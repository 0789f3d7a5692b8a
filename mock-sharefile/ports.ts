export type { Clock, Random, Transport, WorkQueue } from '../world/index.ts';
