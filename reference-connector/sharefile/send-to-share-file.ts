import { WorldError } from '../../world/index.ts';
import { ConnectorError } from '../domain/connector-error.ts';
import type { InboundResponse, OutboundRequest, Transport } from '../ports.ts';

/** Sends one request to ShareFile; throws `provider-unreachable` when no answer comes. */
export type SendToShareFile = (request: Omit<OutboundRequest, 'connectTo' | 'timeoutMs'>) => Promise<InboundResponse>;

/** Builds the one way to ShareFile; `connectTo` names the stand-in that answers for ShareFile's hosts. */
export function createSendToShareFile(
  transport: Transport,
  connectTo: string | undefined,
  timeoutMs: number,
): SendToShareFile {
  return async (request) => {
    try {
      return await transport.send({ ...request, connectTo, timeoutMs });
    } catch (error) {
      if (!(error instanceof WorldError)) throw error;
      throw new ConnectorError('provider-unreachable', `ShareFile cannot be reached: ${error.message}`, {
        cause: error,
      });
    }
  };
}
