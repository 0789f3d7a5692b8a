export type {
  Clock,
  InboundResponse,
  OutboundRequest,
  Random,
  ScheduledWork,
  StreamedResponse,
  StreamingTransport,
  Transport,
  WorkQueue,
} from '../world/index.ts';
