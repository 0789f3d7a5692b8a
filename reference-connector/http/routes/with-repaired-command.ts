import { ConnectorError } from '../../domain/connector-error.ts';
import { toRepairedCommand } from '../../domain/instances/request/repaired-command.ts';
import { BASE_PATH } from '../base-path.ts';
import type { ConnectorRequest, InstanceRoute, PlatformRoute, Route, Routes } from '../connector-request.ts';
import { parseJson } from '../read-body.ts';

const DOCUMENTED_HOST = 'api.openconnectors.us2.ext.hana.ondemand.com';

/** Routes whose refusal of a paste accident also shows the command that would have worked. */
export function withRepairedCommand(routes: Routes): Routes {
  return Object.fromEntries(Object.entries(routes).map(([key, route]) => [key, withRepair(route)]));
}

function withRepair(route: Route): Route {
  if (isInstanceRoute(route)) {
    const repaired: InstanceRoute = {
      ...route,
      run: (request, instance) => repairing(request, async () => route.run(request, instance)),
    };
    return repaired;
  }
  const repaired: PlatformRoute = {
    access: route.access,
    run: (request) => repairing(request, async () => route.run(request)),
  };
  return repaired;
}

function isInstanceRoute(route: Route): route is InstanceRoute {
  return route.access === 'instance' || route.access === 'hub';
}

async function repairing<T>(request: ConnectorRequest, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ConnectorError) || error.code !== 'shell-removed-quotes') throw error;
    const { method, url, headers } = request;
    const host = headers['host'];
    const origin = typeof host === 'string' ? `http://${host}` : `https://${DOCUMENTED_HOST}`;
    const command = toRepairedCommand({ method, url: origin + BASE_PATH + url, body: parseJson(request.body) });
    throw new ConnectorError(error.code, `${error.message} Repaired, with the secrets to be filled in: ${command}`);
  }
}
