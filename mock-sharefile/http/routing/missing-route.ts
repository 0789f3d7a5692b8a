import { ShareFileError } from '../../domain/share-file-error.ts';
import { DOCUMENTED_ROUTES } from './documented-routes.ts';
import { ROUTE_NAMES, routeKey } from './route-table.ts';

const documentedByKey = new Map(DOCUMENTED_ROUTES.map((route) => [routeKey(route), route]));

/**
 * Builds the refusal of a route that the mock does not have: 501 for one of the service, naming the nearest that there
 * is; 405 if only the method is another; 404 for anything else. `pathKey` is the path as `parseApiPath` gives it.
 */
export function missingRoute(method: string, pathKey: string): ShareFileError {
  const documented = documentedByKey.get(`${method} ${pathKey}`);
  if (documented !== undefined) {
    return new ShareFileError(
      'not-supported',
      `${documented} is a route of the service that this mock does not have. The nearest that it has is ${nearestRoute(documented)}.`,
    );
  }
  const methods = ROUTE_NAMES.filter((route) => routeKey(route).endsWith(` ${pathKey}`)).map((route) =>
    methodOf(route),
  );
  if (methods.length > 0) {
    const message = `${pathKey} cannot be asked with ${method}, only with ${methods.join(', ')}.`;
    return new ShareFileError('method-not-allowed', message, { allow: methods });
  }
  return new ShareFileError(
    'route-not-found',
    `There is no route ${method} ${pathKey}. A path begins with an entity, such as Items(id)/Children.`,
  );
}

/** Gives the route of the mock that is most like one of the service. */
export function nearestRoute(wanted: string): string {
  let best = '';
  let bestScore = -1;
  for (const route of ROUTE_NAMES) {
    const score = likeness(routeKey(route), routeKey(wanted));
    if (score > bestScore) [best, bestScore] = [route, score];
  }
  return best;
}

/** Counts the steps of the path that agree from the start; the number of steps and the method decide between equals. */
function likeness(route: string, wanted: string): number {
  const steps = route.split('/');
  const wantedSteps = wanted.split('/');
  let common = 1;
  while (common < steps.length && steps[common] === wantedSteps[common]) common += 1;
  return common * 4 - Math.abs(steps.length - wantedSteps.length) + (methodOf(route) === methodOf(wanted) ? 1 : 0);
}

function methodOf(route: string): string {
  return route.slice(0, route.indexOf(' '));
}
