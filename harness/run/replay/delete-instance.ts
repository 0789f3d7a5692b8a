import type { OpenConnectorsAccess } from '../../deployment/access.ts';
import type { Transport } from '../../../world/index.ts';
import { platformHeaders } from './platform-headers.ts';

/** Deletes an instance with the platform's credentials and returns the status of the answer. */
export async function deleteInstance(
  transport: Transport,
  connector: OpenConnectorsAccess,
  id: number,
): Promise<number> {
  const url = `${connector.url}/instances/${String(id)}`;
  const response = await transport.send({ method: 'DELETE', url, headers: platformHeaders(connector) });
  return response.status;
}
