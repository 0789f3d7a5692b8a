export type {
  Clock,
  Collection,
  InboundResponse,
  OutboundRequest,
  Random,
  ScheduledWork,
  Store,
  StreamedResponse,
  StreamingTransport,
  Transport,
  WorkQueue,
} from '../world/index.ts';
