export type { Clock, Collection, Random, RowChange, RowKeeper, Store, Transport, WorkQueue } from '../world/index.ts';
