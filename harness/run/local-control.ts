import type { Transport } from '../../world/index.ts';
import type { LocalDeployment } from '../deployment/start-local-deployment.ts';
import { HarnessError } from '../harness-error.ts';
import { isSuccess } from '../is-success.ts';
import type { LocalControl } from './run-context.ts';

/** Builds the control of a deployment: faults by the mock's control API, restarts of the connector. */
export function createLocalControl(transport: Transport, deployment: LocalDeployment): LocalControl {
  const { shareFile, controlToken } = deployment;
  const send = async (method: string, path: string, body?: object): Promise<void> => {
    const response = await transport.send({
      method,
      url: `${shareFile.url}/_lab/faults${path}`,
      headers: { authorization: `Bearer ${controlToken}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (isSuccess(response.status)) return;
    throw new HarnessError(
      'step-not-possible',
      `The mock ShareFile refused ${method} /_lab/faults${path}: ${response.body.toString('utf8').slice(0, 300)}`,
    );
  };
  return {
    setFaults: async (faults) => {
      // One after the other: a fault's number, and with it the run, depends on the order.
      for (const fault of faults) await send('POST', '', fault);
    },
    clearFaults: async (ids) => {
      if (ids === 'all') await send('DELETE', '');
      else await Promise.all(ids.map((id) => send('DELETE', `/${encodeURIComponent(id)}`)));
    },
    shareFileChanges: () => deployment.shareFileChanges(),
    restartConnector: async (how) => {
      await deployment.restartConnector(how);
      // A connection to the connector that ended would fail the next request, and not each can be sent again.
      const { url } = deployment.connector;
      await transport.send({ method: 'GET', url, headers: {} }).catch(() => undefined);
    },
  };
}
