export type {
  Clock,
  InboundResponse,
  OutboundRequest,
  Random,
  ScheduledWork,
  Transport,
  WorkQueue,
} from '../world/index.ts';
